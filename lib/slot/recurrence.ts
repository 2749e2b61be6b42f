import type { ParagraphText } from '../speech/speech'
import { isTaken } from './candidate'
import type { Proposal } from './feature'
import { recurringSource, spanKey } from './implicit'
import type { ValueType } from './type'

/** A name that the piece has shown to be one, by its context or by how often it stands there. */
interface RecurringName {
  readonly text: string
  readonly type: ValueType
  readonly strong: boolean
}

/** What is proposed in one line. */
export interface LineProposals {
  readonly line: string
  readonly form: ParagraphText['form']
  /** 1 for each offset that no value may touch. */
  readonly taken: Uint8Array
  /** 1 for each offset inside quotation marks. */
  readonly quoted: Uint8Array
  readonly proposals: readonly Proposal[]
}

const RECURRING_TYPES: ReadonlySet<ValueType> = new Set(['person', 'place', 'org', 'event'])
/** From this confidence on a rule has seen enough of the context to know a name. */
const STRONG = 0.7
/** A weak proposal counts as a name when it recurs so often. */
const OFTEN = 3
/** As many names are looked for again at most, and none longer, so that a hostile text cannot make the search quadratic. */
const MOST_NAMES = 256
const LONGEST_NAME = 24

/** How often each text is proposed as each type of name. */
export type RecurrenceCounts = ReadonlyMap<ValueType, ReadonlyMap<string, number>>

export function countRecurring(lines: readonly LineProposals[]): RecurrenceCounts {
  const counts = new Map<ValueType, Map<string, number>>([...RECURRING_TYPES].map((type) => [type, new Map()]))
  for (const { line, proposals } of lines)
    for (const { start, end, type } of proposals) {
      const ofType = end - start > LONGEST_NAME ? undefined : counts.get(type)
      if (ofType === undefined) continue
      const text = line.slice(start, end)
      ofType.set(text, (ofType.get(text) ?? 0) + 1)
    }
  return counts
}

/** How often the text of a proposal is proposed as its type; 0 of figures, moments and long names. */
export function recursIn(counts: RecurrenceCounts, line: string, { start, end, type }: Proposal): number {
  const ofType = end - start > LONGEST_NAME ? undefined : counts.get(type)
  return ofType?.get(line.slice(start, end)) ?? 0
}

/** The names of a piece by the code of their first character. */
type NameIndex = ReadonlyMap<number, readonly RecurringName[]>

function indexNames(lines: readonly LineProposals[], counts: RecurrenceCounts): NameIndex {
  const names = new Map<string, RecurringName>()
  const add = (text: string, type: ValueType, strong: boolean) => {
    if (text.length < 2) return
    const key = `${type} ${text}`
    const known = names.get(key)
    if (known ? strong && !known.strong : names.size < MOST_NAMES) names.set(key, { text, type, strong })
  }
  for (const { line, proposals } of lines)
    for (const { start, end, type, confidence } of proposals) {
      const ofType = end - start > LONGEST_NAME ? undefined : counts.get(type)
      if (ofType === undefined) continue
      const text = line.slice(start, end)
      const strong = confidence >= STRONG
      if (strong || ofType.get(text)! >= OFTEN) add(text, type, strong)
      const stem = type === 'place' || type === 'event' || type === 'org' ? homeStem(text) : null
      if (stem !== null) add(stem, 'place', strong)
    }
  const index = new Map<number, RecurringName[]>()
  for (const name of names.values()) {
    const first = name.text.charCodeAt(0)
    const group = index.get(first) ?? []
    group.push(name)
    index.set(first, group)
  }
  return index
}

const HOME_STEM = /^([\u4e00-\u9fff]{2,3})(?:[市县区镇乡村]|中学)/

/** 清江 of 清江县, 诸暨 of 诸暨中学: a place is named without its suffix too. */
function homeStem(text: string): string | null {
  const stem = HOME_STEM.exec(text)?.[1] ?? null
  return stem !== null && !/[全省市县区我本各的新城郊在是和]/.test(stem) ? stem : null
}

/** The lines with further places of such names. */
export function withRecurring<Line extends LineProposals>(lines: readonly Line[]): readonly Line[] {
  const index = indexNames(lines, countRecurring(lines))
  if (index.size === 0) return lines
  for (const first of index.keys()) FIRSTS[first] = 1
  const all = lines.map((each) => {
    const found = findNames(each, index)
    return found.length === 0 ? each : { ...each, proposals: [...each.proposals, ...found] }
  })
  for (const first of index.keys()) FIRSTS[first] = 0
  return all
}

/** 1 for each code that a name of the piece in hand begins with; empty between pieces, for a new one for each would cost more. */
const FIRSTS = new Uint8Array(65_536)

function findNames({ line, taken, proposals }: LineProposals, index: NameIndex): readonly Proposal[] {
  let known: ReadonlySet<number> | null = null
  const found: Proposal[] = []
  for (let start = 0; start < line.length - 1; start++) {
    const first = line.charCodeAt(start)
    if (FIRSTS[first] === 0) continue
    for (const { text, type, strong } of index.get(first)!) {
      if (!line.startsWith(text, start)) continue
      const end = start + text.length
      known ??= new Set(proposals.map((proposal) => spanKey(proposal.start, proposal.end, proposal.type)))
      if (known.has(spanKey(start, end, type))) continue
      if (isTaken(taken, start, end)) continue
      found.push({ start, end, type, confidence: 0.6, because: ['recurs', text], sources: [recurringSource(strong)] })
    }
  }
  return found
}
