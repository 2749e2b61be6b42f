'use client'

import { Button, TextInput } from '@mantine/core'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { ImportFile } from '@/components/import/import-file'
import type { TemplateSummary } from '@/components/library/template-summary'
import { DropZone } from '@/components/mining/drop-zone'
import { Icon, type IconName } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { Strip } from '@/components/strip/strip'
import css from './beginnings.module.css'
import { useBeginDraft } from './use-begin-draft'
import bench from './workbench.module.css'

const SHOWN_TEMPLATES = 3

/** Ways to a new draft: a template, an old file, a blank page, a text that is there already. */
export function Beginnings({ templates }: { templates: readonly TemplateSummary[] }) {
  const words = useWords().workbench
  return (
    <section aria-labelledby="begin">
      <div className={bench.heading}>
        <h2 id="begin">{words.begin}</h2>
      </div>
      <div className={css.ways}>
        <Way icon="books" title={words.withTemplate}>
          <WithTemplate templates={templates} />
        </Way>
        <Way icon="undo" title={words.oldFile}>
          <p>{words.oldFileHint}</p>
          <DropZone small />
        </Way>
        <Way icon="pen" title={words.blank}>
          <p>{words.blankHint}</p>
          <BlankPage />
        </Way>
      </div>
      <ImportFile />
    </section>
  )
}

function Way({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <div className={css.way}>
      <h3>
        <Icon name={icon} />
        {title}
      </h3>
      {children}
    </div>
  )
}

function WithTemplate({ templates }: { templates: readonly TemplateSummary[] }) {
  const words = useWords().workbench
  const { begin, busy, failure } = useBeginDraft()
  return (
    <>
      <ul className={css.templates}>
        {templates.slice(0, SHOWN_TEMPLATES).map(({ id, name, strip }) => (
          <li key={id}>
            <button
              type="button"
              disabled={busy}
              aria-label={words.draftWith(name)}
              onClick={() => begin({ templateId: id })}
            >
              {name}
              <Strip blocks={strip} thin />
            </button>
          </li>
        ))}
      </ul>
      {failure && <p role="alert">{failure}</p>}
      <Link href="/library">{words.pickTemplate}</Link>
    </>
  )
}

function BlankPage() {
  const words = useWords().workbench
  const { begin, busy, failure } = useBeginDraft()
  const [title, setTitle] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <form
      className={css.blank}
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(title.trim() === '')
        if (title.trim() !== '') begin({ title: title.trim() })
      }}
    >
      <TextInput
        label={words.blankTitle}
        value={title}
        maxLength={200}
        error={missing ? words.blankMissing : failure}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {words.blankStart}
      </Button>
    </form>
  )
}
