'use client'

import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useEditorStore, useRun } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { type OfferSource, offersFor } from '@/lib/draft/offer'
import { carrySlots } from '../set-slot'
import type { ListedSlot } from '../slot-list'
import css from './offers.module.css'
import { useOffers } from './use-offers'

/** Values for many blanks at once: what other places have for the empty ones, and a table to be pasted. */
export function OfferBar({ slots }: { slots: readonly ListedSlot[] }) {
  const { entry } = useWords()
  const run = useRun()
  const set = useEditorStore((state) => state.set)
  const sources = useOffers()
  const rows = useMemo(() => sources.flatMap((source) => offeredBy(source, slots)), [sources, slots])
  return (
    <ul className={css.bar} aria-label={entry.offers.title}>
      {rows.map(({ title, carried }) => (
        <li key={title}>
          <span>{entry.offers.from(title, carried.length)}</span>
          <Button size="compact-xs" aria-label={entry.offers.takeFrom(title)} onClick={() => run(carrySlots(carried))}>
            {entry.offers.take}
          </Button>
        </li>
      ))}
      <li>
        <span>{entry.offers.table}</span>
        <Button size="compact-xs" onClick={() => set({ dialog: 'value-table' })}>
          {entry.offers.openTable}
        </Button>
      </li>
    </ul>
  )
}

/** What one place has for the empty blanks, if anything. */
function offeredBy(source: OfferSource, slots: readonly ListedSlot[]) {
  const carried = slots
    .filter(({ condition }) => condition === 'empty')
    .flatMap(({ name, label, slot }) =>
      offersFor({ name, label, declaration: slot.declaration }, [source]).map((offer) => ({ ...offer, name })),
    )
  return carried.length === 0 ? [] : [{ title: source.title, carried }]
}
