'use client'

import { TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useRef } from 'react'
import { Icon } from './icon'
import css from './search-bar.module.css'

interface Props {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** How much was found, in words; nothing where there is nothing to say. */
  readonly found: string | null
  /** Goes on from the field to what was found. */
  readonly onFound: () => void
  readonly children?: ReactNode
}

/** The head of a room that is searched: its name, the field (/ leads to it), and what else can be done there. */
export function SearchBar({ title, label, hint, query, onQuery, found, onFound, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => input.current?.focus()]])
  return (
    <div className={css.bar}>
      <h1>{title}</h1>
      <search className={css.search}>
        <TextInput
          ref={input}
          type="search"
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if ((event.key !== 'Enter' && event.key !== 'ArrowDown') || event.nativeEvent.isComposing) return
            event.preventDefault()
            onFound()
          }}
          aria-label={label}
          placeholder={hint}
          leftSection={<Icon name="search" size={16} />}
          rightSection={
            <span className={css.hint}>
              {found !== null && <output>{found}</output>}
              <kbd>/</kbd>
            </span>
          }
          rightSectionWidth={96}
          rightSectionPointerEvents="none"
        />
      </search>
      {children}
    </div>
  )
}
