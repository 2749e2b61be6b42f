'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { ScrollRegion } from '@/components/shell/scroll-region'
import { useWords } from '@/components/shell/words'
import { FileList } from './file-list'
import { type Finding, paragraphOn } from './finding'
import { FindingsPanel } from './findings-panel'
import { FoundPanel } from './found-panel'
import { MiningProvider, useMining } from './mining-context'
import css from './mining-room.module.css'
import type { Mining } from './mining-store'
import { SetAsideList } from './set-aside-list'
import { SpeechOverview } from './speech-overview'
import { SpeechReader } from './speech-reader'
import { StageProgress } from './stage-progress'
import { useMiningPlace } from './use-mining-place'
import { usePolling } from './use-polling'

export function MiningRoom({ mining }: { mining: Mining }) {
  return (
    <MiningProvider mining={mining}>
      <Review />
    </MiningProvider>
  )
}

function Review() {
  const { mining: words, shell } = useWords()
  const mining = useMining((review) => review.mining)
  const refresh = useMining((review) => review.refresh)
  const failure = useMining((review) => review.failure)
  usePolling(mining.state === 'running' || mining.state === 'waiting', refresh)
  return (
    <div className={css.room}>
      <div className={css.bar}>
        <h1>{words.runName(mining.name, mining.report?.files.length ?? 1)}</h1>
        <Accept />
      </div>
      <div>
        <StageProgress />
        {failure && (
          <p role="alert" className={css.failure}>
            {shell.errors[failure]}
          </p>
        )}
      </div>
      {mining.report ? <Report report={mining.report} /> : <p className={css.none}>{words.notYet}</p>}
    </div>
  )
}

function Report({ report }: { report: NonNullable<Mining['report']> }) {
  const words = useWords().mining
  const place = useMiningPlace()
  const described = useMining((review) => (place.file === null ? undefined : review.described.get(place.file)))
  const [finding, setFinding] = useState<(Finding & { piece: string }) | null>(null)
  const piece = described?.pieces.find(({ id }) => id === place.piece) ?? null
  const summary = report.files[place.file ?? -1]?.pieces.find(({ id }) => id === place.piece) ?? null
  const open =
    described && piece && summary && place.file !== null ? { described, piece, summary, file: place.file } : null
  const pieces = report.files.flatMap((file) => file.pieces)
  const aside = pieces.filter(({ setAside }) => setAside !== null).length
  const select = (next: Finding) => setFinding({ ...next, piece: place.piece ?? '' })
  const asked = useMemo(
    () => described && piece && paragraphOn(described, piece, place.line),
    [described, piece, place.line],
  )
  const here = finding?.piece === place.piece ? finding : (asked ?? null)
  return (
    <div className={css.report} data-open={open !== null}>
      <section className={css.files} aria-label={words.files}>
        <h2>
          {words.files}
          <small>{words.fileCounts(pieces.length - aside, aside)}</small>
        </h2>
        <FileList files={report.files} />
        <h2>
          {words.setAside}
          <small>{words.setAsideNote}</small>
        </h2>
        <SetAsideList files={report.files} />
      </section>
      <ScrollRegion className={css.middle} label={words.speeches}>
        {open ? (
          <SpeechReader key={open.piece.id} {...open} finding={here} onFinding={select} />
        ) : described === null ? (
          <p className={css.none}>{words.sourceGone}</p>
        ) : (
          <SpeechOverview report={report} />
        )}
      </ScrollRegion>
      <section className={css.found} aria-label={words.findings}>
        <FoundPanel
          key={open ? open.piece.id : ''}
          report={report}
          findings={open && <FindingsPanel {...open} finding={here} onFinding={select} />}
        />
      </section>
    </div>
  )
}

function Accept() {
  const words = useWords().mining
  const chosen = useMining((review) => review.chosen.size)
  const acceptChosen = useMining((review) => review.acceptChosen)
  const found = useMining((review) => review.mining.report !== null)
  const id = useMining((review) => review.mining.id)
  const corrected = useMining((review) => review.mining.corrected)
  const [said, setSaid] = useState<{ count: number } | 'none' | null>(null)
  const accept = async () => {
    if (chosen === 0) return setSaid('none')
    const templates = await acceptChosen()
    if (templates.length > 0) setSaid({ count: templates.length })
  }
  return (
    <>
      <p className={css.said} role="status">
        {said === 'none' && chosen === 0 && words.acceptNone}
        {said !== null && said !== 'none' && (
          <>
            {words.acceptedCount(said.count)} <Link href="/library">{words.openLibrary}</Link>
          </>
        )}
      </p>
      <Button component={Link} href="/mine">
        {words.addMore}
      </Button>
      {corrected && (
        <Button component="a" href={`/api/mining/${id}/corrections`} download>
          {words.downloadCorrections}
        </Button>
      )}
      {found && (
        <Button variant="filled" onClick={accept}>
          {words.accept}
          {chosen > 0 && <span className={css.count}>{words.acceptCount(chosen)}</span>}
        </Button>
      )}
    </>
  )
}
