'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useMemo, useRef, useState } from 'react'
import { SearchBar } from '@/components/shell/search-bar'
import { useAddress } from '@/components/shell/use-address'
import { useWords } from '@/components/shell/words'
import { EntryList, nameOf } from './entry-list'
import { Facets } from './facets'
import { FindingPane } from './finding-pane'
import { filterEntries, filterOf } from './phrase-filter'
import css from './phrases-room.module.css'
import { useEntries } from './use-entries'

/** 语料: what the office's speeches have in common, to be found, read with its sources, and used. */
export function PhrasesRoom() {
  const { phrases: words, shell } = useWords()
  const router = useRouter()
  const params = useSearchParams()
  const { entries, failure, retry } = useEntries()
  const [query, setQuery] = useState(params.get('q') ?? '')
  const room = useRef<HTMLDivElement>(null)

  const filter = useMemo(() => ({ ...filterOf(params), query }), [params, query])
  const shown = useMemo(() => filterEntries(entries ?? [], filter), [entries, filter])
  const open = params.get('open')
  const chosen = entries?.find((entry) => nameOf(entry) === open) ?? null

  const address = useAddress('/phrases')
  const find = (text: string) => {
    setQuery(text)
    window.history.replaceState(null, '', address({ q: text.trim() || null }))
  }

  return (
    <div ref={room} className={css.room} data-open={chosen !== null}>
      <SearchBar
        title={words.title}
        label={words.find}
        hint={words.findHint}
        query={query}
        onQuery={find}
        found={entries && words.found(shown.length)}
        onFound={() => room.current?.querySelector<HTMLElement>('a[data-entry]')?.focus()}
      />
      <Facets
        entries={entries ?? []}
        filter={filter}
        addressOf={(facet, value) => address({ [facet]: value, open: null })}
      />
      {shown.length > 0 ? (
        <EntryList entries={shown} open={open} addressOf={(entry) => address({ open: nameOf(entry) })} />
      ) : (
        <div className={css.nothing}>
          {failure ? (
            <>
              <p>{shell.errors[failure]}</p>
              <Button onClick={retry}>{shell.retry}</Button>
            </>
          ) : entries === null ? (
            <p>{shell.loading}</p>
          ) : entries.length === 0 ? (
            <>
              <p>{words.empty}</p>
              <p className={css.advice}>{words.emptyAdvice}</p>
              <Button component={Link} href="/mine">
                {words.toMining}
              </Button>
            </>
          ) : (
            <>
              <p>{words.nothingFound}</p>
              <Button component={Link} href="/phrases" onClick={() => setQuery('')}>
                {words.showAll}
              </Button>
            </>
          )}
        </div>
      )}
      {chosen && (
        <FindingPane
          key={nameOf(chosen)}
          entry={chosen}
          closeAddress={address({ open: null })}
          onClose={() => router.push(address({ open: null }), { scroll: false })}
        />
      )}
    </div>
  )
}
