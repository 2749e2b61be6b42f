'use client'

import { useEditorStore } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { rememberContinuation } from './continuation-choice'

/** 续写 开 / 关, in the status line. */
export function ContinuationSwitch({ className }: { className: string | undefined }) {
  const { continuation: words } = useWords()
  const on = useEditorStore((state) => state.continuation)
  const set = useEditorStore((state) => state.set)
  const turn = () => {
    rememberContinuation(!on)
    set({ continuation: !on })
  }
  return (
    <button
      type="button"
      className={className}
      aria-pressed={on}
      aria-label={words.name}
      title={words.hint}
      onClick={turn}
    >
      {on ? words.on : words.off}
    </button>
  )
}
