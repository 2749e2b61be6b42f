'use client'

import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { usePhone } from '@/components/editor/phone'
import { PlaceChoice } from '@/components/editor/place-choice'
import { useRoom } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import { type Here, useHere } from './here'
import { LineList } from './line-list'
import css from './material.module.css'
import { PatternList } from './pattern-list'
import { SectionList } from './section-list'
import { type Found, useMaterial } from './use-material'

const KINDS = ['here', 'phrases', 'frames'] as const
type Kind = (typeof KINDS)[number]

/** 素材: what could stand in place of the section or the line under the caret, and phrases and frames to put in. */
export default function MaterialPanel() {
  const { material: words, write } = useWords()
  const { record } = useRoom()
  const isPhone = usePhone()
  const here = useHere()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<Kind>('here')
  const found = useMaterial({ draft: record.id, here, query })
  const { material } = found
  const labels: Readonly<Record<Kind, string>> = {
    here:
      here.kind === 'section'
        ? words.sections(material?.sections.length ?? null)
        : words.lines(write.blocks[here.line], material?.lines.length ?? null),
    phrases: words.phrases(material?.phrases.length ?? null),
    frames: words.frames(material?.frames.length ?? null),
  }
  return (
    <div className={css.panel}>
      {isPhone && <PlaceChoice />}
      <div className={css.head}>
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<Icon name="search" size={15} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          data-region-focus
        />
        <div className={css.kinds}>
          <SegmentedControl
            size="xs"
            aria-label={words.kinds}
            value={kind}
            onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'here')}
            data={KINDS.map((value) => ({ value, label: labels[value] }))}
          />
          {here.kind === 'section' && !isPhone && <RoleName role={here.section.role} />}
        </div>
      </div>
      <Results kind={kind} found={found} query={query} here={here} />
    </div>
  )
}

interface ResultsProps {
  readonly kind: Kind
  readonly found: Found
  readonly query: string
  readonly here: Here
}

function Results({ kind, found, query, here }: ResultsProps) {
  const { material: words, shell } = useWords()
  const { material, failure, isCurrent } = found
  if (failure !== null) return <p className={css.note}>{shell.errors[failure]}</p>
  if (material === null) return <p className={css.note}>{words.loading}</p>
  const place = here.kind === 'section' ? 'sections' : 'lines'
  const shown = kind === 'here' ? place : kind
  if (material[shown].length === 0)
    return <p className={css.note}>{query !== '' ? words.nothing : words.noneOf[shown]}</p>
  return (
    <div className={css.results} data-stale={!isCurrent || undefined}>
      {kind !== 'here' ? (
        <PatternList patterns={material[kind]} />
      ) : here.kind === 'section' ? (
        <SectionList sections={material.sections} here={here.section} />
      ) : (
        <LineList lines={material.lines} />
      )}
    </div>
  )
}
