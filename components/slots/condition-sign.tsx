import type { SlotCondition } from './slot-condition'
import css from './slots.module.css'

const SIGNS: Readonly<Record<SlotCondition, string>> = { checked: '✓', typed: '', carried: '', misfit: '!', empty: '' }

/** The form of a condition: dashed ring, dot, half, tick, or a square with a mark. The words are said beside it. */
export const ConditionSign = ({ condition }: { readonly condition: SlotCondition }) => (
  <span className={css.sign} data-state={condition} aria-hidden="true">
    {SIGNS[condition]}
  </span>
)
