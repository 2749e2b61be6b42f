'use client'

import { Suspense } from 'react'
import { useEditorStore } from '@/components/editor/room'
import { deferred } from '@/components/shell/deferred'
import css from './find-bar.module.css'

const OpenFindBar = deferred(() => import('./open-find-bar'))

/** Find and replace, over the upper edge of the page while it is open. It is loaded when it is first opened. */
export function FindBar() {
  const mode = useEditorStore((state) => state.find)
  return (
    <div className={css.place}>
      <Suspense fallback={null}>{mode !== null && <OpenFindBar mode={mode} />}</Suspense>
    </div>
  )
}
