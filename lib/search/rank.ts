import { foldText, queryWords } from './tokenise'

/** What ranking reads of a record. */
export interface Searchable {
  readonly name: string
  readonly occasions: readonly string[]
  readonly source: string
}

const WEIGHTS: readonly [weight: number, part: (record: Searchable) => string][] = [
  [100, (record) => record.name],
  [10, (record) => record.occasions.join('\n')],
  [1, (record) => record.source],
]

/** The records that hold every word of the query, name before occasions before text; equals keep their order. */
export function rankRecords<T extends Searchable>(query: string, records: readonly T[]): readonly T[] {
  const words = queryWords(query)
  return records
    .map((record) => ({ record, score: scoreRecord(words, record) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ record }) => record)
}

/** Sum over the words of the best part that holds each; 0 when a word is nowhere. */
function scoreRecord(words: readonly string[], record: Searchable): number {
  const parts = WEIGHTS.map(([weight, part]) => [weight, foldText(part(record))] as const)
  const scores = words.map((word) => parts.find(([, text]) => text.includes(word))?.[0] ?? 0)
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0)
}
