'use client'

import { lazy, Suspense, useRef } from 'react'
import type { EditorState } from './editor-store'
import { useEditorStore } from './room'

const ExportDialog = lazy(() => import('@/components/export/export-dialog'))
const ConflictDialog = lazy(() => import('./conflict-dialog'))

const OWN: ReadonlySet<EditorState['dialog']> = new Set(['export', 'conflict'])

/** Dialogs about the whole draft. They are loaded when one is first opened, and stay to give the focus back. */
export function DraftDialogs() {
  const dialog = useEditorStore((state) => state.dialog)
  const wanted = useRef(false)
  wanted.current ||= OWN.has(dialog)
  return (
    wanted.current && (
      <Suspense fallback={null}>
        <ExportDialog />
        <ConflictDialog />
      </Suspense>
    )
  )
}
