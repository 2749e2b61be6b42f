'use client'

import { Suspense } from 'react'
import { useEditorStore } from '@/components/editor/room'
import { deferred } from '@/components/shell/deferred'

const CommandPalette = deferred(() => import('./command-palette'))
const KeysDialog = deferred(() => import('@/components/editor/keys-dialog'))

/** The command palette and the sheet of keys. Each is loaded when it is first opened. */
export function CommandDialogs() {
  const dialog = useEditorStore((state) => state.dialog)
  return (
    <Suspense fallback={null}>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'keys' && <KeysDialog />}
    </Suspense>
  )
}
