import type { Block } from '../document/block'
import { accept, type Result, refuse } from '../problem'
import type { PlacedBlock } from './infer-block'
import type { ImportNote } from './note'
import { type Refusal, type RefusedAt, Unreadable } from './unreadable'
import { toBlocks } from './word-blocks'
import { type NumberedParagraph, readWordDocument } from './word-document'
import type { NoteBook } from './word-note'

export interface ReadDocx {
  readonly blocks: readonly Block[]
  readonly notes: readonly ImportNote[]
}

/**
 * A .docx as the blocks of a speech. Tracked insertions are taken, deletions left out; table cells and text boxes become
 * paragraphs; notes say what was lost or changed on the way.
 */
export function readDocx(bytes: Uint8Array): Result<ReadDocx, RefusedAt> {
  return orRefuse(() => {
    const document = readWordDocument(bytes)
    const placed = toBlocks(document)
    return { blocks: placed.map(({ block }) => block), notes: placeNotes(document.notes, placed) }
  })
}

function placeNotes({ counts, found }: NoteBook, placed: readonly PlacedBlock[]): readonly ImportNote[] {
  const blockAt = blockFinder(placed)
  return [...counts].map(([code, count]) => ({
    code,
    count,
    places: found
      .filter((note) => note.code === code)
      .map(({ paragraph, text, change }) => ({
        block: paragraph === null ? null : blockAt(paragraph),
        text: text.trim(),
        change,
      })),
  }))
}

/** The block of a paragraph; of one that gave none, the next one, else the last. */
function blockFinder(placed: readonly PlacedBlock[]): (paragraph: number) => number | null {
  return (paragraph) => {
    if (placed.length === 0) return null
    const at = placed.findIndex((one) => one.paragraph >= paragraph)
    return at < 0 ? placed.length - 1 : at
  }
}

/**
 * A .docx as lines: one a paragraph, heading or list item with its automatic number printed, or paragraph of a cell.
 * A line break within a paragraph begins a new line, but in a title. Empty paragraphs outside tables are empty lines.
 */
export function readDocxLines(bytes: Uint8Array): Result<readonly string[], Refusal> {
  const read = orRefuse(() => readWordDocument(bytes).paragraphs.flatMap(linesOf))
  return read.ok ? read : refuse(read.error.reason)
}

function orRefuse<T>(read: () => T): Result<T, RefusedAt> {
  try {
    return accept(read())
  } catch (error) {
    if (error instanceof Unreadable) return refuse({ reason: error.reason, ...error.place })
    throw error
  }
}

function linesOf({ paragraph, styles, label }: NumberedParagraph): readonly string[] {
  const text = label + paragraph.runs.map((run) => run.text).join('')
  const isTitle = styles.some((style) => style.name === 'title')
  const lines = isTitle ? [text.replaceAll('\n', '')] : text.split('\n')
  return paragraph.inTable ? lines.filter((line) => line.trim() !== '') : lines
}
