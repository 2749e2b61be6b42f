'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '@/components/shell/words'
import { VALUE_TYPES, type ValueType } from '@/lib/slot/type'
import { sourceLineTeller, sourcePlace } from '@/lib/speech/source-line'
import type { FoundSlot } from '@/lib/speech/speech'
import { sameFinding } from './finding'
import type { FindingsProps } from './findings-panel'
import css from './findings-panel.module.css'
import { useMining } from './mining-context'

interface PlacedSlot {
  readonly slot: FoundSlot
  readonly index: number
}

/** Blanks by name, explicit ones first, then by doubt; each place is a step into the source. */
export function SlotList({ file, described, piece, finding, onFinding }: FindingsProps) {
  const { mining: words, names, shell } = useWords()
  const lineOf = useMemo(() => sourceLineTeller(described), [described])
  const correct = useMining((review) => review.correct)
  const decide = ({ range }: FoundSlot, type: ValueType | null) =>
    correct(file, { kind: 'slot', piece: piece.id, type, ...sourcePlace(described, range.start) })
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
                <small>{words.lineNumber(lineOf(slot.range.start))}</small>
              </button>
            ))}
          </div>
          {[first, ...others]
            .filter(({ index }) => sameFinding(finding, { kind: 'slot', index }))
            .map(({ slot }) => (
              <TypeChoice key={slot.range.start} slot={slot} onType={(type) => decide(slot, type)} />
            ))}
        </li>
      ))}
    </ul>
  )
}

function TypeChoice({ slot, onType }: { slot: FoundSlot; onType: (type: ValueType | null) => void }) {
  const { mining: words, names } = useWords()
  return (
    <div className={css.choice}>
      <p>{words.confidence(Math.round(100 * slot.confidence))}</p>
      <NativeSelect
        size="xs"
        label={words.typeOf}
        value={slot.type}
        onChange={(event) => onType(VALUE_TYPES.find((type) => type === event.currentTarget.value) ?? slot.type)}
        data={VALUE_TYPES.map((type) => ({ value: type, label: names.types[type] }))}
      />
      <Button size="compact-md" onClick={() => onType(null)}>
        {words.notSlot}
      </Button>
    </div>
  )
}

function byName(slots: readonly FoundSlot[]): readonly (readonly [PlacedSlot, ...PlacedSlot[]])[] {
  const groups = new Map<string, [PlacedSlot, ...PlacedSlot[]]>()
  for (const [index, slot] of slots.entries()) {
    const group = groups.get(slot.name)
    if (group) group.push({ slot, index })
    else groups.set(slot.name, [{ slot, index }])
  }
  const least = (group: readonly PlacedSlot[]) => Math.min(...group.map(({ slot }) => slot.confidence))
  return [...groups.values()].sort(
    (a, b) => Number(a[0].slot.implicit) - Number(b[0].slot.implicit) || least(a) - least(b),
  )
}
