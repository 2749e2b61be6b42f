'use client'

import { Button, FileButton, TextInput } from '@mantine/core'
import { type DragEvent, useMemo, useState } from 'react'
import { useDraft } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useLanguage, useWords } from '@/components/shell/words'
import type { FileProblem } from '@/lib/corpus/file-problem'
import { problemText } from '@/lib/i18n/problems'
import { indexClauses, originsOf } from './passage-origin'
import { printedText } from './printed-text'
import { ReferenceList } from './reference-list'
import { ReferenceReader } from './reference-reader'
import css from './references.module.css'
import { SearchHits } from './search-hits'
import { useReferences } from './use-references'

const ACCEPTED = '.docx,.doc,.wps,.txt,.md,.html,.htm,.zip'

/** 参考材料: texts to read beside the page, to search, and to take passages from. */
export default function ReferencesPanel() {
  const { references: words, shell } = useWords()
  const language = useLanguage()
  const references = useReferences()
  const { list, texts, failure } = references
  const [opened, setOpened] = useState<{ readonly id: string; readonly line: number | null } | null>(null)
  const [query, setQuery] = useState('')
  const [problems, setProblems] = useState<readonly FileProblem[]>([])
  const [busy, setBusy] = useState(false)
  const { doc } = useDraft()
  const index = useMemo(() => indexClauses([...texts.values()]), [texts])
  const used = useMemo(() => originsOf(printedText(doc), index), [doc, index])
  const add = async (files: readonly File[]) => {
    if (files.length === 0) return
    setBusy(true)
    setProblems(await references.add(files))
    setBusy(false)
  }
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void add([...event.dataTransfer.files])
  }
  const record = opened === null ? undefined : texts.get(opened.id)
  if (opened !== null && record !== undefined)
    return (
      <ReferenceReader
        key={record.id}
        record={record}
        first={opened.line}
        index={index}
        used={used.filter(({ reference }) => reference === record.id).map(({ line }) => line)}
        onClose={() => setOpened(null)}
      />
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a short cut of the button
    <div className={css.panel} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div className={css.head}>
        <FileButton
          multiple
          accept={ACCEPTED}
          onChange={(files) => void add(files)}
          inputProps={{ 'aria-label': words.add }}
        >
          {(props) => (
            <Button
              {...props}
              size="xs"
              loading={busy}
              leftSection={<Icon name="upload" size={15} />}
              data-region-focus
            >
              {words.add}
            </Button>
          )}
        </FileButton>
        <p className={css.note}>{words.limits}</p>
        {list !== null && list.length > 0 && (
          <TextInput
            className={css.search}
            type="search"
            size="xs"
            aria-label={words.search}
            placeholder={words.search}
            leftSection={<Icon name="search" size={15} />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </div>
      <div role="status">
        {failure !== null && <p className={css.note}>{shell.errors[failure]}</p>}
        {problems.map((problem) => (
          <p key={`${problem.code} ${problem.file}`} className={css.note}>
            {problemText(problem, language)}
          </p>
        ))}
      </div>
      {list !== null && list.length === 0 && <p className={css.note}>{words.none}</p>}
      {query.trim() !== '' ? (
        <SearchHits query={query.trim()} texts={[...texts.values()]} onOpen={(id, line) => setOpened({ id, line })} />
      ) : (
        list !== null && (
          <ReferenceList
            list={list}
            used={used}
            references={references}
            onOpen={(id) => setOpened({ id, line: null })}
          />
        )
      )}
    </div>
  )
}
