import { type Block, blockText } from '../document/block'
import type { ImportNote, ImportNoteCode } from './note'

/** A note as people read it: places by paragraph number and first words. */
export interface ToldNote {
  readonly code: ImportNoteCode
  readonly count: number
  readonly places: readonly ToldPlace[]
}

export interface ToldPlace {
  /** Number of the paragraph, from 1; null where it belongs to the whole file. */
  readonly paragraph: number | null
  /** The first words of that paragraph. */
  readonly begins: string
  readonly text: string
  readonly change: 'inserted' | 'deleted' | null
}

const BEGINNING = 16

/** Notes with the words of the blocks that they point to. */
export const tellNotes = (notes: readonly ImportNote[], blocks: readonly Block[]): readonly ToldNote[] =>
  notes.map(({ code, count, places }) => ({
    code,
    count,
    places: places.map(({ block, text, change }) => ({
      paragraph: block === null ? null : block + 1,
      begins: block === null ? '' : beginning(blockText(blocks[block]!)),
      text,
      change,
    })),
  }))

function beginning(text: string): string {
  const characters = Array.from(text.slice(0, 3 * BEGINNING))
  return characters.length > BEGINNING ? `${characters.slice(0, BEGINNING).join('')}…` : characters.join('')
}
