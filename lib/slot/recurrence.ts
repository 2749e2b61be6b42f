import type { SlotCandidate } from './candidate'
import type { ValueType } from './type'

/** A name that the piece has shown to be one. */
export interface RecurringName {
  readonly text: string
  readonly type: ValueType
}

/** As many names are looked for again at most, so that a hostile text cannot make the search quadratic. */
const MOST_NAMES = 64
const RECURRING_TYPES: ReadonlySet<ValueType> = new Set(['person', 'place', 'org', 'event'])

/** Names of persons, places, bodies and meetings found by their context, longest first: they may stand elsewhere without it. */
export function recurringNames(
  lines: readonly { readonly line: string; readonly implicit: readonly SlotCandidate[] }[],
): readonly RecurringName[] {
  const names = new Map<string, RecurringName>()
  for (const { line, implicit } of lines) {
    for (const { start, end, type } of implicit) {
      const text = line.slice(start, end)
      if (names.size >= MOST_NAMES) continue
      if (text.length >= 3 && RECURRING_TYPES.has(type)) names.set(text, { text, type })
      const stem = homeStem(text, type)
      if (stem !== null) names.set(stem, { text: stem, type: 'place' })
    }
  }
  return [...names.values()].sort((a, b) => b.text.length - a.text.length)
}

/** 清江 of 清江县, alone or at the head of a meeting's name: the home of the speech is named without its suffix too. */
function homeStem(text: string, type: ValueType): string | null {
  if (type !== 'place' && type !== 'event') return null
  const stem = /^([\u4e00-\u9fff]{2,3})[市县区]/.exec(text)?.[1] ?? null
  return stem !== null && !/[全省市县区我本各的新城郊]/.test(stem) ? stem : null
}

/** Further places of such names in a line; `taken` is marked. */
export function findRecurring(
  line: string,
  names: readonly RecurringName[],
  taken: Uint8Array,
): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const { text, type } of names) {
    for (let start = line.indexOf(text); start >= 0; start = line.indexOf(text, start + text.length)) {
      const end = start + text.length
      if (taken.subarray(start, end).includes(1)) continue
      if (type === 'person' && /^(?:同志为核心|新时代|[^，。]{0,4}思想)/.test(line.slice(end, end + 6))) continue
      taken.fill(1, start, end)
      found.push({ start, end, type, confidence: 0.7, because: ['recurs', text] })
    }
  }
  return found
}
