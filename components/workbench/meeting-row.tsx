'use client'

import { ActionIcon, Button } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { RenameForm } from '@/components/library/rename-form'
import { useMeetingFacts } from '@/components/meetings/use-meeting-facts'
import { Icon } from '@/components/shell/icon'
import { tellFailure } from '@/components/shell/undo'
import { useRemoval } from '@/components/shell/use-removal'
import { useWords } from '@/components/shell/words'
import type { DraftSummary } from '@/lib/storage/record/draft'
import type { MeetingRecord } from '@/lib/storage/record/meeting'
import css from './meeting-list.module.css'

interface Props {
  readonly meeting: MeetingRecord
  readonly papers: readonly DraftSummary[]
}

const SHOWN_PAPERS = 4

/** A meeting: what and when, its papers, and what can be done with it. */
export function MeetingRow({ meeting, papers }: Props) {
  const { meetings: words, shell } = useWords()
  const write = useMeetingFacts()
  const remove = useRemoval()
  const [isRenaming, setRenaming] = useState(false)
  const { id, name, date, place } = meeting
  const rename = async (given: string) => {
    const failure = await write(meeting, { ...meeting, name: given })
    if (failure !== null) return tellFailure(shell.errors[failure], shell.close)
    setRenaming(false)
  }
  return (
    <li className={css.meeting}>
      {isRenaming ? (
        <RenameForm name={name} onName={(given) => void rename(given)} onDone={() => setRenaming(false)} />
      ) : (
        <div className={css.what}>
          <h3>{name}</h3>
          <p>{words.facts(date, place)}</p>
        </div>
      )}
      <Papers papers={papers} />
      <div className={css.ways}>
        <Button component={Link} href={`/meetings/${id}`} aria-label={words.openOf(name)}>
          {words.open}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={words.renameOf(name)}
          aria-expanded={isRenaming}
          onClick={() => setRenaming(!isRenaming)}
        >
          <Icon name="pen" size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={words.removeOf(name)}
          onClick={() => void remove(`/api/meetings/${id}`, words.removedOf(name))}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      </div>
    </li>
  )
}

function Papers({ papers }: Pick<Props, 'papers'>) {
  const { meetings: words, workbench, shell } = useWords()
  if (papers.length === 0) return <p className={css.papers}>{words.papersCount(0)}</p>
  const stateOf = ({ openSlots: { empty, carried } }: DraftSummary) =>
    shell.facts([...(empty > 0 ? [workbench.empty(empty)] : []), ...(carried > 0 ? [workbench.carried(carried)] : [])])
  return (
    <ul className={css.papers} aria-label={words.papers}>
      {papers.slice(0, SHOWN_PAPERS).map((paper) => (
        <li key={paper.id}>
          <Link href={`/write/${paper.id}`}>{paper.title || words.untitled}</Link>
          <span>{stateOf(paper)}</span>
        </li>
      ))}
      {papers.length > SHOWN_PAPERS && <li>{words.more(papers.length - SHOWN_PAPERS)}</li>}
    </ul>
  )
}
