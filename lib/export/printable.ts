import type { Block, HeadingLevel, ValueState } from '../document/block'

export interface PrintableRun {
  readonly text: string
  readonly lead: boolean
  readonly state: ValueState | null
  /** Name of the slot that printed it; null for plain text. */
  readonly slot: string | null
}

/** A block as all formats print it: not empty, on one line, without white space at its ends. */
export interface PrintableBlock {
  readonly type: Block['type']
  /** Null for all but headings. */
  readonly level: HeadingLevel | null
  /** '' where there is none. */
  readonly marker: string
  readonly runs: readonly PrintableRun[]
}

/**
 * The one place that decides which characters are printed, so that all formats carry the same words: line breaks and tabs
 * become spaces, characters that XML 1.0 cannot hold go, and blocks without text go.
 */
export function printable(blocks: readonly Block[]): readonly PrintableBlock[] {
  return blocks.map(printBlock).filter((block) => printedText(block) !== '')
}

export const runsText = (runs: readonly PrintableRun[]): string => runs.map((run) => run.text).join('')

export const printedText = (block: Pick<PrintableBlock, 'marker' | 'runs'>): string =>
  block.marker + runsText(block.runs)

function printBlock(block: Block): PrintableBlock {
  const marker = block.type === 'heading' ? printCharacters(block.marker ?? '').trimStart() : ''
  const runs = block.runs.map((run) => ({
    text: printCharacters(run.text),
    lead: run.lead === true && block.type === 'paragraph',
    state: run.state ?? null,
    slot: run.slot ?? null,
  }))
  return { type: block.type, level: block.type === 'heading' ? block.level : null, ...trim(marker, runs) }
}

/** A surrogate without its other half is no character; it shows as U+FFFD, as everywhere. */
const printCharacters = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')

function trim(marker: string, runs: readonly PrintableRun[]): Pick<PrintableBlock, 'marker' | 'runs'> {
  const forward = marker === '' ? trimRuns(runs, 'trimStart') : runs
  const backward = trimRuns([...forward].reverse(), 'trimEnd').reverse()
  return { marker: backward.length === 0 ? marker.trimEnd() : marker, runs: backward }
}

/** Trims the first runs until one has text; empty runs go wherever they stand. */
function trimRuns(runs: readonly PrintableRun[], side: 'trimStart' | 'trimEnd'): PrintableRun[] {
  const kept: PrintableRun[] = []
  for (const run of runs) {
    const text = kept.length === 0 ? run.text[side]() : run.text
    if (text !== '') kept.push({ ...run, text })
  }
  return kept
}
