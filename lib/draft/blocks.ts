import type { Block } from '../document/block'
import { printLines } from '../document/line'
import { printEmpty } from '../template/blocks'
import { own } from '../template/own'
import type { DraftDocument } from './draft'
import { draftLines } from './draft-lines'

/** The finished speech of a draft, as exporters see it. What its flags hide is left out; empty blanks stay visible. */
export const draftBlocks = (document: DraftDocument, empty: 'mark' | 'keep'): readonly Block[] =>
  printLines(draftLines(document), slotPrinter(document, empty)).blocks

/** What a blank of the draft prints: its value, or how it looks while it is empty. */
export function slotPrinter(document: DraftDocument, empty: 'mark' | 'keep'): Parameters<typeof printLines>[1] {
  const { slots } = document.content[0].attrs
  return ({ key, declaration, value }) => {
    if (value === null) return { text: printEmpty(key, declaration, empty), state: 'empty' }
    return { text: value, state: own(slots, key)?.state ?? 'typed' }
  }
}
