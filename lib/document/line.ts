import type { ContentRole } from '../role/role'
import type { SlotDeclaration } from '../template/syntax'
import type { Range } from '../text/range'
import type { Block, HeadingLevel, Run, ValueState } from './block'
import { type NumberedBlock, type Numbering, numberBlocks, printCount, printNumber } from './number'

/** A part of a line. Numbers and slot texts are not in it: the walk and the values supply them. */
export type Piece = {
  /** Of the run-in lead. */
  readonly lead: boolean
  /** Flags that must hold for it to be shown, `flag` or `!flag`. */
  readonly when: readonly string[]
} & PieceContent

export type PieceContent =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'slot'
      readonly key: string
      readonly declaration: SlotDeclaration
      readonly value: string | null
    }
  | { readonly type: 'ordinal'; readonly scheme: string; readonly start: number | null }
  | {
      readonly type: 'count'
      /** A section id; null counts the points of the speech. */
      readonly of: string | null
      readonly digit: boolean
      /** The list it counts instead, with its length. */
      readonly list: { readonly key: string; readonly length: number } | null
    }

/** One block before its values and numbers are known. */
export interface Line {
  readonly type: Block['type']
  /** Of a heading, else null. */
  readonly level: HeadingLevel | null
  readonly section: { readonly id: string; readonly role: ContentRole; readonly when: readonly string[] } | null
  readonly pieces: readonly Piece[]
  /** Where its texts come from in the template, for problems; empty in a draft. */
  readonly places: readonly { readonly range: Range; readonly text: string }[]
}

export type Flags = Readonly<Record<string, boolean>>

export interface SlotPrint {
  readonly text: string
  readonly state: ValueState
}

export interface Printed {
  readonly blocks: readonly Block[]
  /** Text of each ordinal and count that is shown. */
  readonly numbers: ReadonlyMap<Piece, string>
  readonly numbering: Numbering
}

/** Pieces that are shown under these flags. */
export function shownLines(lines: readonly Line[], flags: Flags): readonly Line[] {
  return lines.flatMap((line) => {
    const pieces = line.pieces.filter((piece) => isShown(piece.when, flags))
    return pieces.length === 0 ? [] : [{ ...line, pieces }]
  })
}

/** Whether every condition, `flag` or `!flag`, holds. */
export const isShown = (when: readonly string[], flags: Flags): boolean =>
  when.every((condition) => (condition.startsWith('!') ? !isSet(flags, condition.slice(1)) : isSet(flags, condition)))

const isSet = (flags: Flags, flag: string): boolean => Object.hasOwn(flags, flag) && flags[flag] === true

/** Finished blocks of lines that are all shown: a newline in a value begins a paragraph, what is blank is nothing. */
export function printLines(
  lines: readonly Line[],
  print: (slot: Extract<Piece, { type: 'slot' }>) => SlotPrint,
): Printed {
  const parts = lines.flatMap((line) => splitLine(line, print)).filter((line) => !isBlank(line))
  const numbering = numberBlocks(parts.map(toNumbered))
  const numbers = new Map<Piece, string>()
  const blocks = parts.map((part, index) => {
    const ordinals = numbering.ordinals[index]!
    let next = 0
    const texts = part.pieces.map(({ piece, text }) => {
      if (piece.type === 'ordinal') return printNumber(piece.scheme, ordinals[next++]!)
      if (piece.type === 'count') return printCount(countOf(piece, numbering), piece.digit)
      return text
    })
    part.pieces.forEach(({ piece }, at) => {
      if (piece.type === 'ordinal' || piece.type === 'count') numbers.set(piece, texts[at]!)
    })
    return toBlock(part, texts)
  })
  return { blocks, numbers, numbering }
}

interface PrintedPiece {
  readonly piece: Piece
  /** Empty for numbers, which are not known yet. */
  readonly text: string
  readonly state: ValueState | null
}

interface Part {
  readonly type: Block['type']
  readonly level: HeadingLevel | null
  readonly section: Line['section']
  readonly pieces: readonly PrintedPiece[]
}

const REST_OF: Readonly<Record<Block['type'], Block['type']>> = {
  title: 'title',
  subtitle: 'subtitle',
  date: 'date',
  speaker: 'speaker',
  salutation: 'salutation',
  heading: 'paragraph',
  paragraph: 'paragraph',
  cue: 'paragraph',
}

function splitLine(line: Line, print: (slot: Extract<Piece, { type: 'slot' }>) => SlotPrint): readonly Part[] {
  const parts: PrintedPiece[][] = [[]]
  for (const piece of line.pieces) {
    const { text, state } =
      piece.type === 'slot' ? print(piece) : { text: piece.type === 'text' ? piece.text : '', state: null }
    text.split('\n').forEach((part, index) => {
      if (index > 0) parts.push([])
      if (part !== '' || isNumber(piece)) parts.at(-1)!.push({ piece, text: part, state })
    })
  }
  return parts.map((pieces, index) => ({
    type: index === 0 ? line.type : REST_OF[line.type],
    level: index === 0 ? line.level : null,
    section: line.section,
    pieces,
  }))
}

const isNumber = (piece: Piece): boolean => piece.type === 'ordinal' || piece.type === 'count'

const isBlank = (part: Part): boolean => part.pieces.every(({ piece, text }) => !isNumber(piece) && text.trim() === '')

function toNumbered(part: Part): NumberedBlock {
  const ordinals: { scheme: string; start: number | null; begins: boolean }[] = []
  let begins = true
  for (const { piece, text } of part.pieces) {
    if (piece.type === 'ordinal') ordinals.push({ scheme: piece.scheme, start: piece.start, begins })
    if (isNumber(piece) || text.trim() !== '') begins = false
  }
  return { level: part.level, section: part.section?.id ?? null, ordinals }
}

const countOf = (piece: Extract<Piece, { type: 'count' }>, { whole, sections }: Numbering): number => {
  if (piece.list !== null) return piece.list.length
  return piece.of === null ? whole : (sections.get(piece.of) ?? 0)
}

function toBlock(part: Part, texts: readonly string[]): Block {
  const section = part.section === null ? {} : { section: { id: part.section.id, role: part.section.role } }
  if (part.type !== 'heading') return { ...section, type: part.type, runs: toRuns(part.pieces, texts) }
  const isMarked = part.pieces[0]!.piece.type === 'ordinal'
  const marker = isMarked ? texts[0]! : null
  const from = isMarked ? 1 : 0
  return {
    ...section,
    type: 'heading',
    level: part.level!,
    marker,
    runs: toRuns(part.pieces.slice(from), texts.slice(from)),
  }
}

function toRuns(pieces: readonly PrintedPiece[], texts: readonly string[]): readonly Run[] {
  const runs: Run[] = []
  pieces.forEach(({ piece, state }, index) => {
    const text = texts[index]!
    const run: Run = {
      text,
      ...(piece.lead ? { lead: true as const } : {}),
      ...(piece.type === 'slot' ? { slot: piece.key, state: state! } : {}),
      ...(piece.type === 'ordinal' ? { ordinal: true as const } : {}),
    }
    const last = runs.at(-1)
    const joins = last !== undefined && isPlain(run) && isPlain(last) && last.lead === run.lead
    if (joins) runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push(run)
  })
  return runs
}

const isPlain = (run: Run): boolean => run.slot === undefined && run.ordinal === undefined
