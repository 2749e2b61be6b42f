'use client'

import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import type { Difference } from '@/lib/compare/compare'
import type { ComparedBlock, ComparedDrafts } from './compare-drafts'
import css from './history.module.css'

/** Two versions in one print: what went is struck out, what came is underlined; values that differ stand before it. */
export function ComparedText({ compared }: { compared: ComparedDrafts }) {
  const { history } = useWords()
  const [onlyChanged, setOnlyChanged] = useState(false)
  const changed = compared.blocks.filter(({ isSame }) => !isSame)
  return (
    <div className={css.compared}>
      <ComparedValues compared={compared} />
      <div className={css.comparedHead}>
        <p>{changed.length === 0 ? history.same : history.changed(changed.length)}</p>
        {changed.length > 0 && (
          <Switch
            size="xs"
            label={history.onlyChanged}
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
          />
        )}
      </div>
      {changed.length > 0 && (
        <p className={css.legend}>
          <del>{history.deleted}</del> <ins>{history.inserted}</ins>
        </p>
      )}
      <article className={css.print} aria-label={history.print}>
        {(onlyChanged ? changed : compared.blocks).map((block) => (
          <Paragraph key={block.at} block={block} />
        ))}
      </article>
    </div>
  )
}

const Paragraph = ({ block }: { block: ComparedBlock }) => (
  <p data-block={block.type}>
    {block.parts.map((part) => (
      <Part key={part.from} part={part} />
    ))}
  </p>
)

function Part({ part: { change, text } }: { part: Difference }) {
  if (change === 'deleted') return <del>{text}</del>
  return change === 'inserted' ? <ins>{text}</ins> : text
}

function ComparedValues({ compared: { values, flags } }: { compared: ComparedDrafts }) {
  const { history } = useWords()
  if (values.length + flags.length === 0) return null
  const shown = (value: string | null): string => (value === null ? history.noBlank : value || history.emptyBlank)
  return (
    <table className={css.values}>
      <caption>{history.values}</caption>
      <thead>
        <tr>
          <th scope="col">{history.blank}</th>
          <th scope="col">{history.before}</th>
          <th scope="col">{history.after}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ name, label, before, after }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td>{shown(before)}</td>
            <td>{shown(after)}</td>
          </tr>
        ))}
        {flags.map(({ name, after }) => (
          <tr key={`flag ${name}`}>
            <th scope="row">{name}</th>
            <td>{history.flag(!after)}</td>
            <td>{history.flag(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
