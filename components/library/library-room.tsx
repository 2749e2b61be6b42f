'use client'

import { Button, FileButton } from '@mantine/core'
import { useRouter, useSearchParams } from 'next/navigation'
import { useRef, useState } from 'react'
import { Icon } from '@/components/shell/icon'
import { SearchBar } from '@/components/shell/search-bar'
import { useAddress } from '@/components/shell/use-address'
import { useWords } from '@/components/shell/words'
import type { Genre } from '@/lib/template/syntax'
import { GenreFilter } from './genre-filter'
import css from './library-room.module.css'
import { NothingHere } from './nothing-here'
import { PreviewPane } from './preview-pane'
import { TemplateCard } from './template-card'
import type { TemplatePreview, TemplateSummary } from './template-summary'
import { UploadReport } from './upload-report'
import { focusCard, useCardKeys } from './use-card-keys'
import { useTemplateSearch } from './use-template-search'
import { useUpload } from './use-upload'

interface Props {
  readonly templates: readonly TemplateSummary[]
  /** The template whose preview is open, null when none is or it cannot be shown. */
  readonly open: { readonly template: TemplateSummary; readonly preview: TemplatePreview | null } | null
}

export function LibraryRoom({ templates: all, open }: Props) {
  const words = useWords().library
  const router = useRouter()
  const params = useSearchParams()
  const [query, setQuery] = useState(params.get('q') ?? '')
  const genre = params.get('genre')
  const { templates, late } = useTemplateSearch(all, query.trim())
  const upload = useUpload()
  const cards = useRef<HTMLUListElement>(null)
  const walk = useCardKeys(cards, (id) => router.push(`/library/${id}`))

  const address = useAddress('/library')
  const shown = genre ? templates.filter((template) => template.genre === genre) : templates
  const find = (text: string) => {
    setQuery(text)
    window.history.replaceState(null, '', address({ q: text.trim() || null }))
  }

  return (
    <div className={css.room} data-open={open !== null}>
      <SearchBar
        title={words.title}
        label={words.find}
        hint={words.findHint}
        query={query}
        onQuery={find}
        found={query.trim() === '' ? null : words.found(shown.length)}
        onFound={() => focusCard(cards.current)}
      >
        <FileButton multiple accept=".hbs,text/x-handlebars-template" onChange={upload.take}>
          {(props) => (
            <Button {...props} leftSection={<Icon name="upload" size={16} />} aria-busy={upload.busy}>
              {upload.busy ? words.uploading : words.upload}
            </Button>
          )}
        </FileButton>
      </SearchBar>
      <GenreFilter
        templates={templates}
        chosen={genre}
        addressOf={(choice: Genre | null) => address({ genre: choice })}
      />
      <section className={css.list} aria-label={words.list} aria-busy={late}>
        <UploadReport results={upload.results} onClose={upload.clear} />
        {shown.length === 0 ? (
          <NothingHere
            query={query}
            libraryEmpty={all.length === 0}
            onAll={() => find('')}
            allAddress={address({ genre: null })}
          />
        ) : (
          <ul className={css.cards} ref={cards} onKeyDown={walk} aria-label={words.list}>
            {shown.map((template) => (
              <TemplateCard
                key={template.id}
                template={template}
                href={address({ open: template.id })}
                open={open?.template.id === template.id}
              />
            ))}
          </ul>
        )}
        {shown.length > 0 && <p className={css.keys}>{words.keys}</p>}
      </section>
      {open && (
        <PreviewPane
          key={open.template.id}
          template={open.template}
          preview={open.preview}
          closeAddress={address({ open: null })}
          addressOf={(id) => address({ open: id })}
          onClose={() => {
            focusCard(cards.current)
            router.push(address({ open: null }), { scroll: false })
          }}
        />
      )}
    </div>
  )
}
