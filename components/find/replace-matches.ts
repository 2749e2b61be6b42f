import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { slotNamed, slotsOf } from '@/components/slots/slot-place'
import type { DraftSlot } from '@/lib/draft/draft'
import type { Match } from './find-matches'

/** What can be replaced, and why the rest cannot. A value is counted once, however often its blank stands. */
export interface Replaceable {
  readonly texts: readonly Match[]
  readonly values: readonly Match[]
  readonly locked: number
  readonly numbers: number
}

export function replaceable(matches: readonly Match[]): Replaceable {
  const values = new Map<string, Match>()
  for (const match of matches) {
    const { value } = match
    if (value !== null) values.set(`${value.start} ${value.name}`, match)
  }
  const texts = matches.filter(({ kind }) => kind === 'text')
  return {
    texts: texts.filter(({ locked }) => !locked),
    values: [...values.values()],
    locked: texts.filter(({ locked }) => locked).length,
    numbers: matches.filter(({ kind }) => kind === 'number').length,
  }
}

/** Puts `words` in place of these matches, in one undo step. Within a value it changes the value, everywhere it prints. */
export const replaceMatches =
  (matches: readonly Match[], words: string): Command =>
  (state, dispatch) => {
    const { texts, values } = replaceable(matches)
    if (texts.length === 0 && values.length === 0) return false
    const transaction = closeHistory(state.tr)
    for (const { from, to } of texts.toSorted((a, b) => b.from - a.from)) {
      const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? []
      if (words === '') transaction.delete(from, to)
      else transaction.replaceWith(from, to, state.schema.text(words, marks))
    }
    if (values.length > 0) transaction.setNodeAttribute(0, 'slots', changedSlots(state.doc, values, words))
    dispatch?.(transaction)
    return true
  }

/** A value that is changed by hand is a typed one; nobody has confirmed it as it is now. */
function changedSlots(doc: Node, values: readonly Match[], words: string): Readonly<Record<string, DraftSlot>> {
  const slots = slotsOf(doc)
  const changed = new Map<string, string>()
  for (const { value } of values.toSorted((a, b) => b.value!.start - a.value!.start)) {
    const { name, start, end } = value!
    const text = changed.get(name) ?? slotNamed(slots, name)?.value ?? ''
    changed.set(name, text.slice(0, start) + words + text.slice(end))
  }
  return Object.fromEntries(
    Object.entries(slots).map(([name, slot]): [string, DraftSlot] => {
      const value = changed.get(name)
      if (value === undefined) return [name, slot]
      return [name, { ...slot, value, state: value === '' ? 'empty' : 'typed', source: null }]
    }),
  )
}
