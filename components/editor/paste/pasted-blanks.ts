import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, NodeSelection } from '@tiptap/pm/state'
import { slotNamed, slotsOf } from '@/components/slots/slot-place'
import type { DraftSlot } from '@/lib/draft/draft'
import { findExplicit } from '@/lib/slot/explicit'
import { inLine, nameSlots } from '@/lib/slot/name'
import type { ValueType } from '@/lib/slot/type'
import { uniqueName } from '@/lib/template/name'

/** A place of the pasted text that looks like a blank: XX, 〔县名〕, ____ */
export interface PastedBlank {
  readonly from: number
  readonly to: number
  /** As it stands in the text. */
  readonly text: string
  readonly name: string
  readonly label: string
  readonly type: ValueType
}

/** Stands for an atom, so that a line has one character for each position. */
const ATOM = '\uFFFC'

/** The explicit blanks that begin in [from, to), named as mining would name them. */
export function findPastedBlanks(doc: Node, from: number, to: number): readonly PastedBlank[] {
  const lines: { readonly start: number; readonly line: string }[] = []
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    if (!node.isTextblock) return true
    lines.push({ start: pos + 1, line: node.textBetween(0, node.content.size, undefined, ATOM) })
    return false
  })
  const found = lines.flatMap(({ start, line }) => {
    const slots = findExplicit(line).filter((slot) => start + slot.start >= from && start + slot.end <= to)
    return inLine(
      line,
      slots.map((slot) => ({ slot, implicit: false })),
    ).map((slot) => ({ ...slot, start }))
  })
  const names = nameSlots(found)
  const own = ownNames(
    found.map(({ slot }, at) => ({ name: names[at]!.name, said: slot.because[0] === 'label' })),
    doc,
  )
  return found.map(({ slot, line, start }, at) => ({
    from: start + slot.start,
    to: start + slot.end,
    text: line.slice(slot.start, slot.end),
    name: own[at]!,
    label: names[at]!.label,
    type: slot.type,
  }))
}

/** A blank that says its name joins the one of that name; of the others none takes a name that the draft has. */
function ownNames(blanks: readonly { readonly name: string; readonly said: boolean }[], doc: Node): readonly string[] {
  const slots = slotsOf(doc)
  const taken = new Set([...Object.keys(slots), ...blanks.map(({ name }) => name)])
  const renamed = new Map<string, string>()
  return blanks.map(({ name, said }) => {
    if (said || slotNamed(slots, name) === null) return name
    const fresh = renamed.get(name) ?? uniqueName(name, taken)
    renamed.set(name, fresh)
    taken.add(fresh)
    return fresh
  })
}

/** Turns these places into blanks, in one undo step, and selects the first. */
export const makePastedBlanks =
  (blanks: readonly PastedBlank[]): Command =>
  (state, dispatch) => {
    const standing = blanks.filter(({ from, to, text }) => textAt(state.doc, from, to) === text)
    if (standing.length === 0) return false
    const slots = slotsOf(state.doc)
    const transaction = closeHistory(state.tr)
    for (const { from, to, name } of standing.toReversed()) {
      const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? []
      transaction.replaceWith(from, to, state.schema.node('slot', { name }, undefined, marks))
    }
    const added = standing
      .filter(({ name }) => slotNamed(slots, name) === null)
      .map(({ name, label, type, text }): [string, DraftSlot] => [
        name,
        {
          value: '',
          state: 'empty',
          source: null,
          declaration: { type, ...(label === name ? {} : { label }), placeholder: text },
        },
      ])
    transaction.setNodeAttribute(0, 'slots', Object.fromEntries([...Object.entries(slots), ...added]))
    const first = standing[0]!.from
    dispatch?.(transaction.setSelection(NodeSelection.create(transaction.doc, first)))
    return true
  }

const textAt = (doc: Node, from: number, to: number): string | null =>
  to <= doc.content.size && doc.resolve(from).sameParent(doc.resolve(to)) ? doc.textBetween(from, to) : null
