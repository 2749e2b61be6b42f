'use client'

import { lazy, Suspense, useRef } from 'react'
import type { EditorState } from '@/components/editor/editor-store'
import { useEditorStore } from '@/components/editor/room'

const SlotNameDialog = lazy(() => import('./slot-name-dialog'))
const TableDialog = lazy(() => import('./offers/table-dialog'))

const OWN: ReadonlySet<EditorState['dialog']> = new Set(['slot-name', 'slot-rename', 'slot-split', 'value-table'])

/** Dialogs about blanks. They are loaded when one is first opened, and stay to give the focus back. */
export function SlotDialogs() {
  const dialog = useEditorStore((state) => state.dialog)
  const wanted = useRef(false)
  wanted.current ||= OWN.has(dialog)
  return (
    wanted.current && (
      <Suspense fallback={null}>
        <SlotNameDialog />
        <TableDialog />
      </Suspense>
    )
  )
}
