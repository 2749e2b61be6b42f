'use client'

import { type ReactNode, Suspense, useRef } from 'react'
import type { EditorState } from './editor-store'
import { useEditorStore } from './room'

interface Props {
  readonly names: readonly EditorState['dialog'][]
  /** Dialogs by `deferred`, each open while the store names it. */
  readonly children: ReactNode
}

/** Dialogs that are loaded when one of them is first opened, and stay to give the focus back. */
export function KeptDialogs({ names, children }: Props) {
  const dialog = useEditorStore((state) => state.dialog)
  const wanted = useRef(false)
  wanted.current ||= names.includes(dialog)
  return wanted.current && <Suspense fallback={null}>{children}</Suspense>
}
