'use client'

import { useWords } from '@/components/shell/words'
import { offersFor } from '@/lib/draft/offer'
import type { Words } from '@/lib/i18n/words'
import type { SlotDeclaration } from '@/lib/template/syntax'
import { useOffers } from './offers/use-offers'
import type { ListedSlot } from './slot-list'

export interface Suggestion {
  readonly text: string
  readonly value: string
  /** Where it comes from, when it must be confirmed; null when it needs no confirming. */
  readonly source: string | null
}

/** What other papers have for a blank that is not settled; for an empty one what its declaration says too, and today. */
export function useSuggestions({ name, label, slot, condition }: ListedSlot): readonly Suggestion[] {
  const { entry, write } = useWords()
  const { fill } = write
  const sources = useOffers()
  const offered =
    condition === 'checked'
      ? []
      : offersFor({ name, label, declaration: slot.declaration }, sources)
          .filter(({ value }) => value !== slot.value)
          .map(({ value, source }) => ({ text: entry.offers.offer(source, value), value, source }))
  return [...offered, ...(slot.value === '' ? declared(slot.declaration, fill) : [])]
}

function declared(declaration: SlotDeclaration, fill: Words['write']['fill']): readonly Suggestion[] {
  const { type, example, default: fallback } = declaration
  const suggestions: Suggestion[] = []
  if (type === 'date') {
    const today = chineseDate(new Date())
    suggestions.push({ text: fill.today(today), value: today, source: null })
  }
  if (typeof fallback === 'string' && fallback !== '')
    suggestions.push({ text: fill.fallback(fallback), value: fallback, source: fill.defaultSource })
  if (example !== undefined && example !== '' && example !== fallback)
    suggestions.push({ text: fill.example(example), value: example, source: fill.exampleSource })
  return suggestions
}

/** As it prints in an official document: 2026年11月26日 */
export const chineseDate = (date: Date): string => `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`
