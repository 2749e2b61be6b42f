import type { ValueState } from '../document/block'
import { own } from '../template/own'
import type { DraftDocument, DraftSlot } from './draft'

/** Gives a blank its value wherever it stands. An empty text empties it. Unknown names change nothing. */
export function fillSlot(
  document: DraftDocument,
  name: string,
  value: string,
  state: Exclude<ValueState, 'empty'> = 'typed',
  source: string | null = null,
): DraftDocument {
  if (value === '') return clearSlot(document, name)
  return changeSlot(document, name, (slot) => ({ ...slot, value, state, source }))
}

/** A person vouches for the value (已核); `source` says who and where from. An empty blank stays empty. */
export function confirmSlot(document: DraftDocument, name: string, source: string | null = null): DraftDocument {
  return changeSlot(document, name, (slot) =>
    slot.state === 'empty' ? slot : { ...slot, state: 'checked', source: source ?? slot.source },
  )
}

export function clearSlot(document: DraftDocument, name: string): DraftDocument {
  return changeSlot(document, name, (slot) => ({ ...slot, value: '', state: 'empty', source: null }))
}

export function setFlag(document: DraftDocument, name: string, on: boolean): DraftDocument {
  const [values, ...rest] = document.content
  const flags = Object.fromEntries([...Object.entries(values.attrs.flags), [name, on] as const])
  return { ...document, content: [{ ...values, attrs: { ...values.attrs, flags } }, ...rest] }
}

function changeSlot(document: DraftDocument, name: string, change: (slot: DraftSlot) => DraftSlot): DraftDocument {
  const [values, ...rest] = document.content
  const slot = own(values.attrs.slots, name)
  if (slot === undefined) return document
  const slots = Object.fromEntries(
    Object.entries(values.attrs.slots).map(([key, found]) => [key, key === name ? change(slot) : found]),
  )
  return { ...document, content: [{ ...values, attrs: { ...values.attrs, slots } }, ...rest] }
}
