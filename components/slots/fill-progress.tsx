'use client'

import { useWords } from '@/components/shell/words'
import { ConditionSign } from './condition-sign'
import { SLOT_CONDITIONS } from './slot-condition'
import { countConditions, type ListedSlot } from './slot-list'
import css from './slots.module.css'

/** How many blanks stand how: a sentence, a bar, and a legend that says each number. */
export function FillProgress({ slots, legend = true }: { slots: readonly ListedSlot[]; legend?: boolean }) {
  const { conditions } = useWords().write
  const counts = countConditions(slots)
  return (
    <>
      <div className={css.bar} aria-hidden="true">
        {SLOT_CONDITIONS.filter((condition) => counts[condition] > 0).map((condition) => (
          <span key={condition} data-state={condition} style={{ flexGrow: counts[condition] }} />
        ))}
      </div>
      {legend && (
        <ul className={css.legend}>
          {SLOT_CONDITIONS.map((condition) => (
            <li key={condition}>
              <ConditionSign condition={condition} />
              {conditions[condition]} <b>{counts[condition]}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function FillSentence({ slots }: { slots: readonly ListedSlot[] }) {
  const { fill } = useWords().write
  const { empty, misfit, carried } = countConditions(slots)
  const open = empty + misfit + carried
  const total = fill.total(slots.length)
  const todo = fill.todo(open)
  return (
    <span role="status">
      {total.before}
      <b>{total.total}</b>
      {total.after}
      {open === 0 ? (
        fill.done
      ) : (
        <>
          {todo.before}
          <b>{open}</b>
          {todo.after}
        </>
      )}
    </span>
  )
}
