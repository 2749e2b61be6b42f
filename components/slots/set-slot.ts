import { closeHistory } from '@tiptap/pm/history'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import type { DraftSlot, SlotValue } from '@/lib/draft/draft'
import { slotNamed, slotsOf } from './slot-place'

/** Writes what a person entered: empty text empties the blank, other text is typed. */
export const enterSlot = (name: string, value: string): Command =>
  changeSlot(name, () => (value === '' ? EMPTY : { value, state: 'typed', source: null }))

/** Takes over a value from elsewhere; it waits to be confirmed. */
export const carrySlot = (name: string, value: string, source: string): Command =>
  changeSlot(name, () => ({ value, state: 'carried', source }))

/** 已核: a person stands by the value as it is. An empty blank cannot be confirmed. */
export const confirmSlot = (name: string): Command =>
  changeSlot(name, ({ value, source }) => (value === '' ? EMPTY : { value, state: 'checked', source }))

/** Switches a flag; what depends on it is shown or folded. */
export const setFlag =
  (name: string, on: boolean): Command =>
  (state, dispatch) => {
    const flags = { ...state.doc.firstChild!.attrs.flags, ...Object.fromEntries([[name, on]]) }
    dispatch?.(closeHistory(state.tr.setNodeAttribute(0, 'flags', flags)))
    return true
  }

const EMPTY: SlotValue = { value: '', state: 'empty', source: null }

/** One undo step of its own; none where nothing changes. */
function changeSlot(name: string, change: (slot: DraftSlot) => SlotValue): Command {
  return (state, dispatch) => {
    const slot = slotNamed(slotsOf(state.doc), name)
    if (slot === null) return false
    const next = change(slot)
    if (next.value === slot.value && next.state === slot.state) return false
    dispatch?.(putSlot(state, name, { ...slot, ...next }))
    return true
  }
}

const putSlot = (state: EditorState, name: string, slot: DraftSlot): Transaction =>
  closeHistory(state.tr.setNodeAttribute(0, 'slots', withSlot(slotsOf(state.doc), name, slot)))

/** The slots with one put in place; a new one comes last. Names such as __proto__ are only names. */
export const withSlot = (slots: Readonly<Record<string, DraftSlot>>, name: string, slot: DraftSlot) =>
  Object.hasOwn(slots, name)
    ? Object.fromEntries(Object.entries(slots).map(([key, old]) => [key, key === name ? slot : old]))
    : Object.fromEntries([...Object.entries(slots), [name, slot]])
