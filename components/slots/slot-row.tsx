'use client'

import { Button } from '@mantine/core'
import { useRun } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { ConditionSign } from './condition-sign'
import { confirmSlot } from './set-slot'
import type { ListedSlot } from './slot-list'
import css from './slots.module.css'

/** A blank in one line: sign, name, value; a carried value is confirmed here by one key. */
export function SlotRow({ listed, onOpen }: { listed: ListedSlot; onOpen: () => void }) {
  const { fill, conditions } = useWords().write
  const run = useRun()
  const { name, label, slot, condition } = listed
  const note =
    condition === 'misfit'
      ? fill.misfits[slot.declaration.type]
      : slot.source !== null && condition !== 'empty'
        ? condition === 'carried'
          ? fill.from(slot.source)
          : slot.source
        : null
  return (
    <div className={css.row}>
      <button type="button" className={css.rowOpen} onClick={onOpen} data-slot-row={name}>
        <ConditionSign condition={condition} />
        <span className={css.rowName}>{label}</span>
        <span className={css.unseen}>，{conditions[condition]}，</span>
        <span className={css.rowValue} data-state={condition} title={slot.value}>
          {slot.value || fill.missing}
        </span>
        {note !== null && (
          <span className={css.rowNote} data-state={condition}>
            {note}
          </span>
        )}
      </button>
      {condition === 'carried' && (
        <Button size="compact-xs" aria-label={fill.confirmOf(label)} onClick={() => run(confirmSlot(name))}>
          {fill.confirm}
        </Button>
      )}
    </div>
  )
}
