'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import type { TemplateSummary } from '@/components/library/template-summary'
import { RunList } from '@/components/mining/run-list'
import { useWords } from '@/components/shell/words'
import type { DraftSummary } from '@/lib/storage/record/draft'
import type { MeetingRecord } from '@/lib/storage/record/meeting'
import type { MiningSummary } from '@/lib/storage/record/mining'
import { Beginnings } from './beginnings'
import { DraftTable } from './draft-table'
import { LibraryGlance } from './library-glance'
import { MeetingList } from './meeting-list'
import { Today } from './today'
import { useBeginDraft } from './use-begin-draft'
import css from './workbench.module.css'

interface Props {
  /** Latest first. */
  readonly drafts: readonly DraftSummary[]
  readonly templates: readonly TemplateSummary[]
  readonly meetings: readonly MeetingRecord[]
  readonly runs: readonly MiningSummary[]
  /** Characters a minute. */
  readonly rate: number
}

/** Drafts and meetings at hand, ways to begin, and the library at a glance. On the first day the ways to begin come first. */
export function Workbench({ drafts, templates, meetings, runs, rate }: Props) {
  const words = useWords().workbench
  return (
    <div className={css.bench}>
      <div className={css.work}>
        <div className={css.head}>
          <h1>
            <Today />
          </h1>
          <p>{summary(drafts, words)}</p>
          {drafts.length === 0 && templates[0] && <Sample templateId={templates[0].id} />}
        </div>
        {drafts.length > 0 && <DraftTable drafts={drafts} templates={templates} rate={rate} />}
        {meetings.length > 0 && <MeetingList meetings={meetings} drafts={drafts} />}
        <Beginnings templates={templates} />
        {meetings.length === 0 && <MeetingList meetings={meetings} drafts={drafts} />}
      </div>
      <div className={css.side}>
        <LibraryGlance templates={templates} />
        {runs.length > 0 && (
          <section aria-labelledby="runs">
            <div className={css.heading}>
              <h2 id="runs">{words.mining}</h2>
              <Link href="/mine">{words.openMining}</Link>
            </div>
            <RunList runs={runs.slice(0, 3)} />
          </section>
        )}
      </div>
    </div>
  )
}

function Sample({ templateId }: { templateId: string }) {
  const words = useWords().workbench
  const { begin, busy, failure } = useBeginDraft()
  return (
    <div className={css.sample}>
      <Button variant="filled" loading={busy} onClick={() => begin({ templateId })}>
        {words.sample}
      </Button>
      <p>{words.sampleHint}</p>
      {failure && <p role="alert">{failure}</p>}
    </div>
  )
}

function summary(drafts: readonly DraftSummary[], words: ReturnType<typeof useWords>['workbench']): string {
  if (drafts.length === 0) return words.firstDay
  const open = drafts.reduce((sum, { openSlots }) => sum + openSlots.empty + openSlots.carried, 0)
  return open === 0 ? words.allDone(drafts.length) : words.openBlanks(drafts.length, open)
}
