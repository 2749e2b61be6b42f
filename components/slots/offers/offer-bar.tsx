'use client'

import { Button } from '@mantine/core'
import { useEditorStore, useRun } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { offersFor } from '@/lib/draft/offer'
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
  const empty = slots.filter(({ condition }) => condition === 'empty')
  const rows = sources.flatMap((source) => {
    const carried = empty.flatMap((slot) => {
      const offers = offersFor({ ...slot, declaration: slot.slot.declaration }, [source])
      return offers.map((offer) => ({ name: slot.name, value: offer.value, source: offer.source }))
    })
    return carried.length === 0 ? [] : [{ title: source.title, carried }]
  })
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
