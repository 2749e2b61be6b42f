'use client'

import { useWords } from '@/components/shell/words'
import type { ListedSlot } from './slot-list'

export interface Suggestion {
  readonly text: string
  readonly value: string
  /** Where it comes from, when it must be confirmed; null when it needs no confirming. */
  readonly source: string | null
}

/** What the declaration offers for an empty blank, and today where a date is asked for. */
export function useSuggestions({ slot }: ListedSlot): readonly Suggestion[] {
  const { fill } = useWords().write
  if (slot.value !== '') return []
  const { type, example, default: fallback } = slot.declaration
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
