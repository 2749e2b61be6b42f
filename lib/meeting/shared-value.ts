import type { DraftSlot } from '../draft/draft'
import { labelOf } from '../draft/open-slots'
import type { SharedValue } from '../storage/record/meeting'
import type { Timestamp } from '../storage/record/timestamp'

type Slots = Readonly<Record<string, DraftSlot>>

/** A draft of a meeting, by its blanks. */
export interface Paper {
  readonly id: string
  readonly title: string
  readonly slots: Slots
}

/** What the papers of a meeting say in one blank that they share. */
export interface SharedRow {
  readonly name: string
  readonly label: string
  /** What the meeting offers; null while no paper has filled it. */
  readonly shared: SharedValue | null
  /** The papers that have the blank, in the order given. */
  readonly papers: readonly { readonly id: string; readonly value: string; readonly state: DraftSlot['state'] }[]
  /** Two papers say different things, or one says another thing than the meeting. */
  readonly contradicts: boolean
}

const isShared = ({ declaration }: DraftSlot): boolean => declaration.from === 'meeting'

/** Blanks that a template gives to the meeting and names that were shared by hand: a row each, contradictions first. */
export function sharedRows(papers: readonly Paper[], values: readonly SharedValue[]): readonly SharedRow[] {
  const declared = papers.flatMap(({ slots }) =>
    Object.entries(slots).flatMap(([name, slot]) => (isShared(slot) ? name : [])),
  )
  const names = new Set([...values.map(({ name }) => name), ...declared])
  const rows = [...names].map((name) => rowOf(name, papers, values))
  return [...rows.filter(({ contradicts }) => contradicts), ...rows.filter(({ contradicts }) => !contradicts)]
}

function rowOf(name: string, papers: readonly Paper[], values: readonly SharedValue[]): SharedRow {
  const shared = values.find((value) => value.name === name) ?? null
  const holders = papers.flatMap(({ id, slots }) => (Object.hasOwn(slots, name) ? [{ id, slot: slots[name]! }] : []))
  const said = new Set(holders.flatMap(({ slot }) => (slot.state === 'empty' ? [] : slot.value)))
  if (shared !== null) said.add(shared.value)
  return {
    name,
    label: holders.length === 0 ? name : labelOf(name, holders[0]!.slot.declaration),
    shared,
    papers: holders.map(({ id, slot: { value, state } }) => ({ id, value, state })),
    contradicts: said.size > 1,
  }
}

/**
 * The meeting's values after a paper was saved: a blank that is the meeting's is shared where it is filled and nobody has
 * shared it, and follows the paper that shared it. What is only carried over is nobody's word yet. Null where nothing changes.
 */
export function shareFilled(
  values: readonly SharedValue[],
  draftId: string,
  slots: Slots,
  at: Timestamp,
): readonly SharedValue[] | null {
  const filled = Object.entries(slots).filter(([, slot]) => slot.state === 'typed' || slot.state === 'checked')
  const current = new Map(filled.map(([name, slot]) => [name, slot.value]))
  const followed = values.map((shared) => {
    const value = shared.draftId === draftId ? current.get(shared.name) : undefined
    return value === undefined || value === shared.value ? shared : { ...shared, value, at }
  })
  const known = new Set(values.map(({ name }) => name))
  const added = filled.flatMap(([name, slot]) =>
    isShared(slot) && !known.has(name) ? [{ name, value: slot.value, draftId, at }] : [],
  )
  if (added.length === 0 && followed.every((shared, index) => shared === values[index])) return null
  return [...followed, ...added]
}

/** The values with one of them set; an empty text takes it away. */
export function setShared(values: readonly SharedValue[], shared: SharedValue): readonly SharedValue[] {
  if (shared.value === '') return values.filter(({ name }) => name !== shared.name)
  if (values.every(({ name }) => name !== shared.name)) return [...values, shared]
  return values.map((other) => (other.name === shared.name ? shared : other))
}
