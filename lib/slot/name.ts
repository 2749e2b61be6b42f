import { toName } from '../template/name'
import type { SlotCandidate } from './candidate'
import { countedNoun } from './figure-label'
import { labelsOf } from './label'
import type { SlotInLine } from './slot-in-line'
import type { ValueType } from './type'

/** A label of Han characters alone is a name as it stands. */
const PLAIN_NAME = /^[\u4e00-\u9fff]{1,40}$/

/** The nearest name the template language allows; a label that holds nothing usable becomes 空. */
const toSlotName = (label: string): string =>
  PLAIN_NAME.test(label) ? label : (toName(label) ?? toName(`空${label}`) ?? '空')

export interface NamedSlot {
  readonly name: string
  readonly label: string
}

/** So that a number of six digits still fits behind it. */
const MOST_BEFORE_NUMBER = 34

/** Explicit blanks of these types are the same blank when their notation and what is said about them are the same. */
const SHARED_TYPES: ReadonlySet<ValueType> = new Set(['place', 'person', 'org', 'event', 'document'])
/** Equal figures of different things are no one blank: 6 people and 6 reservoirs. */
const FIGURES: ReadonlySet<ValueType> = new Set(['count', 'percent', 'amount'])
/** Labels that say too little for two blanks to be known as one. */
const VAGUE = new Set(['地名', '姓名', '姓氏', '单位名称', '会议名称', '文号'])

/**
 * Names slots in text order. Implicit values share a name when text and type are equal, figures when their label is too.
 * Explicit blanks share one when their notation, type and label are equal and the label is telling (本地简称, 县名, 书记姓名);
 * counts and dates never do.
 */
export function nameSlots(found: readonly SlotInLine[]): readonly NamedSlot[] {
  const named = new Map<string, NamedSlot>()
  const given: Given = { names: new Set(), numbers: new Map() }
  return found.map((slot) => {
    const plain = plainKey(slot)
    const alike = plain === null ? undefined : named.get(plain)
    if (alike) return alike
    const labels = labelsOf(slot)
    const first = labels.next().value!
    const key = plain ?? labelledKey(slot, first)
    const known = key === null ? undefined : named.get(key)
    if (known) return known
    const fresh = unused(first, labels, given)
    given.names.add(fresh.name)
    if (key !== null) named.set(key, fresh)
    return fresh
  })
}

/** Of a value that is known as the same by its text and type alone. No text holds a newline, so it parts the key. */
const plainKey = ({ line, slot, implicit }: SlotInLine): string | null =>
  implicit && !FIGURES.has(slot.type) ? `${slot.type}\n${line.slice(slot.start, slot.end)}` : null

/** Of a figure, or of a blank that is the same where its label is telling. */
function labelledKey({ line, slot, implicit }: SlotInLine, label: string): string | null {
  const said = slot.because[0] === 'label'
  if (!implicit && !said && (!SHARED_TYPES.has(slot.type) || VAGUE.has(label))) return null
  return `${slot.type}\n${line.slice(slot.start, slot.end)}\n${label}`
}

/** Names given so far, and for each name that ran out the last number put behind it. */
interface Given {
  readonly names: Set<string>
  readonly numbers: Map<string, number>
}

/** The first label whose name is not given yet; of the last one, with a number behind it. */
function unused(first: string, further: Iterable<string>, given: Given): NamedSlot {
  let label = first
  let name = toSlotName(first)
  if (!given.names.has(name)) return { name, label }
  for (label of further) {
    name = toSlotName(label)
    if (!given.names.has(name)) return { name, label }
  }
  const base = [...name].slice(0, MOST_BEFORE_NUMBER).join('')
  let number = (given.numbers.get(base) ?? 1) + 1
  while (given.names.has(`${base}${number}`)) number++
  given.numbers.set(base, number)
  return { name: `${base}${number}`, label: `${label}${number}` }
}

/** Marks each slot of a line with what the last count before it counted. */
export function inLine(
  line: string,
  slots: readonly Omit<SlotInLine, 'line' | 'lastCounted'>[],
): readonly SlotInLine[] {
  const counts: SlotCandidate[] = []
  const counted: (string | null)[] = []
  /** What the counts up to that one have counted, each looked at once, and only when somebody asks. */
  const upTo = (last: number): string | null => {
    while (counted.length <= last)
      counted.push(countedNoun(line, counts[counted.length]!).slice(-8) || (counted.at(-1) ?? null))
    return counted[last] ?? null
  }
  return slots.map(({ slot, implicit }) => {
    const last = counts.length - 1
    if (slot.type === 'count' && !isPart(line, slot.start)) counts.push(slot)
    return { line, slot, implicit, lastCounted: () => upTo(last) }
  })
}

/** 其中…6例: what is counted is a part of the whole before it. */
const isPart = (line: string, start: number): boolean => {
  const near = line.slice(Math.max(0, start - 16), start)
  return near.includes('其中') && /其中[^，。；]{0,12}$/.test(near)
}
