'use client'

import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useWords } from '@/components/shell/words'
import type { MiningReport } from '@/lib/mining/report'
import { useMining } from './mining-context'
import { SpeechMatrix } from './speech-matrix'
import css from './speech-overview.module.css'
import { rowKey, type SpeechRow, speechRows } from './speech-rows'
import { SpeechStrips } from './speech-strips'
import { useMiningPlace } from './use-mining-place'

type View = 'strips' | 'matrix'

/** Every speech of the run, as strips of one width or as a table of what occurs where; doubts first. Some or all are confirmed here. */
export function SpeechOverview({ report }: { report: MiningReport }) {
  const { mining: words } = useWords()
  const { file: openFile } = useMiningPlace()
  const [view, setView] = useState<View>('strips')
  const rows = useMemo(() => speechRows(report.files, openFile), [report.files, openFile])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const selected = rows.filter((row) => chosen.has(rowKey(row)))
  if (rows.length === 0) return <p className={css.none}>{words.noSpeechInFile}</p>
  const toggle = (row: SpeechRow) => {
    const next = new Set(chosen)
    if (!next.delete(rowKey(row))) next.add(rowKey(row))
    setChosen(next)
  }
  return (
    <div className={css.overview}>
      <div className={css.head}>
        <Checkbox
          size="xs"
          aria-label={words.chooseAll}
          checked={selected.length === rows.length}
          indeterminate={selected.length > 0 && selected.length < rows.length}
          onChange={() => setChosen(new Set(selected.length === rows.length ? [] : rows.map(rowKey)))}
        />
        <h2>
          {words.speeches} {rows.length}
          <small>{words.doubtsFirst}</small>
        </h2>
        <Confirm rows={selected} onDone={() => setChosen(new Set())} />
        <SegmentedControl
          size="xs"
          aria-label={words.view}
          value={view}
          onChange={(value) => setView(value === 'matrix' ? 'matrix' : 'strips')}
          data={[
            { value: 'strips', label: words.asStrips },
            { value: 'matrix', label: words.asMatrix },
          ]}
        />
      </div>
      {view === 'strips' ? (
        <SpeechStrips rows={rows} chosen={chosen} onToggle={toggle} />
      ) : (
        <SpeechMatrix rows={rows} series={report.series} />
      )}
    </div>
  )
}

/** All roles of the chosen speeches are right as they stand. */
function Confirm({ rows, onDone }: { rows: readonly SpeechRow[]; onDone: () => void }) {
  const { mining: words } = useWords()
  const correctAll = useMining((review) => review.correctAll)
  const [busy, setBusy] = useState(false)
  if (rows.length === 0) return null
  const confirm = async () => {
    setBusy(true)
    await correctAll(
      rows.map(({ file, piece }) => ({ file: file.index, correction: { kind: 'confirm', piece: piece.id } })),
    )
    setBusy(false)
    onDone()
  }
  return (
    <Button size="compact-md" onClick={confirm} loading={busy}>
      {words.confirmChosen(rows.length)}
    </Button>
  )
}
