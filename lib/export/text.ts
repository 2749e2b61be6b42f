import type { Block } from '../document/block'
import { printable, printedText } from './printable'

/** Plain text: one block a line, LF, a final newline; '' for no text at all. */
export const toText = (blocks: readonly Block[]): string =>
  printable(blocks)
    .map((block) => `${printedText(block)}\n`)
    .join('')
