import type { ContentRole } from '../role/role'
import { printLine, type SourcePart } from '../template/print'
import type { Range } from '../text/range'
import { type Group, type Printed, usually } from './compose'
import type { Literal } from './compose-move'
import { ROLE_WORDS } from './compose-words'
import type { SlotBook } from './slot-book'
import { type Standing, type StandingUse, standingText } from './standing'
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

/** Sentences that a part says by itself, and those that are only suggested, since few say them. */
export interface ChosenStanding {
  readonly said: readonly Standing[]
  readonly told: readonly Standing[]
}

/** Those that a group may use, with the families that have the part. */
interface Source {
  readonly group: Group
  readonly standing: readonly Standing[]
}

/**
 * The standing sentences of each part, those first that save most bits; no two of a template share their words. Speeches about one thing are joined
 * by what all speeches of their genre say, whatever they are about.
 */
export function chooseStanding(group: Group): ReadonlyMap<ContentRole, ChosenStanding> {
  const { wider } = group
  const sources: readonly Source[] = [
    { group, standing: group.standing.filter((standing) => isHeard(standing, group)) },
    ...(wider === null
      ? []
      : [{ group: wider, standing: wider.standing.filter((one) => isHeard(one, wider) && !isAbout(one, group)) }]),
  ]
  const chosen: Standing[] = []
  const choose = (role: ContentRole, isFit: (standing: Standing, from: Group) => boolean): readonly Standing[] => {
    const found: Standing[] = []
    for (const { group: from, standing } of sources)
      for (const one of standing) {
        if (found.length === MOST_SENTENCES) return found
        if (one.role !== role || !isFit(one, from) || chosen.some((other) => saySame(one, other))) continue
        chosen.push(one)
        found.push(one)
      }
    return found
  }
  const isUsual = ({ uses, role }: Standing, from: Group): boolean =>
    uses.length >= usually(from, from.parts.find((part) => part.role === role)?.families ?? from.voters.length)
  const said = group.parts.map(({ role }) => [role, choose(role, isUsual)] as const)
  return new Map(said.map(([role, sentences]) => [role, { said: sentences, told: choose(role, () => true) }]))
}

const isAbout = ({ before, after, next }: Standing, { isForeign }: Group): boolean =>
  [before, after, next ?? ''].some(isForeign)

/** By families enough, on two occasions where the template is for any, and of nothing that the others do not speak of. */
function isHeard(standing: Standing, group: Group): boolean {
  const isGeneral = group.kind === null && group.occasion === null
  const { uses, occasions } = standing
  return uses.length >= group.least && (!isGeneral || occasions.size > 1) && !isAbout(standing, group)
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
    literals: placed.flatMap(({ sentence }) => literalsOf(sentence)),
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

/** What stood there, the shortest first. */
function seenAs(
  { uses }: Standing,
  { isForeign }: Group,
  rangeOf: (use: StandingUse) => Range | null,
): readonly string[] {
  const texts = uses.flatMap((use) => {
    const range = rangeOf(use)
    const words = range === null || range.end <= range.start ? '' : use.voter.textOf(range)
    const isReadable = words !== '' && words.length <= LONGEST_SAMPLE && !/[{}X\n]/u.test(words)
    return isReadable && !isForeign(words) ? [words] : []
  })
  return [...new Set(texts.sort((a, b) => a.length - b.length || compareText(a, b)))].slice(0, MOST_SAMPLES)
}

export function literalsOf({ before, after, next, uses }: Standing): readonly Literal[] {
  const places = uses.slice(0, MOST_PLACES).map(({ voter, clause: { range } }) => voter.evidence(range))
  return [before, after, next ?? ''].filter((words) => words !== '').map((words) => ({ text: words, places }))
}

/** Around a body: what stands before and after it, as paragraphs of their own. */
export function withStanding(body: Printed, { opening, closing, literals }: PrintedStanding): Printed {
  const lines = [...(opening === null ? [] : [opening]), ...body.lines, ...(closing === null ? [] : [closing])]
  return { ...body, lines, literals: [...body.literals, ...literals] }
}
