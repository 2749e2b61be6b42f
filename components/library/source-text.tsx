'use client'

import { type RefObject, useMemo, useRef } from 'react'
import { type Mark, markedParts } from './marked-parts'
import css from './source-text.module.css'

interface Props {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly label: string
  readonly value: string
  /** Places of `value` with a problem, drawn as waves under the words. */
  readonly marks: readonly Mark[]
  readonly onChange: (value: string) => void
}

/** Plain text with line numbers. Lines do not wrap, so that a number stands beside its line. */
export function SourceText({ ref, label, value, marks, onChange }: Props) {
  const gutter = useRef<HTMLPreElement>(null)
  const waves = useRef<HTMLPreElement>(null)
  const lines = value.split('\n').length
  const parts = useMemo(() => markedParts(value, marks), [value, marks])
  return (
    <div className={css.source}>
      <pre ref={gutter} className={css.gutter} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
      </pre>
      <pre ref={waves} className={css.waves} aria-hidden="true">
        {parts.map(({ start, text, severity }) =>
          severity === null ? (
            text
          ) : (
            <mark key={start} data-severity={severity}>
              {text}
            </mark>
          ),
        )}
        {'\n'}
      </pre>
      <textarea
        ref={ref}
        className={css.text}
        aria-label={label}
        value={value}
        wrap="off"
        lang="zh-CN"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onScroll={(event) => {
          const { scrollTop, scrollLeft } = event.currentTarget
          gutter.current?.scrollTo(0, scrollTop)
          waves.current?.scrollTo(scrollLeft, scrollTop)
        }}
      />
    </div>
  )
}
