import type { EditorView } from '@tiptap/pm/view'

/** Pixels of the page kept free above and below what is brought into view; the bar covers some of them. */
const MARGIN = 110

/** Brings a position of the text into view; the focus stays where it is. */
export function revealPosition(view: EditorView, pos: number) {
  const scroller = view.dom.closest('[data-page-scroller]')
  if (scroller === null) return
  const place = view.coordsAtPos(pos)
  const frame = scroller.getBoundingClientRect()
  if (place.top >= frame.top + MARGIN && place.bottom <= frame.bottom - MARGIN) return
  scroller.scrollTop += place.top - frame.top - frame.height / 3
}
