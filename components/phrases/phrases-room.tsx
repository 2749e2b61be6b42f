'use client'

import { Button, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useMemo, useRef, useState } from 'react'
import { Icon } from '@/components/shell/icon'
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
  const input = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => input.current?.focus()]])

  const filter = useMemo(() => ({ ...filterOf(params), query }), [params, query])
  const shown = useMemo(() => filterEntries(entries ?? [], filter), [entries, filter])
  const open = params.get('open')
  const chosen = entries?.find((entry) => nameOf(entry) === open) ?? null

  const address = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name)
    return next.size === 0 ? '/phrases' : `/phrases?${next}`
  }
  const find = (text: string) => {
    setQuery(text)
    window.history.replaceState(null, '', address({ q: text.trim() || null }))
  }

  return (
    <div className={css.room} data-open={chosen !== null}>
      <div className={css.bar}>
        <h1>{words.title}</h1>
        <search className={css.search}>
          <TextInput
            ref={input}
            type="search"
            value={query}
            onChange={(event) => find(event.currentTarget.value)}
            aria-label={words.find}
            placeholder={words.findHint}
            leftSection={<Icon name="search" size={16} />}
            rightSection={
              <span className={css.hint}>
                <output>{entries && words.found(shown.length)}</output>
                <kbd>/</kbd>
              </span>
            }
            rightSectionWidth={96}
            rightSectionPointerEvents="none"
          />
        </search>
      </div>
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
