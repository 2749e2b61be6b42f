'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { call } from '@/components/shell/api'
import { useLanguage, useWords } from '@/components/shell/words'
import { Strip } from '@/components/strip/strip'
import { setAsideText } from '@/lib/i18n/set-aside'
import type { PieceSummary } from '@/lib/mining/report'
import { type DescribedDocument, isSpeechKind, type Piece } from '@/lib/speech/speech'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { Finding } from './finding'
import { useMining } from './mining-context'
import { SourceView } from './source-view'
import css from './speech-reader.module.css'
import { useMiningPlace } from './use-mining-place'

interface Props {
  readonly file: number
  readonly described: DescribedDocument
  readonly piece: Piece
  readonly summary: PieceSummary
  readonly finding: Finding | null
  readonly onFinding: (finding: Finding) => void
}

/** One piece: what can be done with it, and its source with every finding at its place. */
export function SpeechReader({ file, described, piece, summary, finding, onFinding }: Props) {
  const { mining: words, shell } = useWords()
  const language = useLanguage()
  const place = useMiningPlace()
  const router = useRouter()
  const miningId = useMining((review) => review.mining.id)
  const acceptPiece = useMining((review) => review.acceptPiece)
  const correct = useMining((review) => review.correct)
  const [outcome, setOutcome] = useState<{ text: string; address?: string } | null>(null)

  const draft = async () => {
    const reply = await call<{ draft: DraftRecord }>('POST', '/api/drafts', { body: { miningId, pieceId: piece.id } })
    if (reply.ok) router.push(`/write/${reply.value.draft.id}`)
    else setOutcome({ text: shell.errors[reply.error.code] })
  }
  const keep = async () => {
    const template = await acceptPiece(piece.id)
    if (template) setOutcome({ text: words.keptAsTemplate(template.name), address: `/library?open=${template.id}` })
  }
  const { setAside } = piece
  return (
    <article className={css.reader} aria-label={piece.title ?? words.untitled}>
      <div className={css.head}>
        <Button size="compact-md" variant="subtle" onClick={() => place.open({})}>
          {words.backToAll}
        </Button>
        <h2>{piece.title ?? words.untitled}</h2>
        <p>
          {shell.facts([
            words.kinds[piece.kind],
            words.characters(summary.characters),
            words.pointCount(piece.points.length),
            words.slotCount(piece.slots.length),
          ])}
        </p>
        {isSpeechKind(piece.kind) && (
          <div className={css.ways}>
            <Button variant="filled" onClick={draft}>
              {words.draftFrom}
            </Button>
            <Button onClick={keep}>{words.keepAsTemplate}</Button>
            {!summary.reviewed && (
              <Button onClick={() => correct(file, { kind: 'confirm', piece: piece.id })}>{words.confirmSpeech}</Button>
            )}
          </div>
        )}
        {setAside && (
          <p className={css.aside}>
            {shell.labelled(words.setAside, setAsideText(setAside, language))}
            <Button
              size="compact-sm"
              onClick={() => correct(file, { kind: 'take-back', piece: piece.id, was: setAside.reason })}
            >
              {words.takeBack}
            </Button>
          </p>
        )}
        {outcome && (
          <p role="status">
            {outcome.text} {outcome.address && <Link href={outcome.address}>{words.openLibrary}</Link>}
          </p>
        )}
        <Strip blocks={summary.strip} />
      </div>
      <SourceView described={described} piece={piece} finding={finding} onFinding={onFinding} />
    </article>
  )
}
