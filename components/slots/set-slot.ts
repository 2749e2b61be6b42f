import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import type { DraftDocument } from '@/lib/draft/draft'
import * as values from '@/lib/draft/values'
import { type Slots, slotNamed } from './slot-place'

/** Writes what a person entered: empty text empties the blank, other text is typed. */
export const enterSlot = (name: string, value: string): Command =>
  changeValues((document) =>
    textOf(document, name) === value ? document : values.fillSlot(document, name, value, 'typed'),
  )

export interface CarriedValue {
  readonly name: string
  readonly value: string
  /** Where it comes from, in words. */
  readonly source: string
}

/** Takes over a value from elsewhere; it waits to be confirmed. */
export const carrySlot = (name: string, value: string, source: string): Command => carrySlots([{ name, value, source }])

/** The same of many, as one step. */
export const carrySlots = (carried: readonly CarriedValue[]): Command =>
  changeValues((document) =>
    carried.reduce((all, { name, value, source }) => values.fillSlot(all, name, value, 'carried', source), document),
  )

/** 已核: a person stands by the value as it is; `source` says where it was looked up. An empty blank cannot be confirmed. */
export const confirmSlot = (name: string, source: string | null = null): Command =>
  changeValues((document) => values.confirmSlot(document, name, source))

/** Switches a flag; what depends on it is shown or folded. */
export const setFlag = (name: string, on: boolean): Command =>
  changeValues((document) => values.setFlag(document, name, on))

/** One undo step of its own; none where nothing changes. */
function changeValues(change: (document: DraftDocument) => DraftDocument): Command {
  return (state, dispatch) => {
    const before = valuesAlone(state.doc)
    const { slots, flags } = change(before).content[0].attrs
    const old = before.content[0].attrs
    const isFilled = !sameEntries(slots, old.slots)
    if (!isFilled && flags === old.flags) return false
    const transaction = closeHistory(state.tr)
    if (isFilled) transaction.setNodeAttribute(0, 'slots', slots)
    if (flags !== old.flags) transaction.setNodeAttribute(0, 'flags', flags)
    dispatch?.(transaction)
    return true
  }
}

const sameEntries = (a: Slots, b: Slots): boolean =>
  a === b || Object.entries(a).every(([name, slot]) => slotNamed(b, name) === slot)

/** The values of a draft as the functions of lib/draft take them; its text is not needed to change a value. */
const valuesAlone = (doc: Node): DraftDocument => {
  const { slots, flags } = doc.firstChild!.attrs
  return {
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots, flags } },
      { type: 'front', content: [] },
    ],
  }
}

const textOf = (document: DraftDocument, name: string): string | undefined =>
  Object.entries(document.content[0].attrs.slots).find(([key]) => key === name)?.[1].value
