import type { ParagraphText } from '../speech/speech'
import type { SlotCandidate } from './candidate'
import { characterSet } from './character-set'
import { FAMILY_NAMES, GIVEN_NAME } from './person-name'
import { VALUE_TYPES, type ValueType } from './type'

/** A candidate with every recogniser that proposed it. */
export interface Proposal extends SlotCandidate {
  /** Number of the recogniser times 20, plus its confidence in twentieths. */
  readonly sources: readonly number[]
}

/** What the features of a proposal are read from, beside itself. */
export interface ProposalContext {
  readonly line: string
  /** Offset of each character that is inside quotation marks is 1. */
  readonly quoted: Uint8Array
  /** The line is the title or the salutation. */
  readonly form: ParagraphText['form']
  /** How often this text is proposed as this type in the piece. */
  readonly recurs: number
  /** Proposals of names that hold this one and more. */
  readonly holders: readonly Proposal[]
}

/** What is looked at. The order is of no meaning; the name stands in weights.json. */
export const TEMPLATES = [
  'bias',
  'source',
  'left',
  'left-two',
  'right',
  'right-two',
  'first',
  'first-two',
  'last',
  'last-two',
  'length',
  'quoted',
  'recurs',
  'unit',
  'counted',
  'shape',
  'past',
  'list',
  'given',
  'form',
  'edges',
  'inner',
  'ranked',
  'held',
  'opens',
  'closes',
  'enumerated',
] as const

export type Template = (typeof TEMPLATES)[number]
const T = Object.fromEntries(TEMPLATES.map((name, index) => [name, index])) as Readonly<Record<Template, number>>
/** Looked up once: the hot path reads no name of another file. */
const FAMILY = FAMILY_NAMES
const GIVEN = GIVEN_NAME

/** Takes the features of one proposal: of a level a number, of characters one or two UTF-16 codes, the second 0 when there is one. */
export interface FeatureSink {
  level(template: number, value: number): void
  characters(template: number, first: number, second: number): void
}

/** Types whose features also speak together, because there are few of each. */
export const GROUPS: Readonly<Record<ValueType, number>> = {
  ...{ date: 0, month: 0, year: 0, time: 0 },
  ...{ count: 1, percent: 1, amount: 1 },
  ...{ place: 2, org: 2, person: 2, document: 2, event: 2, text: 2 },
}
export const SCOPES: readonly string[] = [...VALUE_TYPES, 'moment', 'figure', 'name']

/** How far back the marks of an enumeration are looked for that a number sums up. */
const ENUMERATION_WIDTH = 12

/** 甜水、曲子四个乡镇: how many marks of an enumeration, at most two, stand in the same clause just before. */
function enumeratedBefore(line: string, start: number): number {
  let marks = 0
  for (let at = start - 1; at >= Math.max(0, start - ENUMERATION_WIDTH) && marks < 2; at--) {
    const code = line.charCodeAt(at)
    if (code === LISTED) marks++
    else if (code < 0x4e00 || code > 0x9fff) break
  }
  return marks
}

/** Beyond the line's edges there is the code of a newline. */
const EDGE = 10
const codeAt = (line: string, at: number): number => (at < 0 || at >= line.length ? EDGE : line.charCodeAt(at))

/** Gives all features of a proposal to the sink. */
export function describeProposal(proposal: Proposal, context: ProposalContext, sink: FeatureSink): void {
  const { start, end, type, sources } = proposal
  const { line } = context
  sink.level(T.bias, 0)
  for (const source of sources) sink.level(T.source, source)
  const left = codeAt(line, start - 1)
  const right = codeAt(line, end)
  sink.characters(T.left, left, 0)
  sink.characters(T['left-two'], codeAt(line, start - 2), left)
  sink.characters(T.right, right, 0)
  sink.characters(T['right-two'], right, codeAt(line, end + 1))
  sink.level(T.edges, 8 * classOf(left) + classOf(right))
  sink.level(T.quoted, quotedLevel(context.quoted, start, end))
  sink.level(T.form, context.form === null ? 0 : context.form === 'title' ? 1 : 2)
  sink.level(T.past, isPast(line, start) ? 1 : 0)
  describeHolders(proposal, context, sink)
  if (GROUPS[type] === 1) describeFigure(line, start, end, sink)
  else describeName(proposal, context, sink)
}

/** By what kinds of longer names it is held, and how those end of which it is the beginning or the end. */
function describeHolders({ start, end }: Proposal, { line, holders }: ProposalContext, sink: FeatureSink): void {
  let kinds = 0
  let opens = 0
  let closes = 0
  for (const holder of holders) {
    kinds |= HOLDER_KINDS[holder.type] ?? 0
    if (holder.start === start && opens++ < 2)
      sink.characters(T.opens, codeAt(line, holder.end - 2), codeAt(line, holder.end - 1))
    else if (holder.end === end && closes++ < 2)
      sink.characters(T.closes, codeAt(line, holder.start), codeAt(line, holder.start + 1))
  }
  sink.level(T.held, kinds)
}

