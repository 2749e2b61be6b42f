'use client'

import { ActionIcon } from '@mantine/core'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { Icon } from '@/components/shell/icon'
import { offerUndo, tellFailure } from '@/components/shell/undo'
import { When } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import { FillBar } from '@/components/workbench/fill-bar'
import type { DraftSummary } from '@/lib/storage/record/draft'
import css from './meeting-room.module.css'
import { joinMeeting } from './meeting-store'

/** The papers of a meeting with how far each is; one can be taken out and stays as a draft. */
export function PaperList({ papers }: { papers: readonly DraftSummary[] }) {
  const { meetings: words, shell } = useWords()
  const router = useRouter()
  const move = async (id: string, meetingId: string | null): Promise<boolean> => {
    const reply = await joinMeeting(id, meetingId)
    if (!reply.ok) tellFailure(shell.errors[reply.error.code], shell.close)
    router.refresh()
    return reply.ok
  }
  const takeOut = async ({ id, meetingId }: DraftSummary, title: string) => {
    if (await move(id, null)) offerUndo(words.paperLeft(title), shell.undo, () => void move(id, meetingId))
  }
  if (papers.length === 0) return <p className={css.note}>{words.noPapers}</p>
  return (
    <ul className={css.papers}>
      {papers.map((paper) => {
        const title = paper.title || words.untitled
        return (
          <li key={paper.id}>
            <Link href={`/write/${paper.id}`}>{title}</Link>
            <FillBar openSlots={paper.openSlots} />
            <When at={paper.updatedAt} />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={words.paperOut(title)}
              onClick={() => void takeOut(paper, title)}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          </li>
        )
      })}
    </ul>
  )
}
