'use client'

import { useWords } from '@/components/shell/words'
import css from './focus-mode.module.css'
import { useEditorStore, useRoom } from './room'

/** The way out of 专注, at the edge of the page. */
export function FocusExit() {
  const { palette } = useWords()
  const { editor } = useRoom()
  const focus = useEditorStore((state) => state.focus)
  const set = useEditorStore((state) => state.set)
  if (!focus) return null
  const leave = () => {
    set({ focus: false })
    editor.view.focus()
  }
  return (
    <div className={css.place}>
      <button type="button" className={css.exit} onClick={leave}>
        {palette.leaveFocus} <kbd>F9</kbd>
      </button>
    </div>
  )
}
