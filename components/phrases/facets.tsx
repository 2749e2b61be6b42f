'use client'

import Link from 'next/link'
import { useWords } from '@/components/shell/words'
import type { BankEntry } from '@/lib/storage/record/bank'
import css from './facets.module.css'
import { countFacet, FACETS, type Facet, type PhraseFilter } from './phrase-filter'
import { useFacetNames } from './use-facet-names'

interface Props {
  readonly entries: readonly BankEntry[]
  readonly filter: PhraseFilter
  readonly addressOf: (facet: Facet, value: string | null) => string
}

/** Kinds, roles, occasions, speakers, sources and support, each with what it would show. A chosen one is chosen again to leave it. */
export function Facets({ entries, filter, addressOf }: Props) {
  const words = useWords().phrases
  const nameOf = useFacetNames()
  return (
    <nav className={css.facets} aria-label={words.facets}>
      {FACETS.map((facet) => {
        const counts = countFacet(entries, filter, facet)
        if (counts.length === 0) return null
        return (
          <div key={facet} className={css.facet}>
            <h2>{words.facet[facet]}</h2>
            <ul>
              {counts.map(({ value, count }) => {
                const chosen = filter[facet] === value
                return (
                  <li key={value}>
                    <Link
                      href={addressOf(facet, chosen ? null : value)}
                      prefetch={false}
                      scroll={false}
                      aria-current={chosen ? 'true' : undefined}
                      className={css.choice}
                    >
                      {facet === 'role' && <i className={css.role} data-role={value} aria-hidden="true" />}
                      <span>{nameOf(facet, value)}</span>
                      <small>{count}</small>
                    </Link>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}
