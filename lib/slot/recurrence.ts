import type { ParagraphText } from '../speech/speech'
import type { Proposal } from './feature'
import { recurringSource } from './implicit'
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
  readonly taken: Uint8Array
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

export const recurrenceKey = (type: ValueType, text: string): string => `${type} ${text}`

/** How often each text is proposed as each type of name. */
export function countRecurring(lines: readonly LineProposals[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { line, proposals } of lines)
    for (const { start, end, type } of proposals) {
      if (!RECURRING_TYPES.has(type) || end - start > LONGEST_NAME) continue
      const key = recurrenceKey(type, line.slice(start, end))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return counts
}

/** The names of a piece by their first two characters, longer ones first. */
type NameIndex = ReadonlyMap<string, readonly RecurringName[]>

function indexNames(lines: readonly LineProposals[], counts: ReadonlyMap<string, number>): NameIndex {
  const names = new Map<string, RecurringName>()
  const add = (text: string, type: ValueType, strong: boolean) => {
    const key = recurrenceKey(type, text)
    const known = names.get(key)
    if (text.length >= 2 && (known ? strong : names.size < MOST_NAMES)) names.set(key, { text, type, strong })
  }
  for (const { line, proposals } of lines)
    for (const { start, end, type, confidence } of proposals) {
      if (!RECURRING_TYPES.has(type) || end - start > LONGEST_NAME) continue
      const text = line.slice(start, end)
      const strong = confidence >= STRONG
      if (strong || counts.get(recurrenceKey(type, text))! >= OFTEN) add(text, type, strong)
      const stem = type === 'place' || type === 'event' || type === 'org' ? homeStem(text) : null
      if (stem !== null) add(stem, 'place', strong)
    }
  const index = new Map<string, RecurringName[]>()
  for (const name of names.values()) {
    const first = name.text.slice(0, 2)
    const group = index.get(first) ?? []
    group.push(name)
    index.set(first, group)
  }
  return index
}

/** 清江 of 清江县, 诸暨 of 诸暨中学: a place is named without its suffix too. */
function homeStem(text: string): string | null {
  const stem = /^([\u4e00-\u9fff]{2,3})(?:[市县区镇乡村]|中学)/.exec(text)?.[1] ?? null
  return stem !== null && !/[全省市县区我本各的新城郊在是和]/.test(stem) ? stem : null
}

/** The lines with further places of such names. */
export function withRecurring<Line extends LineProposals>(lines: readonly Line[]): readonly Line[] {
  const index = indexNames(lines, countRecurring(lines))
  const firsts = new Set([...index.keys()].map((pair) => pair.charCodeAt(0)))
  return lines.map((each) => {
    const found = findNames(each, index, firsts)
    return found.length === 0 ? each : { ...each, proposals: [...each.proposals, ...found] }
  })
}

function findNames(
  { line, taken, proposals }: LineProposals,
  index: NameIndex,
  firsts: ReadonlySet<number>,
): readonly Proposal[] {
  const known = new Set(proposals.map(({ start, end, type }) => `${start} ${end} ${type}`))
  const found: Proposal[] = []
  for (let start = 0; start < line.length - 1; start++) {
    if (!firsts.has(line.charCodeAt(start))) continue
    for (const { text, type, strong } of index.get(line.slice(start, start + 2)) ?? []) {
      const end = start + text.length
      if (!line.startsWith(text, start) || known.has(`${start} ${end} ${type}`)) continue
      if (taken.subarray(start, end).includes(1)) continue
      found.push({ start, end, type, confidence: 0.6, because: ['recurs', text], sources: [recurringSource(strong)] })
    }
  }
  return found
}
