import { foldText } from '@/lib/search/tokenise'
import { BANK_KINDS, type BankEntry } from '@/lib/storage/record/bank'

/** What of the phrase bank is shown; null and the empty query leave everything. */
export interface PhraseFilter {
  readonly query: string
  readonly kind: string | null
  readonly role: string | null
  readonly occasion: string | null
  readonly speaker: string | null
  readonly source: string | null
  /** `general`: seen at several occasions; `one`: at one only. */
  readonly support: string | null
}

export const FACETS = ['kind', 'role', 'occasion', 'speaker', 'source', 'support'] as const
export type Facet = (typeof FACETS)[number]

/** The values by which one facet finds an entry. */
const VALUES: Readonly<Record<Facet, (entry: BankEntry) => readonly string[]>> = {
  kind: ({ kind }) => [kind],
  role: ({ roles }) => roles.slice(0, 1),
  occasion: ({ occasions }) => occasions,
  speaker: ({ speakers }) => speakers,
  source: ({ sources }) => sources,
  support: ({ general, kind }) => (kind === 'section' ? [] : [general ? 'general' : 'one']),
}

/** Entries that a filter leaves, in the order given. Every word of the query must stand in an entry. */
export function filterEntries(entries: readonly BankEntry[], filter: PhraseFilter): readonly BankEntry[] {
  const words = foldText(filter.query).split(/\s+/u).filter(Boolean)
  return entries.filter(
    (entry) => FACETS.every((facet) => isIn(entry, facet, filter[facet])) && hasAll(entry.text, words),
  )
}

const isIn = (entry: BankEntry, facet: Facet, value: string | null): boolean =>
  value === null || VALUES[facet](entry).includes(value)

function hasAll(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const folded = foldText(text)
  return words.every((word) => folded.includes(word))
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}

const MOST_VALUES = 12

/**
 * How many entries each value of a facet would show with the rest of the filter as it is: kinds in their order, all others the
 * most frequent first. The chosen value is always among them.
 */
export function countFacet(entries: readonly BankEntry[], filter: PhraseFilter, facet: Facet): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const entry of filterEntries(entries, { ...filter, [facet]: null }))
    for (const value of VALUES[facet](entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const chosen = filter[facet]
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0)
  const list = [...counts].map(([value, count]) => ({ value, count }))
  if (facet === 'kind') return BANK_KINDS.flatMap((kind) => list.filter(({ value }) => value === kind))
  const sorted = list.sort((a, b) => b.count - a.count)
  return sorted.filter(({ value }, index) => index < MOST_VALUES || value === chosen)
}

/** The filter that an address says. */
export const filterOf = (params: { get(name: string): string | null }): PhraseFilter => ({
  query: params.get('q') ?? '',
  kind: params.get('kind'),
  role: params.get('role'),
  occasion: params.get('occasion'),
  speaker: params.get('speaker'),
  source: params.get('source'),
  support: params.get('support'),
})
