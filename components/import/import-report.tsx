'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useWords } from '@/components/shell/words'
import type { ToldNote } from '@/lib/import/told-note'
import type { DraftSummary } from '@/lib/storage/record/draft'
import css from './import.module.css'
import { NoteList } from './note-list'

interface Props {
  readonly draft: DraftSummary
  readonly notes: readonly ToldNote[]
}

/** The draft that was made, and what of its file was not kept as it was. */
export function ImportReport({ draft, notes }: Props) {
  const { imports: words, workbench } = useWords()
  return (
    <section className={css.report}>
      <div className={css.reportHead}>
        <p>{words.made(draft.title || workbench.untitled, draft.characters)}</p>
        <Button component={Link} href={`/write/${draft.id}`} variant="filled" autoFocus>
          {words.open}
        </Button>
      </div>
      <p>{words.unkept(notes.length)}</p>
      <NoteList notes={notes} />
    </section>
  )
}
