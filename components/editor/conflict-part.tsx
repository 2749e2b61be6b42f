'use client'

import { Radio } from '@mantine/core'
import { useMemo } from 'react'
import { compareDrafts } from '@/components/history/compare-drafts'
import { useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import { compareLines, type Difference } from '@/lib/compare/compare'
import { type Block, blockText } from '@/lib/document/block'
import { draftBlocks } from '@/lib/draft/blocks'
import type { DraftDocument } from '@/lib/draft/draft'
import css from './conflict-dialog.module.css'
import type { MergePart, Side } from './save/merge-drafts'

interface Props {
  readonly part: MergePart
  readonly mine: DraftDocument
  readonly theirs: DraftDocument
  readonly side: Side
  readonly onChoose: (side: Side) => void
}

const SIDES: readonly Side[] = ['mine', 'theirs']

/** One part that differs: both sides' words, what the other does not have marked, and the choice between them. */
export function ConflictPart({ part, mine, theirs, side, onChoose }: Props) {
  const { conflict } = useWords().write
  const lines = useMemo(() => linesOf(part, mine, theirs), [part, mine, theirs])
  const name = usePartName(part, side === 'mine' ? mine : theirs, side === 'mine' ? theirs : mine)
  return (
    <Radio.Group value={side} onChange={(value) => onChoose(value === 'theirs' ? 'theirs' : 'mine')} label={name}>
      <div className={css.sides}>
        {SIDES.map((each) => (
          <div key={each} className={css.side} data-chosen={each === side || undefined}>
            <Radio value={each} size="xs" label={each === 'mine' ? conflict.useMine : conflict.useTheirs} />
            {part.only !== null && part.only !== each && <p className={css.none}>{conflict.notHere}</p>}
            {lines.map(({ at, [each]: parts }) => (
              <p key={at} className={css.line}>
                {parts.map(({ from, isOwn, text }) => (isOwn ? <mark key={from}>{text}</mark> : text))}
              </p>
            ))}
          </div>
        ))}
      </div>
    </Radio.Group>
  )
}

function usePartName({ key, section }: MergePart, first: DraftDocument, second: DraftDocument) {
  const { write } = useWords()
  if (section === null) return key === 'front' ? write.conflict.front : write.conflict.values
  const node = [first, second]
    .flatMap(({ content: [, , ...sections] }) => sections)
    .find(({ attrs }) => attrs.id === section)
  return node === undefined ? section : <RoleName role={node.attrs.role} sign />
}

interface SideLine {
  readonly at: number
  readonly mine: readonly OwnText[]
  readonly theirs: readonly OwnText[]
}

interface OwnText {
  readonly from: number
  readonly text: string
  /** The other side does not have it. */
  readonly isOwn: boolean
}

function linesOf(part: MergePart, mine: DraftDocument, theirs: DraftDocument): readonly SideLine[] {
  if (part.key === 'values') return valueLines(mine, theirs)
  const text = (document: DraftDocument): readonly string[] =>
    draftBlocks(document, 'mark').filter(isOf(part)).map(blockText)
  return compareLines(text(theirs), text(mine)).map(({ parts }, at) => ({
    at,
    mine: sideOf(parts, 'inserted'),
    theirs: sideOf(parts, 'deleted'),
  }))
}

const isOf =
  ({ section }: MergePart) =>
  (block: Block): boolean =>
    (block.section?.id ?? null) === section

function sideOf(parts: readonly Difference[], own: Difference['change']): readonly OwnText[] {
  let from = 0
  return parts
    .filter(({ change }) => change === 'same' || change === own)
    .map(({ change, text }) => {
      const placed = { from, text, isOwn: change === own }
      from += text.length
      return placed
    })
}

/** Each value that differs, a line: 县名：云溪县 */
function valueLines(mine: DraftDocument, theirs: DraftDocument): readonly SideLine[] {
  const line = (label: string, value: string | null): readonly OwnText[] =>
    value === null
      ? []
      : [
          { from: 0, text: `${label}：`, isOwn: false },
          { from: 1, text: value, isOwn: true },
        ]
  return compareDrafts(theirs, mine).values.map(({ label, before, after }, at) => ({
    at,
    mine: line(label, after),
    theirs: line(label, before),
  }))
}
