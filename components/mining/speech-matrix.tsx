'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useWords } from '@/components/shell/words'
import { seriesFrame } from '@/lib/mining/bank'
import type { PieceSummary, Series } from '@/lib/mining/report'
import { CONTENT_ROLES, type ContentRole } from '@/lib/role/role'
import css from './speech-matrix.module.css'
import { rowKey, type SpeechRow } from './speech-rows'
import { useMiningPlace } from './use-mining-place'

interface Props {
  readonly rows: readonly SpeechRow[]
  readonly series: readonly Series[]
}

/** Height of a row in CSS pixels; the style sheet says the same. */
const ROW = 36
const MORE_ROWS = 8
/** So many series have room beside the roles: of those with words in common, the ones that most families use. */
const MOST_SERIES = 5

/** Which roles and which series occur in which speech. A cell opens the speech at its first place. Only rows on the screen are drawn. */
export function SpeechMatrix({ rows, series: all }: Props) {
  const { mining: words, names } = useWords()
  const region = useRef<HTMLElement>(null)
  const series = all
    .filter((each) => seriesFrame(each) !== '')
    .sort((a, b) => b.families - a.families)
    .slice(0, MOST_SERIES)
  const window = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW,
    overscan: MORE_ROWS,
  })
  const drawn = window.getVirtualItems()
  const above = drawn[0]?.start ?? 0
  const below = window.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <section ref={region} className={css.matrix} aria-label={words.asMatrix}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{words.speeches}</th>
            {CONTENT_ROLES.map((role) => (
              <th key={role} scope="col" data-role={role}>
                <abbr title={names.roles[role]}>{names.roleSigns[role]}</abbr>
              </th>
            ))}
            {series.map((each) => (
              <th key={each.key} scope="col" className={css.series} title={seriesFrame(each)}>
                <span>{seriesFrame(each)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Spacer height={above} />}
          {drawn.map(({ index }) => (
            <MatrixRow key={rowKey(rows[index]!)} row={rows[index]!} index={index} series={series} />
          ))}
          {below > 0 && <Spacer height={below} />}
        </tbody>
      </table>
    </section>
  )
}

/** Stands for rows that are not drawn. */
const Spacer = ({ height }: { height: number }) => (
  <tr>
    <td style={{ height, padding: 0 }} />
  </tr>
)

interface RowProps {
  readonly row: SpeechRow
  readonly index: number
  readonly series: readonly Series[]
}

function MatrixRow({ row: { file, piece }, index, series }: RowProps) {
  const { mining: words, names } = useWords()
  const { open } = useMiningPlace()
  const roles = rolesOf(piece)
  const read = (line: number | null) => open({ file: file.index, piece: piece.id, line })
  const title = piece.title ?? words.untitled
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row">
        <button type="button" onClick={() => read(null)} title={title}>
          {title}
        </button>
      </th>
      {CONTENT_ROLES.map((role) => {
        const found = roles.get(role)
        return (
          <td key={role} data-role={role}>
            {found && (
              <button
                type="button"
                className={css.share}
                data-doubtful={found.doubtful}
                aria-label={words.shareOf(names.roles[role], found.percent)}
                onClick={() => read(found.line)}
              >
                {found.percent}
              </button>
            )}
          </td>
        )
      })}
      {series.map((each) => {
        const place = each.places.find((known) => known.piece === piece.id)
        return (
          <td key={each.key}>
            {place && (
              <button
                type="button"
                className={css.mark}
                aria-label={words.hasSeries(seriesFrame(each))}
                onClick={() => read(place.line)}
              >
                ●
              </button>
            )}
          </td>
        )
      })}
    </tr>
  )
}

interface Share {
  readonly percent: number
  /** Source line of its first block. */
  readonly line: number
  readonly doubtful: boolean
}

/** Share of the speech's characters that each role has. */
function rolesOf({ strip }: PieceSummary): ReadonlyMap<ContentRole, Share> {
  const total = strip.reduce((sum, { characters }) => sum + characters, 0)
  const shares = new Map<ContentRole, Share & { readonly characters: number }>()
  for (const { role, characters, line, doubtful } of strip) {
    const known = shares.get(role)
    const sum = (known?.characters ?? 0) + characters
    shares.set(role, {
      characters: sum,
      percent: Math.max(1, Math.round((100 * sum) / total)),
      line: known?.line ?? line,
      doubtful: doubtful || (known?.doubtful ?? false),
    })
  }
  return shares
}
