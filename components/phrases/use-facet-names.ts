'use client'

import { useWords } from '@/components/shell/words'
import { own } from '@/lib/template/own'
import type { Facet } from './phrase-filter'

/** What a value of a facet is called on the screen. */
export function useFacetNames(): (facet: Facet, value: string) => string {
  const { phrases, names } = useWords()
  return (facet, value) => {
    if (facet === 'kind') return own(phrases.kind, value) ?? value
    if (facet === 'role') return own(names.roles, value) ?? value
    if (facet === 'support') return value === 'general' ? phrases.general : phrases.oneOccasion
    return value
  }
}
