import type { Block } from '../document/block'
import { accept, type Result, refuse } from '../problem'
import { type Refusal, Unreadable } from './unreadable'
import { toBlocks } from './word-blocks'
import type { DocxNoteCode } from './word-body'
import { type NumberedParagraph, readWordDocument } from './word-document'

/** Something a .docx holds that blocks cannot keep as it is, and how often. */
export interface DocxNote {
  readonly code: DocxNoteCode
  readonly count: number
}

export interface ReadDocx {
  readonly blocks: readonly Block[]
  readonly notes: readonly DocxNote[]
}

/**
 * A .docx as the blocks of a speech. Tracked insertions are taken, deletions left out; table cells and text boxes become
 * paragraphs; notes say what was lost or changed on the way.
 */
export function readDocx(bytes: Uint8Array): Result<ReadDocx, Refusal> {
  return orRefuse(() => {
    const document = readWordDocument(bytes)
    return { blocks: toBlocks(document), notes: [...document.notes].map(([code, count]) => ({ code, count })) }
  })
}

/**
 * A .docx as lines: one a paragraph, heading or list item with its automatic number printed, or paragraph of a cell.
 * A line break within a paragraph begins a new line, but in a title. Empty paragraphs outside tables are empty lines.
 */
export function readDocxLines(bytes: Uint8Array): Result<readonly string[], Refusal> {
  return orRefuse(() => readWordDocument(bytes).paragraphs.flatMap(linesOf))
}

function orRefuse<T>(read: () => T): Result<T, Refusal> {
  try {
    return accept(read())
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.reason)
    throw error
  }
}

function linesOf({ paragraph, styles, label }: NumberedParagraph): readonly string[] {
  const text = label + paragraph.runs.map((run) => run.text).join('')
  const isTitle = styles.some((style) => style.name === 'title')
  const lines = isTitle ? [text.replaceAll('\n', '')] : text.split('\n')
  return paragraph.inTable ? lines.filter((line) => line.trim() !== '') : lines
}
