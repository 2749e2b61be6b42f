import type { Vocabulary } from './vocabulary'

/** Names of features; a feature is its index here. */
const FEATURES: string[] = []
const UNASKED = -2

export const feature = (name: string): number => FEATURES.push(name) - 1
export const features = (kind: string, of: readonly (string | number)[]) => of.map((each) => feature(`${kind}:${each}`))

/** Where the features of one paragraph go. */
export interface Sink {
  readonly vocabulary: Vocabulary
  /** Slot of each feature of FEATURES, UNASKED before anybody has asked. */
  readonly known: Int32Array
  readonly slots: number[]
  readonly values: number[]
}

/** Features that many paragraphs of a speech share. */
export type Part = Pick<Sink, 'slots' | 'values'>

const SLOTS = new WeakMap<Vocabulary, Int32Array>()

/** Slots of a vocabulary by feature, looked up by name once. */
export function slotsOf(vocabulary: Vocabulary): Int32Array {
  const known = SLOTS.get(vocabulary) ?? new Int32Array(FEATURES.length).fill(UNASKED)
  SLOTS.set(vocabulary, known)
  return known
}

export function add({ vocabulary, known, slots, values }: Sink, of: number, value = 1): void {
  if (value <= 0) return
  let slot = known[of]!
  if (slot === UNASKED) {
    slot = vocabulary.named(FEATURES[of]!)
    known[of] = slot
  }
  if (slot < 0) return
  slots.push(slot)
  values.push(value)
}

/** For names that only few paragraphs have. */
export function addNamed({ vocabulary, slots, values }: Sink, name: string): void {
  const slot = vocabulary.named(name)
  if (slot < 0) return
  slots.push(slot)
  values.push(1)
}

export function addPart({ slots, values }: Sink, part: Part): void {
  for (let each = 0; each < part.slots.length; each++) {
    slots.push(part.slots[each]!)
    values.push(part.values[each]!)
  }
}

/** The same function, asked once for each object. */
export function once<Key extends object, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? of(key)
    known.set(key, value)
    return value
  }
}
