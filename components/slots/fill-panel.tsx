'use client'

import { Button, Switch } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { selectNextOpen } from '@/components/editor/navigation'
import { useDraft, useRoom, useRun } from '@/components/editor/room'
import { DeliveryBar } from '@/components/meetings/delivery-bar'
import { useWords } from '@/components/shell/words'
import { FillProgress, FillSentence } from './fill-progress'
import { OfferBar } from './offers/offer-bar'
import { setFlag } from './set-slot'
import { SlotCard } from './slot-card'
import { groupSlots, type ListedSlot, type SlotGroup } from './slot-list'
import { SlotRow } from './slot-row'
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
      <div className={css.groups}>
        {filling.slots.length === 0 && (
          <div className={css.none}>
            <p>{fill.none}</p>
            <p>{fill.noneText}</p>
          </div>
        )}
        {groups.map((group) => (
          <Group key={`${group.key} ${group.section}`} group={group} filling={filling} />
        ))}
        <Flags />
      </div>
    </>
  )
}

type Filling = ReturnType<typeof useFilling>

function Group({ group, filling }: { group: SlotGroup; filling: Filling }) {
  const name = useGroupName(group)
  return (
    <section className={css.group} aria-label={name}>
      <h2 className={css.groupHead}>
        <span>{name}</span>
        <span aria-hidden="true">{group.slots.length}</span>
      </h2>
      <ul>
        {group.slots.map((listed) =>
          listed.name === filling.open ? (
            <li key={listed.name}>
              <OpenCard listed={listed} filling={filling} />
            </li>
          ) : (
            <SlotRow key={listed.name} listed={listed} onOpen={() => filling.openCard(listed)} />
          ),
        )}
      </ul>
    </section>
  )
}

/** The card takes the focus only when a person asked for it from within the panel. */
function OpenCard({ listed, filling }: { listed: ListedSlot; filling: Filling }) {
  const field = useRef<HTMLTextAreaElement & HTMLSelectElement>(null)
  const { wanted, focused } = filling
  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    field.current?.scrollIntoView({ block: 'nearest' })
    focused()
  }, [wanted, focused])
  return <SlotCard listed={listed} fieldRef={field} onDone={() => filling.goOn(listed)} />
}

function useGroupName({ key, section }: SlotGroup): string {
  const { fill } = useWords().write
  const { names } = useWords()
  const { points, doc } = useDraft()
  if (key === 'meeting') return fill.meeting
  if (key === 'front') return fill.front
  let at = -1
  doc.forEach((node, pos) => {
    if (node.attrs.id === section && node.type.name === 'section') at = pos
  })
  const point = points.find(({ pos }) => pos > at)
  const name = point === undefined ? '' : point.label || names.roles[point.role]
  return key === 'here' ? `${fill.here}　${name}` : name
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
    <section className={css.group} aria-label={fill.flags}>
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
