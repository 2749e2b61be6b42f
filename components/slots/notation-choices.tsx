'use client'

import { useWords } from '@/components/shell/words'
import type { Today } from '@/lib/draft/date-notation'
import { notationsOf } from '@/lib/draft/notations'
import type { SlotDeclaration } from '@/lib/template/syntax'
import css from './slots.module.css'

const today = (): Today => {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

/** Other writings of what stands in the field. The text stays as it was typed until one of them is chosen. */
export function NotationChoices({
  type,
  text,
  onChoose,
}: {
  type: SlotDeclaration['type']
  text: string
  onChoose: (notation: string) => void
}) {
  const { entry } = useWords()
  const notations = notationsOf(type, text, today())
  if (notations.length === 0) return null
  return (
    <ul className={css.notations} aria-label={entry.notations}>
      {notations.map((notation) => (
        <li key={notation}>
          <button type="button" aria-label={entry.notation(notation)} onClick={() => onChoose(notation)}>
            {notation}
          </button>
        </li>
      ))}
    </ul>
  )
}
