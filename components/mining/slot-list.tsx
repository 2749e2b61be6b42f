'use client'

import { useMemo } from 'react'
import { useWords } from '@/components/shell/words'
import type { FoundSlot } from '@/lib/speech/speech'
import { sameFinding } from './finding'
import type { FindingsProps } from './findings-panel'
import css from './findings-panel.module.css'
import { sourceLineTeller } from './paragraph-line'

interface PlacedSlot {
  readonly slot: FoundSlot
  readonly index: number
}

/** Blanks by name, explicit ones first; each place is a step into the source. */
export function SlotList({ described, piece, finding, onFinding }: FindingsProps) {
  const { mining: words, names, shell } = useWords()
  const lineOf = useMemo(() => sourceLineTeller(described), [described])
  if (piece.slots.length === 0) return <p className={css.note}>{words.noSlots}</p>
  return (
    <ul>
      {byName(piece.slots).map(([first, ...others]) => (
        <li key={first.slot.name}>
          <p className={css.group}>
            {first.slot.label}
            <small>
              {shell.facts([
                names.types[first.slot.type],
                first.slot.implicit ? words.implicit : words.explicit,
                words.places(1 + others.length),
              ])}
            </small>
          </p>
          <div className={css.places}>
            {[first, ...others].map(({ slot, index }) => (
              <button
                key={slot.range.start}
                type="button"
                aria-current={sameFinding(finding, { kind: 'slot', index })}
                onClick={() => onFinding({ kind: 'slot', index })}
              >
                {described.clean.text.slice(slot.range.start, slot.range.end)}{' '}
                <small>{words.lineNumber(lineOf(slot.range))}</small>
              </button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

function byName(slots: readonly FoundSlot[]): readonly (readonly [PlacedSlot, ...PlacedSlot[]])[] {
  const groups = new Map<string, [PlacedSlot, ...PlacedSlot[]]>()
  for (const [index, slot] of slots.entries()) {
    const group = groups.get(slot.name)
    if (group) group.push({ slot, index })
    else groups.set(slot.name, [{ slot, index }])
  }
  return [...groups.values()].sort(([a], [b]) => Number(a.slot.implicit) - Number(b.slot.implicit))
}
