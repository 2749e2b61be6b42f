'use client'

import Link from 'next/link'
import { ScrollRegion } from '@/components/shell/scroll-region'
import { useWords } from '@/components/shell/words'
import type { SharedRow } from '@/lib/meeting/shared-value'
import type { DraftSummary } from '@/lib/storage/record/draft'
import css from './meeting-room.module.css'

interface Props {
  readonly papers: readonly DraftSummary[]
  readonly rows: readonly SharedRow[]
}

/** A row a shared blank, a column a paper; what does not agree comes first and says so in words. */
export function SharedTable({ papers, rows }: Props) {
  const { meetings: words } = useWords()
  return (
    <ScrollRegion label={words.shared} className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.blank}</th>
            <th scope="col">{words.meetingValue}</th>
            {papers.map(({ id, title }) => (
              <th key={id} scope="col">
                <Link href={`/write/${id}`}>{title || words.untitled}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} data-contradicts={row.contradicts || undefined}>
              <th scope="row">
                {row.label}
                {row.contradicts && <small>{words.contradicts}</small>}
              </th>
              <td>{row.shared?.value ?? words.notShared}</td>
              {papers.map(({ id }) => (
                <PaperValue
                  key={id}
                  paper={row.papers.find((each) => each.id === id)}
                  shared={row.shared?.value ?? null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

interface ValueProps {
  readonly paper: SharedRow['papers'][number] | undefined
  readonly shared: string | null
}

function PaperValue({ paper, shared }: ValueProps) {
  const { meetings: words, write } = useWords()
  if (paper === undefined) return <td className={css.absent}>{words.noBlank}</td>
  if (paper.value === '') return <td className={css.absent}>{write.conditions.empty}</td>
  const differs = shared !== null && paper.value !== shared
  return (
    <td data-differs={differs || undefined}>
      {paper.value}
      {differs && <small>{words.differs}</small>}
      {paper.state === 'carried' && <small>{write.conditions.carried}</small>}
    </td>
  )
}
