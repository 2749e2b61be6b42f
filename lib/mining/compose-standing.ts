import type { ContentRole } from '../role/role'
import { printLine, type SourcePart } from '../template/print'
import type { Range } from '../text/range'
import type { Group, Printed } from './compose'
import type { Literal } from './compose-move'
import { ROLE_WORDS } from './compose-words'
import type { SlotBook } from './slot-book'
import { type Standing, type StandingUse, savedBy, standingText } from './standing'
import { leadsOn } from './standing-grammar'
import { compareText } from './voter'

const MOST_SENTENCES = 4
const MOST_PLACES = 12
const MOST_SAMPLES = 3
const LONGEST_SAMPLE = 40
/** A word of so many characters may name the blank behind it. */
const LONGEST_NAME = 5
/** Two sentences with so many characters in common say the same. */
const SAME_RUN = 3

/** The standing sentences of each part, at most four, those first that save most, what speeches of the genre say counted twice; no two of a template share their words. */
export function chooseStanding(group: Group): ReadonlyMap<ContentRole, readonly Standing[]> {
  const chosen: Standing[] = []
  const heard = group.standing.filter((standing) => isHeard(standing, group.occasion))
  for (const { role } of group.parts) {
    const ranked = heard
      .filter((standing) => standing.role === role)
      .map((standing) => ({
        standing,
        own: standing.genres.get(group.genre) ?? 0,
      }))
      .filter(({ own }) => own > 0)
      .map(({ standing, own }) => ({ standing, saved: savedBy(standing, standing.uses.length + own) }))
      .sort((a, b) => b.saved - a.saved || compareText(standingText(a.standing), standingText(b.standing)))
    let left = MOST_SENTENCES
    for (const { standing } of ranked) {
      if (left === 0) break
      if (chosen.some((other) => saySame(standing, other))) continue
      chosen.push(standing)
      left--
    }
  }
  return new Map(group.parts.map(({ role }) => [role, chosen.filter((standing) => standing.role === role)]))
}

/** On two occasions, or by two families on this one. */
function isHeard({ uses, occasions }: Standing, occasion: string | null): boolean {
  return occasions.size > 1 || (occasion !== null && uses.length > 1 && occasions.has(occasion))
}

function saySame(a: Standing, b: Standing): boolean {
  if (a.before === b.before || (a.after !== '' && a.after === b.after)) return true
  const [words, others] = [standingText(a), standingText(b)]
  return Array.from({ length: Math.max(0, words.length - SAME_RUN + 1) }, (_, at) =>
    words.slice(at, at + SAME_RUN),
  ).some((run) => !/[…，]/u.test(run) && others.includes(run))
}

export interface PrintedStanding {
  /** Paragraphs of sentences that speeches say in the first half of the part, and in the second; each null where there are none. */
  readonly opening: string | null
  readonly closing: string | null
  readonly literals: readonly Literal[]
}

/** The sentences in the order in which they stand in the speeches, those of the first half apart. */
export function printStanding(standing: readonly Standing[], group: Group, book: SlotBook): PrintedStanding {
  const placed = standing
    .map((sentence) => ({ sentence, place: mean(sentence.uses.map(({ place }) => place)) }))
    .sort((a, b) => a.place - b.place || compareText(standingText(a.sentence), standingText(b.sentence)))
  const paragraph = (sentences: readonly Standing[]): string | null =>
    sentences.length === 0 ? null : printLine('', joined(sentences, group, book))
  return {
    opening: paragraph(placed.filter(({ place }) => place < 0.5).map(({ sentence }) => sentence)),
    closing: paragraph(placed.filter(({ place }) => place >= 0.5).map(({ sentence }) => sentence)),
    literals: placed.flatMap(({ sentence }) => literalsOf(sentence, group)),
  }
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, next) => sum + next, 0) / numbers.length

/** Orders that follow each other are one sentence. */
function joined(sentences: readonly Standing[], group: Group, book: SlotBook): readonly SourcePart[] {
  const isLead = sentences.map((sentence) => goesOn(sentence))
  return sentences.flatMap((sentence, index) => {
    const isLast = index === sentences.length - 1
    const next = sentences[index + 1]
    if (next && isLead[index] && runsInto(sentence, next)) return [...clause(sentence, group, book), text('，')]
    const mark = isLast || isLead[index] || isLead[index + 1] ? '。' : '；'
    return [...clause(sentence, group, book), ...rest(sentence, isLead[index]!, group, book), text(mark)]
  })
}

