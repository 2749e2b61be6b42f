'use client'

import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { WindowedList } from '@/components/shell/windowed-list'
import { useWords } from '@/components/shell/words'
import { Strip } from '@/components/strip/strip'
import { rowKey, type SpeechRow } from './speech-rows'
import css from './speech-strips.module.css'
import { useMiningPlace } from './use-mining-place'

interface Props {
  readonly rows: readonly SpeechRow[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (row: SpeechRow) => void
}

/** Height of a row in CSS pixels. */
const USUAL_ROW = 52

/** Speeches as strips of one width. A click on a block, or ← → and Enter, opens the speech there. */
export function SpeechStrips({ rows, chosen, onToggle }: Props) {
  const { mining: words } = useWords()
  return (
    <WindowedList items={rows} keyOf={rowKey} usual={USUAL_ROW} label={words.speeches} className={css.list}>
      {(row) => <StripRow row={row} chosen={chosen.has(rowKey(row))} onToggle={() => onToggle(row)} />}
    </WindowedList>
  )
}

interface RowProps {
  readonly row: SpeechRow
  readonly chosen: boolean
  readonly onToggle: () => void
}

function StripRow({ row: { file, piece }, chosen, onToggle }: RowProps) {
  const { mining: words, names } = useWords()
  const { open } = useMiningPlace()
  const [block, setBlock] = useState<number | null>(null)
  const read = (index: number | null) =>
    open({ file: file.index, piece: piece.id, line: index === null ? null : (piece.strip[index]?.line ?? null) })
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step || piece.strip.length === 0) return
    event.preventDefault()
    setBlock(Math.min(piece.strip.length - 1, Math.max(0, (block ?? -1) + step)))
  }
  const current = block === null ? undefined : piece.strip[block]
  return (
    <div className={css.row} data-reviewed={piece.reviewed}>
      <Checkbox
        size="xs"
        aria-label={words.chooseSpeech(piece.title ?? words.untitled)}
        checked={chosen}
        onChange={onToggle}
      />
      <div className={css.name}>
        <button type="button" onClick={() => read(block)} onKeyDown={walk} onBlur={() => setBlock(null)}>
          {piece.title ?? words.untitled}
        </button>
        <small>
          <span>{file.file}</span>
          <span>{words.lines(piece.startLine, piece.endLine)}</span>
          <span>{words.characters(piece.characters)}</span>
          <output>{current && words.blockAt(names.roles[current.role], current.line)}</output>
        </small>
      </div>
      <div className={css.strip}>
        <Strip blocks={piece.strip} current={block} onBlock={read} />
      </div>
      <span className={css.doubt} data-doubt={piece.doubtful > 0}>
        {piece.reviewed ? words.reviewed : piece.doubtful > 0 ? words.doubts(piece.doubtful) : words.noDoubts}
      </span>
    </div>
  )
}
