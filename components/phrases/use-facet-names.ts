'use client'

import { useWords } from '@/components/shell/words'
import type { Role } from '@/lib/role/role'
import type { BankKind } from '@/lib/storage/storage'
import type { Facet } from './phrase-filter'

/** What a value of a facet is called on the screen. */
export function useFacetNames(): (facet: Facet, value: string) => string {
  const { phrases, names } = useWords()
  return (facet, value) => {
    if (facet === 'kind') return phrases.kind[value as BankKind] ?? value
    if (facet === 'role') return names.roles[value as Role] ?? value
    if (facet === 'support') return value === 'general' ? phrases.general : phrases.oneOccasion
    return value
  }
}
