import { widthOf } from '../text/width'
import type { PrintableBlock, PrintableRun } from './printable'
import type { ExportProfile } from './profile'

/** A block on paper: what the speech has, and what only its sheet has. */
export interface PaperBlock extends Omit<PrintableBlock, 'type'> {
  readonly type: PrintableBlock['type'] | 'mark' | 'unit' | 'unitDate'
}

const FRONT: ReadonlySet<PaperBlock['type']> = new Set(['title', 'subtitle', 'mark', 'date', 'speaker'])

export const isFront = ({ type }: PaperBlock): boolean => FRONT.has(type)

/** Orders of what stands under the title. */
const ORDERS = {
  'date-first': ['date', 'speaker'],
  'speaker-first': ['speaker', 'date'],
} as const satisfies Partial<Record<ExportProfile['front'], readonly PaperBlock['type'][]>>

/**
 * The sheet of a speech: its front in the order of the profile, with the mark of a draft under the title where one is asked
 * for, its text, and the signature with the date of the front.
 */
export function arrange(blocks: readonly PrintableBlock[], profile: ExportProfile): readonly PaperBlock[] {
  const until = blocks.findIndex((block) => !isFront(block))
  const front = until < 0 ? blocks : blocks.slice(0, until)
  return [...marked(ordered(front, profile), profile), ...blocks.slice(front.length), ...signatureOf(blocks, profile)]
}

function ordered(front: readonly PaperBlock[], profile: ExportProfile): readonly PaperBlock[] {
  if (profile.front === 'as-written') return front
  const order: readonly PaperBlock['type'][] = ORDERS[profile.front]
  return [...front].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}

function marked(front: readonly PaperBlock[], { draftMark }: ExportProfile): readonly PaperBlock[] {
  const text = draftMark.trim()
  if (text === '') return front
  const under = front.findLastIndex(({ type }) => type === 'title' || type === 'subtitle') + 1
  return [...front.slice(0, under), line('mark', inBrackets(text)), ...front.slice(under)]
}

function signatureOf(blocks: readonly PrintableBlock[], { signature }: ExportProfile): readonly PaperBlock[] {
  if (signature === null || signature.unit.trim() === '') return []
  const date = signatureDate(blocks)
  return [line('unit', signature.unit.trim()), ...(date === '' ? [] : [line('unitDate', date)])]
}

/** The date under the title without its brackets; '' where there is none. */
export const signatureDate = (blocks: readonly Pick<PaperBlock, 'type' | 'runs'>[]): string =>
  (blocks.find(({ type }) => type === 'date')?.runs ?? [])
    .map(({ text }) => text)
    .join('')
    .replace(/^[（(]|[）)]$/g, '')
    .trim()

const inBrackets = (text: string): string => (/^[（(].*[）)]$/.test(text) ? text : `（${text}）`)

const line = (type: PaperBlock['type'], text: string): PaperBlock => ({
  type,
  level: null,
  marker: '',
  runs: [{ text, lead: false, state: null, slot: null } satisfies PrintableRun],
})

/**
 * How far unit and date of a signature stand from the right edge, in characters (GB/T 9704-2012, 7.3.5). Without a seal the
 * unit stands two in, and the date begins two behind the beginning of the unit; a longer date stands two in itself. With a
 * seal the date stands four in, and the unit in the middle above it.
 */
export function signatureIndents(
  { unit, sealed }: { readonly unit: string; readonly sealed: boolean },
  date: string,
): { readonly unit: number; readonly date: number } {
  const [name, day] = [widthOf(unit), widthOf(date)]
  if (sealed) return { unit: Math.max(0, 4 + (day - name) / 2), date: 4 }
  return name - day >= 2 ? { unit: 2, date: name - day } : { unit: date === '' ? 2 : 4 + day - name, date: 2 }
}
