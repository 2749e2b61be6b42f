'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '@/components/shell/words'
import { sourceLineTeller, sourcePlace } from '@/lib/speech/source-line'
import type { Announcement, Piece, Point } from '@/lib/speech/speech'
import { DOUBT_BELOW } from '@/lib/speech/strip'
import { sameFinding } from './finding'
import type { FindingsProps } from './findings-panel'
import css from './findings-panel.module.css'
import { useMining } from './mining-context'

/** Numbered points at their true depth; announced counts are set against what is there. */
export function OutlineList({ file, described, piece, finding, onFinding }: FindingsProps) {
  const { mining: words, shell } = useWords()
  const lineOf = useMemo(() => sourceLineTeller(described), [described])
  const correct = useMining((review) => review.correct)
  const { text } = described.clean
  const decide = ({ marker }: Point, level: number | null) =>
    correct(file, { kind: 'level', piece: piece.id, level, ...sourcePlace(described, marker.start) })
  if (piece.points.length === 0) return <p className={css.note}>{words.noPoints}</p>
  return (
    <>
      {piece.announcements.map((announcement) => (
        <p key={announcement.range.start} className={css.note}>
          {shell.labelled(
            `“${text.slice(announcement.range.start, announcement.range.end)}”`,
            countText(announcement, piece, words),
          )}
        </p>
      ))}
      <ul>
        {piece.points.map((point, index) => (
          <li key={point.marker.start}>
            <button
              type="button"
              className={css.row}
              aria-current={sameFinding(finding, { kind: 'point', index })}
              onClick={() => onFinding({ kind: 'point', index })}
            >
              <i aria-hidden="true" />
              <small>{lineOf(point.marker.start)}</small>
              <span className={css.text} style={{ paddingInlineStart: `${(point.level - 1) * 14}px` }}>
                <b>{text.slice(point.marker.start, point.marker.end)}</b>
                {text.slice(point.heading.start, point.heading.end)}
                {point.lostBefore && <small className={css.lost}>{words.lostBefore}</small>}
              </span>
              <small data-doubt={point.confidence < DOUBT_BELOW}>
                {words.confidence(Math.round(100 * point.confidence))}
              </small>
            </button>
            {sameFinding(finding, { kind: 'point', index }) && (
              <LevelChoice level={point.level} onLevel={(level) => decide(point, level)} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const DEEPEST = 5

function LevelChoice({ level, onLevel }: { level: number; onLevel: (level: number | null) => void }) {
  const { mining: words } = useWords()
  return (
    <div className={css.choice}>
      <NativeSelect
        size="xs"
        label={words.levelOf}
        value={level}
        onChange={(event) => onLevel(Number(event.currentTarget.value))}
        data={Array.from({ length: DEEPEST }, (_, index) => ({
          value: String(index + 1),
          label: words.level(index + 1),
        }))}
      />
      <Button size="compact-md" onClick={() => onLevel(null)}>
        {words.notPoint}
      </Button>
    </div>
  )
}

function countText(
  { count, series }: Announcement,
  piece: Piece,
  words: ReturnType<typeof useWords>['mining'],
): string {
  const counted = series === null ? 0 : piece.points.filter((point) => point.series === series).length
  return counted === count ? words.announcedRight(count) : words.announced(count, counted)
}
