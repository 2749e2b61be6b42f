'use client'

import { ActionIcon, Button } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import type { TemplateSummary } from '@/components/library/template-summary'
import { Icon } from '@/components/shell/icon'
import { useRemoval } from '@/components/shell/use-removal'
import { When } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import { speakingMinutes } from '@/lib/draft/length'
import type { DraftSummary } from '@/lib/storage/record/draft'
import css from './draft-table.module.css'
import { FillBar } from './fill-bar'
import bench from './workbench.module.css'

interface Props {
  readonly drafts: readonly DraftSummary[]
  readonly templates: readonly TemplateSummary[]
  readonly rate: number
}

const SHOWN = 8

export function DraftTable({ drafts, templates, rate }: Props) {
  const words = useWords().workbench
  const [all, setAll] = useState(false)
  const shown = all ? drafts : drafts.slice(0, SHOWN)
  return (
    <section aria-labelledby="drafts">
      <div className={bench.heading}>
        <h2 id="drafts">{words.drafts}</h2>
        {!all && drafts.length > SHOWN && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
            {words.showAll(drafts.length)}
          </Button>
        )}
      </div>
      <table className={css.drafts}>
        <thead>
          <tr>
            <th scope="col">{words.columns.title}</th>
            <th scope="col">{words.columns.blanks}</th>
            <th scope="col">{words.columns.length}</th>
            <th scope="col">{words.columns.changed}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((draft, index) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              template={templates.find(({ id }) => id === draft.templateId)?.name ?? null}
              rate={rate}
              first={index === 0}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly draft: DraftSummary
  readonly template: string | null
  readonly rate: number
  readonly first: boolean
}

function DraftRow({ draft, template, rate, first }: RowProps) {
  const words = useWords().workbench
  const seconds = Math.round(speakingMinutes(draft.characters, rate) * 60)
  const title = draft.title || (template ? words.untitledFrom(template) : words.untitled)
  return (
    <tr>
      <th scope="row">
        {title}
        {template && <small>{words.fromTemplate(template)}</small>}
      </th>
      <td>
        <FillBar openSlots={draft.openSlots} />
      </td>
      <td className={css.length}>
        {words.length(Math.floor(seconds / 60), seconds % 60)}
        <small>{words.characters(draft.characters)}</small>
      </td>
      <td className={css.changed}>
        <When at={draft.updatedAt} />
      </td>
      <td className={css.ways}>
        <div>
          <Button
            component={Link}
            href={`/write/${draft.id}`}
            variant={first ? 'filled' : 'default'}
            autoFocus={first}
            aria-label={first ? words.continueTitle(title) : words.openTitle(title)}
          >
            {first ? words.continue : words.open}
          </Button>
          <RemoveDraft draft={draft} title={title} />
        </div>
      </td>
    </tr>
  )
}

function RemoveDraft({ draft, title }: { draft: DraftSummary; title: string }) {
  const { workbench: words } = useWords()
  const remove = useRemoval()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      aria-label={words.removeTitle(title)}
      onClick={() => void remove(`/api/drafts/${draft.id}`, words.removed(title))}
    >
      <Icon name="close" size={16} />
    </ActionIcon>
  )
}