const HOLDER_KINDS: Readonly<Partial<Record<ValueType, number>>> = { org: 1, event: 2, text: 4, document: 8 }

function describeFigure(line: string, start: number, end: number, sink: FeatureSink): void {
  sink.level(T.shape, shapeOf(line, start, end))
  sink.characters(T.last, codeAt(line, end - 1), 0)
  if (end - start === 1) sink.characters(T.first, codeAt(line, start), 0)
  sink.level(T.enumerated, enumeratedBefore(line, start))
  const unit = skipMore(line, end)
  sink.characters(T.unit, codeAt(line, unit), codeAt(line, unit + 1))
  sink.characters(T.counted, codeAt(line, unit + 1), codeAt(line, unit + 2))
  sink.characters(T.inner, codeAt(line, unit), 0)
  if (codeAt(line, start - 1) === 0x7b2c) sink.characters(T.ranked, codeAt(line, start - 2), codeAt(line, end))
}

const LISTED = '、'.charCodeAt(0)
const AND_SO_ON = '等'.charCodeAt(0)

function describeName({ start, end, type }: Proposal, context: ProposalContext, sink: FeatureSink): void {
  const { line } = context
  sink.level(T.length, Math.min(end - start, 20))
  sink.level(T.recurs, Math.min(context.recurs, 5))
  sink.characters(T.first, codeAt(line, start), 0)
  sink.characters(T['first-two'], codeAt(line, start), codeAt(line, start + 1))
  sink.characters(T.last, codeAt(line, end - 1), 0)
  sink.characters(T['last-two'], codeAt(line, end - 2), codeAt(line, end - 1))
  const next = codeAt(line, end)
  sink.level(T.list, (codeAt(line, start - 1) === LISTED ? 1 : 0) + (next === LISTED || next === AND_SO_ON ? 2 : 0))
  if (type === 'person') sink.level(T.given, givenLevel(line, start, end))
  else sink.level(T.inner, innerLevel(line, start, end))
}

/** Boundary, digit, Latin letter, mark, Han character. */
function classOf(code: number): number {
  if (code === EDGE) return 0
  if (code >= 48 && code <= 57) return 1
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 2
  if (code >= 0x4e00 && code <= 0x9fff) return 4
  return 3
}

/** Outside quotation marks, inside them, or with the marks. */
function quotedLevel(quoted: Uint8Array, start: number, end: number): number {
  const first = quoted[start]!
  const last = quoted[end - 1]!
  return first === 1 && last === 1
    ? 1
    : quoted[start + 1] === 1 && end - start > 2 && first === 0
      ? 2
      : first + last > 0
        ? 3
        : 0
}

const PAST_YEAR = /1(?:[0-8]\d|9[0-8])\d年/
const YEAR_WORD = '年'.charCodeAt(0)
const FULL_STOP = '。'.charCodeAt(0)

/** The sentence tells of a year before 1990. */
function isPast(line: string, start: number): boolean {
  const from = Math.max(0, start - 40)
  for (let at = start - 1; at >= from; at--) {
    const code = line.charCodeAt(at)
    if (code === FULL_STOP) return false
    if (code === YEAR_WORD && at - 4 >= from && PAST_YEAR.test(line.slice(at - 4, at + 1))) return true
  }
  return false
}

const MORE = characterSet('万亿千百多余几 ')

/** Offset of the measure word. */
function skipMore(line: string, end: number): number {
  let at = end
  while (at < end + 3 && MORE.has(line.charCodeAt(at))) at++
  return at
}

/** Notation and size of a number: digits before the point, whether it has a point or a great unit, or Chinese numerals. */
function shapeOf(line: string, start: number, end: number): number {
  let digits = 0
  let point = 0
  let great = 0
  let han = 0
  for (let at = start; at < end; at++) {
    const code = line.charCodeAt(at)
    if (code >= 48 && code <= 57) digits++
    else if (code === 46) point = 1
    else if (code === 0x4e07 || code === 0x4ebf) great = 1
    else if (code >= 0x4e00) han++
  }
  return Math.min(digits, 5) + 6 * point + 12 * great + 24 * Math.min(han, 4)
}

/** How much it looks like a name: known family name, length, known given characters. */
function givenLevel(line: string, start: number, end: number): number {
  let known = 0
  for (let at = start + 1; at < end; at++) if (GIVEN.has(line.charCodeAt(at))) known++
  return (FAMILY.has(line.charCodeAt(start)) ? 1 : 0) + 2 * Math.min(end - start, 5) + 16 * Math.min(known, 3)
}

const FUNCTION_WORDS = characterSet('的了和与及在是为对将被把要向由从我们')

/** Function words inside. */
function innerLevel(line: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) if (FUNCTION_WORDS.has(line.charCodeAt(at))) count++
  return Math.min(count, 3)
}
