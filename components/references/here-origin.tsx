'use client'

import { useCaret, useDraft } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { type OriginIndex, originsOf } from './passage-origin'
import css from './references.module.css'

interface Props {
  readonly index: OriginIndex
  readonly id: string
  readonly name: string
}

/** Whether the paragraph of the caret has words of this text, and of which of its lines. */
export function HereOrigin({ index, id, name }: Props) {
  const { references: words } = useWords()
  const { pos } = useCaret()
  const { doc } = useDraft()
  const block = pos < doc.content.size ? doc.nodeAt(pos) : null
  const lines = originsOf(block?.textContent ?? '', index)
    .filter(({ reference }) => reference === id)
    .map(({ line }) => line + 1)
  if (lines.length === 0) return null
  return <p className={css.note}>{words.here(name, lines)}</p>
}
