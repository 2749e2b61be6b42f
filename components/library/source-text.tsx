'use client'

import { type RefObject, useRef } from 'react'
import css from './source-text.module.css'

interface Props {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Plain text with line numbers. Lines do not wrap, so that a number stands beside its line. */
export function SourceText({ ref, label, value, onChange }: Props) {
  const gutter = useRef<HTMLPreElement>(null)
  const lines = value.split('\n').length
  return (
    <div className={css.source}>
      <pre ref={gutter} className={css.gutter} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
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
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}
