'use client'

import { useEffect } from 'react'
import { Icon } from '@/components/shell/icon'
import { WindowedList } from '@/components/shell/windowed-list'
import { useLanguage, useWords } from '@/components/shell/words'
import { problemText } from '@/lib/i18n/problems'
import type { FileSummary } from '@/lib/mining/report'
import css from './file-list.module.css'
import { useMining } from './mining-context'
import { useMiningPlace } from './use-mining-place'

/** Height of a row in CSS pixels. */
const USUAL_ROW = 46

/** Files as they were given: encoding, speeches in each, and in words what was wrong. */
export function FileList({ files }: { files: readonly FileSummary[] }) {
  const words = useWords().mining
  const { file, open } = useMiningPlace()
  const openFile = useMining((review) => review.openFile)
  useEffect(() => {
    if (file !== null) openFile(file)
  }, [file, openFile])
  return (
    <>
      <div className={css.files}>
        <button type="button" aria-current={file === null} onClick={() => open({})}>
          <Icon name="layers" size={16} />
          <span className={css.name}>{words.allSpeeches}</span>
          <span>{speechCount(files)}</span>
        </button>
      </div>
      <WindowedList
        items={files}
        keyOf={({ index }) => String(index)}
        usual={USUAL_ROW}
        label={words.files}
        className={`${css.files} ${css.scroll}`}
      >
        {(summary) => (
          <FileRow summary={summary} open={summary.index === file} onOpen={() => open({ file: summary.index })} />
        )}
      </WindowedList>
    </>
  )
}

function FileRow({ summary, open, onOpen }: { summary: FileSummary; open: boolean; onOpen: () => void }) {
  const { mining: words, shell } = useWords()
  const language = useLanguage()
  const facts = [
    ...(summary.encoding && summary.encoding !== 'utf-8' ? [words.readAs(summary.encoding.toUpperCase())] : []),
    ...(summary.edits > 0 ? [words.edits(summary.edits)] : []),
  ]
  return (
    <>
      <button type="button" aria-current={open} onClick={onOpen}>
        <Icon name={summary.format === null ? 'warning' : 'file'} size={16} />
        <span className={css.name}>{summary.file}</span>
        <span>{speechCount([summary])}</span>
        {facts.length > 0 && <small>{shell.facts(facts)}</small>}
      </button>
      {summary.problems.map((problem) => (
        <p key={problem.code + problem.file} data-unreadable={summary.format === null}>
          {problemText(problem, language)}
        </p>
      ))}
    </>
  )
}

const speechCount = (files: readonly FileSummary[]): number =>
  files.reduce((sum, { pieces }) => sum + pieces.filter(({ setAside }) => setAside === null).length, 0)
