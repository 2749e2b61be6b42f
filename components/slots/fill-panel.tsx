'use client'

import { Button, Switch } from '@mantine/core'
import { selectNextOpen } from '@/components/editor/navigation'
import { useDraft, useRoom, useRun } from '@/components/editor/room'
import { DeliveryBar } from '@/components/meetings/delivery-bar'
import { useWords } from '@/components/shell/words'
import { FillList } from './fill-list'
import { FillProgress, FillSentence } from './fill-progress'
import { OfferBar } from './offers/offer-bar'
import { setFlag } from './set-slot'
import { groupSlots } from './slot-list'
import css from './slots.module.css'
import { useFilling } from './use-filling'

/** 填空: every blank of the draft, this section first, the next one open. */
export default function FillPanel() {
  const { fill } = useWords().write
  const { editor } = useRoom()
  const filling = useFilling()
  const groups = groupSlots(filling.slots, filling.here)
  return (
    <>
      {filling.slots.length > 0 && (
        <div className={css.head}>
          <div className={css.headRow}>
            <FillSentence slots={filling.slots} />
            <Button size="xs" onClick={() => selectNextOpen(editor, 1)}>
              {fill.next} <kbd className={css.kbd}>F8</kbd>
            </Button>
          </div>
          <FillProgress slots={filling.slots} />
        </div>
      )}
      {filling.slots.length > 0 && <OfferBar slots={filling.slots} />}
      <DeliveryBar />
      <FillList groups={groups} filling={filling}>
        {filling.slots.length === 0 && (
          <div className={css.none}>
            <p>{fill.none}</p>
            <p>{fill.noneText}</p>
          </div>
        )}
        <Flags />
      </FillList>
    </>
  )
}

/** Switches of the parts that depend on a flag. */
function Flags() {
  const { fill } = useWords().write
  const { doc } = useDraft()
  const run = useRun()
  const flags = Object.entries<boolean>(doc.firstChild!.attrs.flags)
  const slots = doc.firstChild!.attrs.slots
  if (flags.length === 0) return null
  const label = (name: string): string => (Object.hasOwn(slots, name) ? (slots[name].declaration.label ?? name) : name)
  return (
    <section aria-label={fill.flags}>
      <h2 className={css.groupHead}>{fill.flags}</h2>
      <div className={css.flags}>
        {flags.map(([name, on]) => (
          <Switch
            key={name}
            size="sm"
            label={label(name)}
            checked={on}
            onChange={(event) => run(setFlag(name, event.currentTarget.checked))}
          />
        ))}
      </div>
    </section>
  )
}
