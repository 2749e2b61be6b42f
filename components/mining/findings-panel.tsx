'use client'

import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import type { DescribedDocument, Piece } from '@/lib/speech/speech'
import { isDoubtful } from '@/lib/speech/strip'
import type { Finding } from './finding'
import css from './findings-panel.module.css'
import { OutlineList } from './outline-list'
import { ParagraphList } from './paragraph-list'
import { SlotList } from './slot-list'

const VIEWS = ['doubts', 'paragraphs', 'outline', 'slots'] as const
type View = (typeof VIEWS)[number]

export interface FindingsProps {
  readonly file: number
  readonly described: DescribedDocument
  readonly piece: Piece
  readonly finding: Finding | null
  readonly onFinding: (finding: Finding) => void
}

/** What was found in the open piece; each item leads to its place in the source. Doubts come first. */
export function FindingsPanel(props: FindingsProps) {
  const { piece } = props
  const words = useWords().mining
  const doubts = piece.paragraphs.filter(isDoubtful).length
  const [view, setView] = useState<View>(doubts > 0 ? 'doubts' : 'outline')
  const counts: Record<View, number> = {
    doubts,
    paragraphs: piece.paragraphs.length,
    outline: piece.points.length,
    slots: piece.slots.length,
  }
  return (
    <div className={css.panel}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={words.findings}
        value={view}
        onChange={(value) => setView(VIEWS.find((known) => known === value) ?? 'doubts')}
        data={VIEWS.map((value) => ({ value, label: `${words.views[value]} ${counts[value]}` }))}
      />
      <div className={css.list}>
        {view === 'doubts' && <ParagraphList {...props} onlyDoubts />}
        {view === 'paragraphs' && <ParagraphList {...props} />}
        {view === 'outline' && <OutlineList {...props} />}
        {view === 'slots' && <SlotList {...props} />}
      </div>
    </div>
  )
}
