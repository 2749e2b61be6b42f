import type { SlotDeclaration } from '../template/syntax'
import { dayNotations, monthNotations, type Today, timeNotations, yearNotations } from './date-notation'
import { amountNotations, figureNotations, percentNotations } from './figure-notation'
import { documentNotations, listNotations, personNotations } from './name-notation'

const BY_TYPE: Readonly<Partial<Record<SlotDeclaration['type'], (text: string, today: Today) => readonly string[]>>> = {
  date: dayNotations,
  month: monthNotations,
  year: yearNotations,
  time: timeNotations,
  count: figureNotations,
  percent: percentNotations,
  amount: amountNotations,
  person: personNotations,
  org: listNotations,
  place: listNotations,
  document: documentNotations,
}

/** Longer texts are prose, not a value of a type. */
const LONGEST = 80

/**
 * Other writings of what a clerk typed into a blank of that type, each of the same meaning, the most usual first; without
 * the one that stands there. What was typed is never refused and never changed: these are offers.
 */
export function notationsOf(type: SlotDeclaration['type'], text: string, today: Today): readonly string[] {
  if (text.trim() === '' || text.length > LONGEST) return []
  const offered = BY_TYPE[type]?.(text, today) ?? []
  return [...new Set(offered)].filter((notation) => notation !== text)
}
