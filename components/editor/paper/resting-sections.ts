import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { type RefObject, useEffect } from 'react'
import { useRoom } from '../room'

/** Milliseconds without a change after which sections rest. */
const REST = 500
/** With Control or Command these lead to the ends of the text. A browser finds no end in a section that rests. */
const JUMPS: ReadonlySet<string> = new Set(['Home', 'End', 'ArrowUp', 'ArrowDown', 'a'])

/**
 * Lets the sections out of view rest (resting-sections.module.css), which makes the cost of a key that of a section, not
 * of the whole text. The browser remembers the height of each; so wherever another section than that of the caret may
 * have changed its height, all are laid out anew before they rest again.
 */
export function useRestingSections(sheet: RefObject<HTMLElement | null>, view: string) {
  const { editor } = useRoom()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view sets all lines anew.
  useEffect(() => (sheet.current === null ? undefined : letRest(editor, sheet.current)), [editor, sheet, view])
}

function letRest(editor: Editor, sheet: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const rest = () => {
    // A browser notes the heights as it draws a frame.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => sheet.setAttribute('data-resting', ''))
    })
  }
  const wake = () => {
    sheet.removeAttribute('data-resting')
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    timer = setTimeout(rest, REST)
  }
  const follow = ({ transaction }: { readonly transaction: Transaction }) => {
    if (transaction.docChanged && !changesSectionOfCaret(transaction.before, editor.state)) wake()
  }
  const beforeJump = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && JUMPS.has(event.key)) wake()
  }
  let width = sheet.clientWidth
  const size = new ResizeObserver(() => {
    if (sheet.clientWidth !== width) wake()
    width = sheet.clientWidth
  })
  size.observe(sheet)
  // Zoom and line pitch stand in its style.
  const style = new MutationObserver(wake)
  style.observe(sheet, { attributeFilter: ['style'] })
  sheet.addEventListener('keydown', beforeJump, true)
  editor.on('transaction', follow)
  document.fonts.addEventListener('loadingdone', wake)
  wake()
  return () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    size.disconnect()
    style.disconnect()
    sheet.removeEventListener('keydown', beforeJump, true)
    editor.off('transaction', follow)
    document.fonts.removeEventListener('loadingdone', wake)
  }
}

/** Nothing but the section of the caret is another than before. */
export function changesSectionOfCaret(before: Node, { doc, selection }: EditorState): boolean {
  if (before.childCount !== doc.childCount) return false
  const caret = selection.$head.index(0)
  for (let at = 0; at < doc.childCount; at++) if (at !== caret && before.child(at) !== doc.child(at)) return false
  return true
}
