'use client'

import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import Link from 'next/link'
import { useMemo, useRef, useState } from 'react'
import { Icon } from '@/components/shell/icon'
import { ScrollRegion } from '@/components/shell/scroll-region'
import { useWords } from '@/components/shell/words'
import type { Problem } from '@/lib/problem'
import type { TemplateRecord } from '@/lib/storage/record/template'
import { severityOf } from '@/lib/template/severity'
import type { Range } from '@/lib/text/range'
import { carryMarks, type Mark } from './marked-parts'
import { PreviewPaper } from './preview-paper'
import { ProblemList } from './problem-list'
import css from './source-editor.module.css'
import { SourceText } from './source-text'
import type { TemplatePreview } from './template-summary'
import { useSourceDraft } from './use-source-draft'

interface Props {
  readonly template: TemplateRecord
  readonly problems: readonly Problem[]
  readonly preview: TemplatePreview | null
}

/** Source of one template beside what it would print; problems are listed with their lines as one types. */
export function SourceEditor(props: Props) {
  const { batch, library, shell } = useWords()
  const draft = useSourceDraft(props)
  const field = useRef<HTMLTextAreaElement>(null)
  const [shownProblem, setShownProblem] = useState(-1)
  const { source, checked } = draft
  const marks = useMemo(() => carryMarks(marksOf(checked.problems), checked.source, source), [checked, source])
  const save = () => draft.save()
  const go = (range: Range) => {
    field.current?.focus()
    field.current?.setSelectionRange(range.start, range.end)
  }
  const goNext = () => {
    const places = draft.checked.problems.flatMap((problem) => ('range' in problem ? [problem.range] : []))
    const next = (shownProblem + 1) % places.length
    const place = places[next]
    if (!place) return
    setShownProblem(next)
    go(place)
  }
  useHotkeys(
    [
      ['mod+S', save],
      ['F8', goNext],
    ],
    [],
  )
  return (
    <div className={css.editor}>
      <div className={css.bar}>
        <Link href={`/library?open=${draft.template.id}`} className={css.back}>
          <Icon name="back" />
          {library.back}
        </Link>
        <h1>{draft.template.name}</h1>
        <p role="status">{statusOf(draft.state, draft.dirty, draft.template.revision, library)}</p>
        <Button component={Link} href={`/library/${draft.template.id}/batch`}>
          {batch.open}
        </Button>
        <Button component="a" href={`/api/templates/${draft.template.id}/file`} download>
          {library.download}
        </Button>
        <Button variant="filled" onClick={save} loading={draft.state === 'saving'}>
          {shell.save} <kbd>Ctrl S</kbd>
        </Button>
      </div>
      {draft.failure && (
        <p className={css.failure} role="alert">
          {shell.errors[draft.failure]}
        </p>
      )}
      {draft.newer && (
        <div className={css.conflict} role="alert">
          <p>
            <b>{library.conflictTitle}</b>
            {library.conflict}
          </p>
          <Button onClick={draft.takeTheirs}>{library.takeTheirs}</Button>
          <Button onClick={() => draft.save(draft.newer?.revision)}>{library.keepMine}</Button>
        </div>
      )}
      <SourceText
        ref={field}
        label={library.sourceOf(draft.template.name)}
        value={draft.source}
        marks={marks}
        onChange={draft.change}
      />
      <section className={css.problems} aria-label={library.problems}>
        <h2>
          {library.problems} {draft.checked.problems.length}
          <small>{draft.checked.problems.length === 0 ? library.noProblems : library.problemsKept}</small>
          {draft.checked.problems.length > 0 && <kbd>F8</kbd>}
        </h2>
        <ProblemList source={draft.checked.source} problems={draft.checked.problems} onGo={go} />
      </section>
      <ScrollRegion className={css.preview} label={library.preview}>
        {draft.checked.preview ? (
          <PreviewPaper blocks={draft.checked.preview.withExamples} />
        ) : (
          <p>{library.previewFailed}</p>
        )}
      </ScrollRegion>
    </div>
  )
}

const marksOf = (problems: readonly Problem[]): readonly Mark[] =>
  problems.flatMap((problem) => ('range' in problem ? [{ range: problem.range, severity: severityOf(problem) }] : []))

function statusOf(
  state: 'idle' | 'saving',
  dirty: boolean,
  revision: number,
  words: ReturnType<typeof useWords>['library'],
): string {
  if (state === 'saving') return words.saving
  return dirty ? words.unsaved : words.saved(revision)
}
