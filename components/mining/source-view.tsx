'use client'

import { Switch } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ScrollRegion } from '@/components/shell/scroll-region'
import { useWords } from '@/components/shell/words'
import type { DescribedDocument, Piece } from '@/lib/speech/speech'
import { type Finding, sameFinding } from './finding'
import { type SourceLine, type SourceSpan, sourceLines } from './source-lines'
import css from './source-view.module.css'

interface Props {
  readonly described: DescribedDocument
  readonly piece: Piece
  readonly finding: Finding | null
  readonly onFinding: (finding: Finding) => void
}

/** The file's own text, line by line, with what cleaning changes and every finding where it stands. */
export function SourceView({ described, piece, finding, onFinding }: Props) {
  const words = useWords().mining
  const [edits, setEdits] = useState(true)
  const lines = useMemo(() => sourceLines(described, piece), [described, piece])
  const text = useRef<HTMLOListElement>(null)

  useEffect(() => {
    if (!finding) return
    const place = text.current?.querySelector(`[data-finding="${finding.kind} ${finding.index}"]`)
    place?.scrollIntoView({ block: 'center' })
  }, [finding])

  return (
    <div className={css.view}>
      <div className={css.tools}>
        <h3>
          {words.original} <small>{described.document.path}</small>
        </h3>
        <Switch
          size="xs"
          label={words.showEdits}
          checked={edits}
          onChange={(event) => setEdits(event.currentTarget.checked)}
        />
      </div>
      <ScrollRegion className={css.scroll} label={words.original}>
        <ol ref={text} lang="zh-CN" className={css.text} data-edits={edits}>
          {lines.map((line) => (
            <Line key={line.number} line={line} piece={piece} finding={finding} onFinding={onFinding} />
          ))}
        </ol>
      </ScrollRegion>
    </div>
  )
}

interface LineProps extends Pick<Props, 'piece' | 'finding' | 'onFinding'> {
  readonly line: SourceLine
}

function Line({ line, piece, finding, onFinding }: LineProps) {
  const { names } = useWords()
  const index = line.spans.find((span) => span.paragraph !== null)?.paragraph ?? null
  const paragraph = index === null ? null : piece.paragraphs[index]!
  const active = index !== null && sameFinding(finding, { kind: 'paragraph', index })
  return (
    <li
      value={line.number}
      className={css.line}
      data-active={active}
      {...(line.opens === null ? {} : { 'data-finding': `paragraph ${line.opens}` })}
      {...(paragraph ? { 'data-role': paragraph.role, title: names.roles[paragraph.role] } : {})}
    >
      {line.spans.map((span) => (
        <Span key={span.start} span={span} piece={piece} finding={finding} onFinding={onFinding} />
      ))}
    </li>
  )
}

function Span({
  span,
  piece,
  finding,
  onFinding,
}: { span: SourceSpan } & Pick<Props, 'piece' | 'finding' | 'onFinding'>) {
  const words = useWords().mining
  const inner = findingOf(span)
  const text = span.text.replace(/[\r\n]+$/, '')
  if (span.edit !== null) {
    const shown = text === '' ? words.lineBreak : text
    return (
      <>
        <del className={css.removed} title={words.editTitle(shown, span.insert)}>
          {text === '' ? '↵' : text}
        </del>
        {span.insert.trim() !== '' && <ins className={css.inserted}>{span.insert}</ins>}
      </>
    )
  }
  if (!inner) return text
  return (
    <span
      className={css[inner.kind]}
      data-finding={`${inner.kind} ${inner.index}`}
      {...(inner.kind === 'slot' ? { 'data-slot': piece.slots[inner.index]?.implicit ? 'typed' : 'empty' } : {})}
      data-active={sameFinding(finding, inner)}
      onPointerDown={() => onFinding(inner)}
    >
      {text}
    </span>
  )
}

/** The innermost finding that holds a span: a blank before a point's marker. */
function findingOf({ slot, point }: SourceSpan): Finding | null {
  if (slot !== null) return { kind: 'slot', index: slot }
  return point === null ? null : { kind: 'point', index: point }
}
