'use client'

import { Button } from '@mantine/core'
import { WindowedList } from '@/components/shell/windowed-list'
import { useLanguage, useWords } from '@/components/shell/words'
import { setAsideText } from '@/lib/i18n/set-aside'
import type { FileSummary, PieceSummary } from '@/lib/mining/report'
import type { SetAside } from '@/lib/speech/speech'
import { useMining } from './mining-context'
import css from './set-aside-list.module.css'
import { useMiningPlace } from './use-mining-place'

/** Height of a row in CSS pixels. */
const USUAL_ROW = 56

interface Aside {
  readonly file: FileSummary
  readonly piece: PieceSummary
  readonly why: SetAside
}

/** What was not taken for a speech or repeats one, with reason and place; each can be looked at and taken back. */
export function SetAsideList({ files }: { files: readonly FileSummary[] }) {
  const words = useWords().mining
  const language = useLanguage()
  const place = useMiningPlace()
  const correct = useMining((review) => review.correct)
  const aside = asideOf(files)
  if (aside.length === 0) return <p className={css.none}>{words.nothingSetAside}</p>
  return (
    <WindowedList
      items={aside}
      keyOf={({ file, piece }) => `${file.index} ${piece.id}`}
      usual={USUAL_ROW}
      label={words.setAside}
      className={css.aside}
    >
      {({ file, piece, why }) => (
        <div className={css.row}>
          <button
            type="button"
            aria-current={place.piece === piece.id}
            onClick={() => place.open({ file: file.index, piece: piece.id })}
          >
            {piece.title ?? words.kinds[piece.kind]}
            <small>
              {why.reason !== 'site-text' && <span>{setAsideText(named(why, files), language)}</span>}
              <span>{file.file}</span> <span className={css.lines}>{words.lines(piece.startLine, piece.endLine)}</span>
            </small>
          </button>
          <Button
            size="compact-sm"
            onClick={() => correct(file.index, { kind: 'take-back', piece: piece.id, was: why.reason })}
          >
            {words.takeBack}
          </Button>
        </div>
      )}
    </WindowedList>
  )
}

/** A piece that is repeated is told by its title, or by its file. */
const named = (why: SetAside, files: readonly FileSummary[]): SetAside => {
  if (why.reason !== 'duplicate') return why
  const file = files.find(({ pieces }) => pieces.some(({ id }) => id === why.of))
  return { ...why, of: file?.pieces.find(({ id }) => id === why.of)?.title ?? file?.file ?? why.of }
}

const asideOf = (files: readonly FileSummary[]): readonly Aside[] =>
  files.flatMap((file) =>
    file.pieces.flatMap((piece) => (piece.setAside ? [{ file, piece, why: piece.setAside }] : [])),
  )
