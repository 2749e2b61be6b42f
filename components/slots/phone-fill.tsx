'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useRun } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { ConditionSign } from './condition-sign'
import { FillProgress, FillSentence } from './fill-progress'
import css from './phone.module.css'
import { confirmSlot } from './set-slot'
import { SlotCard } from './slot-card'
import { SlotContext } from './slot-context'
import type { ListedSlot } from './slot-list'
import { isOpen } from './slot-place'
import { useFilling } from './use-filling'

/** The phone form: one question a card with the sentence it stands in, then what else is open. */
export default function PhoneFill() {
  const { fill } = useWords().write
  const filling = useFilling()
  const { slots } = filling
  const todo = slots.filter(({ slot }) => isOpen(slot))
  const current = slots.find(({ name }) => name === filling.open)
  const step = (direction: 1 | -1) => {
    const at = todo.findIndex(({ name }) => name === current?.name)
    const next = todo[(at + direction + todo.length) % todo.length]
    if (next !== undefined) filling.openCard(next)
  }
  return (
    <>
      <div className={css.scroll}>
        <div className={css.progress}>
          <FillSentence slots={slots} />
          <FillProgress slots={slots} legend={false} />
        </div>
        {current === undefined ? (
          <div className={css.none}>
            <p>{fill.none}</p>
          </div>
        ) : (
          <Question key={current.name} listed={current} filling={filling} />
        )}
        <ul className={css.list}>
          {todo
            .filter(({ name }) => name !== current?.name)
            .map((listed) => (
              <OpenRow key={listed.name} listed={listed} onOpen={() => filling.openCard(listed)} />
            ))}
        </ul>
      </div>
      <div className={css.foot}>
        <Button className={css.step!} aria-label={fill.previous} disabled={todo.length === 0} onClick={() => step(-1)}>
          <Icon name="up" size={20} />
        </Button>
        <Button className={css.step!} aria-label={fill.next} disabled={todo.length === 0} onClick={() => step(1)}>
          <Icon name="down" size={20} />
        </Button>
        <Button
          className={css.enter!}
          variant="filled"
          disabled={current === undefined}
          onClick={() => current && filling.goOn(current)}
        >
          {fill.enter}
        </Button>
      </div>
    </>
  )
}

type Filling = ReturnType<typeof useFilling>

function Question({ listed, filling }: { listed: ListedSlot; filling: Filling }) {
  const field = useRef<HTMLTextAreaElement & HTMLSelectElement>(null)
  const { wanted, focused } = filling
  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    focused()
  }, [wanted, focused])
  return (
    <section className={css.question} aria-label={listed.label}>
      <SlotContext listed={listed} />
      <SlotCard listed={listed} fieldRef={field} onDone={() => filling.goOn(listed)} />
    </section>
  )
}

function OpenRow({ listed, onOpen }: { listed: ListedSlot; onOpen: () => void }) {
  const { fill, conditions } = useWords().write
  const run = useRun()
  const { label, slot, condition, name } = listed
  const note =
    condition === 'misfit'
      ? fill.misfits[slot.declaration.type]
      : slot.source !== null
        ? fill.from(slot.source)
        : (slot.declaration.hint ?? '')
  return (
    <li className={css.row}>
      <ConditionSign condition={condition} />
      <span className={css.name}>
        <span className={css.unseen}>{conditions[condition]}：</span>
        {label}　<b>{slot.value}</b>
      </span>
      <span className={css.note} data-state={condition}>
        {note}
      </span>
      {condition === 'carried' ? (
        <Button className={css.act!} aria-label={fill.confirmOf(label)} onClick={() => run(confirmSlot(name))}>
          {fill.confirm}
        </Button>
      ) : (
        <Button
          className={css.act!}
          aria-label={condition === 'empty' ? fill.fillOf(label) : fill.editOf(label)}
          onClick={onOpen}
        >
          {condition === 'empty' ? fill.fill : fill.edit}
        </Button>
      )}
    </li>
  )
}
