'use client'

import { useWords } from '@/components/shell/words'
import { Strip } from '@/components/strip/strip'
import type { FileSummary, PieceSummary } from '@/lib/mining/report'
import { isSpeechKind } from '@/lib/speech/speech'
import { doubtfulStrip } from './doubtful-strip'
import { useMining } from './mining-context'
import css from './speech-overview.module.css'
import { useMiningPlace } from './use-mining-place'

interface Row {
  readonly file: FileSummary
  readonly piece: PieceSummary
}

/** Every speech as a strip of one width, those with doubts first. */
export function SpeechOverview({ files }: { files: readonly FileSummary[] }) {
  const { mining: words } = useWords()
  const { file: openFile, open } = useMiningPlace()
  const described = useMining((review) => review.described)
  const rows = rowsOf(files, openFile)
  if (rows.length === 0) return <p className={css.none}>{words.noSpeechInFile}</p>
  return (
    <table className={css.speeches}>
      <caption>
        {words.speeches} {rows.length}
        <small>{words.doubtsFirst}</small>
      </caption>
      <tbody>
        {rows.map(({ file, piece }) => (
          <tr key={`${file.index} ${piece.id}`}>
            <th scope="row">
              <button type="button" onClick={() => open({ file: file.index, piece: piece.id })}>
                {piece.title ?? words.untitled}
              </button>
              <small>
                <span>{file.file}</span>
                <span>{words.lines(piece.startLine, piece.endLine)}</span>
              </small>
            </th>
            <td className={css.strip}>
              <Strip blocks={doubtfulStrip(described.get(file.index), piece)} />
            </td>
            <td className={css.fact}>{words.characters(piece.characters)}</td>
            <td className={css.fact}>{words.slotCount(piece.slots)}</td>
            <td className={css.fact} data-doubt={piece.doubtful > 0}>
              {piece.doubtful > 0 ? words.doubts(piece.doubtful) : words.noDoubts}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rowsOf(files: readonly FileSummary[], openFile: number | null): readonly Row[] {
  return files
    .filter(({ index }) => openFile === null || index === openFile)
    .flatMap((file) => file.pieces.map((piece) => ({ file, piece })))
    .filter(({ piece }) => piece.setAside === null && isSpeechKind(piece.kind))
    .sort((a, b) => b.piece.doubtful - a.piece.doubtful)
}
