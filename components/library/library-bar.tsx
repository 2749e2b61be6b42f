'use client'

import { Button, FileButton, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import css from './library-bar.module.css'

interface Props {
  readonly query: string
  readonly count: number
  readonly onQuery: (query: string) => void
  /** Goes on from the field to what was found. */
  readonly onFound: () => void
  readonly uploading: boolean
  readonly onFiles: (files: File[]) => void
}

export function LibraryBar({ query, count, onQuery, onFound, uploading, onFiles }: Props) {
  const words = useWords().library
  const input = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => input.current?.focus()]])
  return (
    <div className={css.bar}>
      <h1>{words.title}</h1>
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
          aria-label={words.find}
          placeholder={words.findHint}
          leftSection={<Icon name="search" size={16} />}
          rightSection={
            <span className={css.hint}>
              {query.trim() && <output>{words.found(count)}</output>}
              <kbd>/</kbd>
            </span>
          }
          rightSectionWidth={84}
          rightSectionPointerEvents="none"
        />
      </search>
      <FileButton multiple accept=".hbs,text/x-handlebars-template" onChange={onFiles}>
        {(props) => (
          <Button {...props} leftSection={<Icon name="upload" size={16} />} aria-busy={uploading}>
            {uploading ? words.uploading : words.upload}
          </Button>
        )}
      </FileButton>
    </div>
  )
}
