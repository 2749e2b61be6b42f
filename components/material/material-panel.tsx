'use client'

import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCaret, useDraft, useRoom } from '@/components/editor/room'
import { sectionsOf } from '@/components/editor/rules/section-ids'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import type { ContentRole } from '@/lib/role/role'
import css from './material.module.css'
import { PatternList } from './pattern-list'
import { SectionList } from './section-list'
import { type Found, useMaterial } from './use-material'

const KINDS = ['sections', 'phrases', 'frames'] as const
type Kind = (typeof KINDS)[number]

/** The section that is worked on. */
export interface SectionHere {
  readonly id: string
  readonly role: ContentRole
  readonly locked: boolean
}

/** 素材: what could stand in place of the section under the caret, and phrases and frames to put in. */
export default function MaterialPanel() {
  const { material: words } = useWords()
  const { record } = useRoom()
  const here = useSectionHere()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<Kind>('sections')
  const found = useMaterial({ draft: record.id, role: here?.role ?? null, query })
  const { material } = found
  return (
    <div className={css.panel}>
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
            onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'sections')}
            data={KINDS.map((value) => ({ value, label: words[value](material?.[value].length ?? null) }))}
          />
          {here && <RoleName role={here.role} />}
        </div>
      </div>
      {here === null ? (
        <p className={css.note}>{words.noSection}</p>
      ) : (
        <Results kind={kind} found={found} query={query} here={here} />
      )}
    </div>
  )
}

function Results({ kind, found, query, here }: { kind: Kind; found: Found; query: string; here: SectionHere }) {
  const { material: words, shell } = useWords()
  const { material, failure, isCurrent } = found
  if (failure !== null) return <p className={css.note}>{shell.errors[failure]}</p>
  if (material === null) return <p className={css.note}>{words.loading}</p>
  if (material[kind].length === 0)
    return (
      <p className={css.note}>
        {query !== '' ? words.nothing : kind === 'sections' ? words.noVariant : words.noPattern}
      </p>
    )
  return (
    <div className={css.results} data-stale={!isCurrent || undefined}>
      {kind === 'sections' ? (
        <SectionList sections={material.sections} here={here} />
      ) : (
        <PatternList patterns={material[kind]} />
      )}
    </div>
  )
}

function useSectionHere(): SectionHere | null {
  const { doc } = useDraft()
  const { section } = useCaret()
  const found = sectionsOf(doc).find(({ node }) => node.attrs.id === section)
  return found ? { id: found.node.attrs.id, role: found.node.attrs.role, locked: found.node.attrs.locked } : null
}
