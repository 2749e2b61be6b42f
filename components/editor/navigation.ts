import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { nextOpenPlace, type SlotPlace } from '../slots/slot-place'

/** Selects the blank at `pos` and brings it into view; the focus stays where it is. */
export function selectPlace(editor: Editor, pos: number) {
  const { doc, tr } = editor.state
  if (doc.nodeAt(pos)?.type.name !== 'slot') return
  editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, pos)))
  reveal(editor, pos)
}

/** Puts the caret into the block or behind the number or first letter at `pos`, and brings it into view; the focus stays where it is. */
export function selectPoint(editor: Editor, pos: number) {
  const { doc, tr } = editor.state
  const node = doc.nodeAt(pos)
  if (node === null || !(node.isTextblock || node.isInline)) return
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, pos + 1)))
  reveal(editor, pos)
}

/** Selects the next open blank after the selection, or the one before it; null where nothing is open. */
export function selectNextOpen(editor: Editor, direction: 1 | -1): SlotPlace | null {
  const { doc, selection } = editor.state
  // A caret directly before a blank has not been at it yet; a selected one is passed over.
  const from = selection instanceof NodeSelection || direction === -1 ? selection.from : selection.from - 1
  const place = nextOpenPlace(doc, from, direction)
  if (place !== null) selectPlace(editor, place.pos)
  return place
}

/** Lines of the page kept free above and below what is brought into view. */
const MARGIN = 96

/** Brings what is at `pos` into view, where the page is shown. */
export function reveal(editor: Editor, pos: number) {
  const node = editor.view.nodeDOM(pos) ?? editor.view.domAtPos(pos).node
  const dom = node instanceof HTMLElement ? node : node.parentElement
  if (dom === null) return
  const scroller = dom.closest('[data-page-scroller]')
  if (scroller === null) return
  const [place, frame] = [dom.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (place.top >= frame.top + MARGIN && place.bottom <= frame.bottom - MARGIN) return
  scroller.scrollTop += place.top - frame.top - frame.height / 3
}

/** The regions that F6 goes round, in the order of the screen. */
const REGIONS = '[data-region]'

/** Puts the focus into the next region (backwards: the one before), where it was or on its first control. */
export function focusNextRegion(direction: 1 | -1) {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => region.offsetParent !== null)
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions[(at + direction + regions.length) % regions.length]
  if (next !== undefined) focusRegion(next)
}

export function focusRegion(region: HTMLElement) {
  const target =
    region.querySelector<HTMLElement>('[data-region-focus], [data-slot-field]') ??
    region.querySelector<HTMLElement>(
      '[contenteditable="true"], [tabindex="0"], input, select, textarea, button, a[href]',
    )
  // A region without a control takes the focus itself.
  ;(target ?? region).focus()
}

export const regionNamed = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-region="${name}"]`)
