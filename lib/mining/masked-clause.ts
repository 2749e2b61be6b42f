import type { ValueType } from '../slot/type'
import type { Range } from '../text/range'
import type { Voter } from './voter'

/** Stretches of one speech that do one thing: its paragraphs of one role, or its headings. */
export interface PartText {
  readonly voter: Voter
  readonly paragraphs: readonly { readonly range: Range }[]
}

/** Stands in a clause for the number of points that is announced: 讲三点意见. */
export const COUNT = '\ue001'
/** Stands for each character of a blank or a value. */
export const BLANK = '\ue000'

/** A stretch between two marks, with what differs from speech to speech masked without changing a place. */
export interface MaskedClause {
  readonly family: string
  readonly range: Range
  readonly text: string
  /** The mark after it; empty at the end of a line without one. */
  readonly mark: string
  /** Place among the clauses of its part. */
  readonly index: number
  /** It begins its paragraph. */
  readonly leads: boolean
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set('，。！？；：\n')
/** 讲三点意见, 有四项议程: a count of points, whether or not the points were found. */
const ANNOUNCED = /(?<=[讲谈提说调有答三二])[一二三四五六七八九十两几\d](?=[点个条项层句])/gu
const NUMERAL = /[一二三四五六七八九十两几]{1,3}|\d{1,2}/u

/** Values of these types name somebody or something; the others are figures and times, which differ though they look alike. */
const NAMES: ReadonlySet<ValueType> = new Set<ValueType>(['person', 'org', 'document', 'event'])
const LEAST_SPEAKERS = 3

/** Names that so many families say: who says them alike has no blank there. */
export function commonNames(voters: readonly Voter[]): ReadonlySet<string> {
  const speakers = new Map<string, Set<string>>()
  for (const { piece, family, textOf } of voters)
    for (const { type, range, implicit } of piece.slots) {
      if (!implicit || !NAMES.has(type)) continue
      const name = textOf(range)
      speakers.set(name, (speakers.get(name) ?? new Set()).add(family))
    }
  return new Set([...speakers].flatMap(([name, { size }]) => (size >= LEAST_SPEAKERS ? name : [])))
}

/** The clauses of a part in order, without its numbering; `common` names are not masked. */
export function maskedClauses({ voter, paragraphs }: PartText, common: ReadonlySet<string>): readonly MaskedClause[] {
  const starts = new Map(voter.piece.points.map(({ marker }) => [marker.start, marker.end]))
  const clauses: MaskedClause[] = []
  for (const { range } of paragraphs) {
    const masked = mask(voter, range, common)
    let start = 0
    let leads = true
    for (let at = 0; at <= masked.length; at++) {
      const past = starts.get(range.start + at)
      if (past !== undefined && at === start) start = past - range.start
      if (at < masked.length && !CLAUSE_ENDS.has(masked[at]!)) continue
      if (at > start)
        clauses.push({
          family: voter.family,
          range: { start: range.start + start, end: range.start + at },
          text: masked.slice(start, at),
          mark: at < masked.length ? masked[at]! : '',
          index: clauses.length,
          leads,
        })
      leads &&= at <= start
      start = at + 1
    }
  }
  return clauses
}

function mask({ piece, textOf }: Voter, range: Range, common: ReadonlySet<string>): string {
  const text = textOf(range)
  const signs = text.split('')
  const meets = (other: Range): boolean => other.start < range.end && other.end > range.start
  const fill = ({ start, end }: Range, sign: string): void => {
    for (let at = Math.max(start, range.start); at < Math.min(end, range.end); at++) signs[at - range.start] = sign
  }
  for (const slot of piece.slots) if (meets(slot.range) && !common.has(textOf(slot.range))) fill(slot.range, BLANK)
  for (const { index } of text.matchAll(ANNOUNCED)) signs[index] = COUNT
  for (const announcement of piece.announcements) {
    if (!meets(announcement.range)) continue
    const numeral = NUMERAL.exec(textOf(announcement.range))
    const start = announcement.range.start + (numeral?.index ?? 0)
    if (numeral?.[0].length === 1 && start >= range.start) fill({ start, end: start + 1 }, COUNT)
  }
  return signs.join('')
}