/** Some speech says one right after the other. */
const runsInto = (sentence: Standing, next: Standing): boolean =>
  sentence.uses.some(({ following, voter }) =>
    next.uses.some((use) => use.voter === voter && use.clause.range.start === following?.start),
  )

const goesOn = (sentence: Standing): boolean =>
  sentence.next === null &&
  leadsOn(
    sentence,
    sentence.uses.map(({ clause: { mark } }) => mark),
  )

const text = (words: string): SourcePart => ({ type: 'text', text: words })

function clause(sentence: Standing, group: Group, book: SlotBook): readonly SourcePart[] {
  const { before, after, whole } = sentence
  if (whole) return [text(before)]
  const seen = seenAs(sentence, group, ({ clause: { range } }) => ({
    start: range.start + before.length,
    end: range.end - after.length,
  }))
  const hint = after === '' ? `接在“${before}”后面` : `填在“${before}”和“${after}”之间`
  return [text(before), blank(nameOf(sentence), hint, seen, book), ...(after === '' ? [] : [text(after)])]
}

/** The clause that has to follow. */
function rest(sentence: Standing, isLead: boolean, group: Group, book: SlotBook): readonly SourcePart[] {
  const { before, next, role } = sentence
  if (next === null && !isLead) return []
  const fixed = next ?? ''
  const seen = seenAs(sentence, group, ({ following }) =>
    following === null ? null : { start: following.start + fixed.length, end: following.end },
  )
  const hint = fixed === '' ? `把“${before}”这一句说完` : `接在“${fixed}”后面`
  return [text(`，${fixed}`), blank(`${ROLE_WORDS[role].name}补充`, hint, seen, book)]
}

/** 加大什么, where the word before the blank is short; else the part with 补充. */
const nameOf = ({ before, role }: Standing): string =>
  before.length <= LONGEST_NAME && /^[\u4e00-\u9fff]+$/u.test(before) ? `${before}什么` : `${ROLE_WORDS[role].name}补充`

function blank(name: string, hint: string, seen: readonly string[], book: SlotBook): SourcePart {
  const [example] = seen
  return {
    type: 'slot',
    name: book.declare(name, {
      ...{ type: 'text', hint: seen.length > 0 ? `${hint}，见过：${seen.join('；')}` : hint, required: true },
      ...(example === undefined ? {} : { example }),
    }),
  }
}

/** What stood there in speeches of the group, or else in others; the shortest first. */
function seenAs(sentence: Standing, group: Group, rangeOf: (use: StandingUse) => Range | null): readonly string[] {
  const textsOf = (uses: readonly StandingUse[]): readonly string[] =>
    uses
      .flatMap((use) => {
        const range = rangeOf(use)
        const words = range === null || range.end <= range.start ? '' : use.voter.textOf(range)
        return words === '' || words.length > LONGEST_SAMPLE || /[{}X\n]/u.test(words) ? [] : [words]
      })
      .sort((a, b) => a.length - b.length || compareText(a, b))
  const [own, others] = ownFirst(sentence, group)
  return [...new Set([...textsOf(own), ...textsOf(others)])].slice(0, MOST_SAMPLES)
}

/** Uses by speeches of the group, and by others. */
function ownFirst(
  { uses }: Standing,
  { voters }: Group,
): readonly [own: readonly StandingUse[], others: readonly StandingUse[]] {
  const families = new Set(voters.map(({ family }) => family))
  const isOwn = ({ voter }: StandingUse): boolean => families.has(voter.family)
  return [uses.filter(isOwn), uses.filter((use) => !isOwn(use))]
}

function literalsOf(sentence: Standing, group: Group): readonly Literal[] {
  const { before, after, next } = sentence
  const places = ownFirst(sentence, group)
    .flat()
    .slice(0, MOST_PLACES)
    .map(({ voter, clause: { range } }) => voter.evidence(range))
  return [before, after, next ?? ''].filter((words) => words !== '').map((words) => ({ text: words, places }))
}

/** Around a body: what stands before and after it, as paragraphs of their own. */
export function withStanding(body: Printed, { opening, closing, literals }: PrintedStanding): Printed {
  const lines = [...(opening === null ? [] : [opening]), ...body.lines, ...(closing === null ? [] : [closing])]
  return { ...body, lines, literals: [...body.literals, ...literals] }
}
