'use client'

import { useMemo } from 'react'
import { useWords } from '@/components/shell/words'
import type { Announcement, Piece } from '@/lib/speech/speech'
import { sameFinding } from './finding'
import type { FindingsProps } from './findings-panel'
import css from './findings-panel.module.css'
import { sourceLineTeller } from './paragraph-line'

/** Numbered points at their true depth; announced counts are set against what is there. */
export function OutlineList({ described, piece, finding, onFinding }: FindingsProps) {
  const { mining: words, shell } = useWords()
  const lineOf = useMemo(() => sourceLineTeller(described), [described])
  const { text } = described.clean
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
              <small>{lineOf(point.marker)}</small>
              <span className={css.text} style={{ paddingInlineStart: `${(point.level - 1) * 14}px` }}>
                <b>{text.slice(point.marker.start, point.marker.end)}</b>
                {text.slice(point.heading.start, point.heading.end)}
                {point.lostBefore && <small className={css.lost}>{words.lostBefore}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
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
