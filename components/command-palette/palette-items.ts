import { foldText } from '@/components/find/find-matches'

/** A line of the command palette. */
export interface PaletteItem {
  readonly key: string
  readonly group: string
  readonly label: string
  /** Keys that do the same. */
  readonly keys: readonly string[]
  /** Why it cannot be used now, in words; null where it can. */
  readonly hindrance: string | null
  readonly run: () => void
}

/** The most that is shown at once; more words find the rest. */
const MOST = 60

/**
 * The items that have all the words, best first: those that begin with them, those that hold them, then those that hold
 * their characters in order. Without words all, in their own order.
 */
export function findItems<T extends Pick<PaletteItem, 'label' | 'group'>>(
  items: readonly T[],
  words: string,
): readonly T[] {
  const parts = foldText(words).split(' ').filter(Boolean)
  if (parts.length === 0) return items.slice(0, MOST)
  return items
    .map((item, index) => ({ item, index, rank: rankOf(foldText(item.label), foldText(item.group), parts) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => a.rank! - b.rank! || a.index - b.index)
    .slice(0, MOST)
    .map(({ item }) => item)
}

function rankOf(label: string, group: string, parts: readonly string[]): number | null {
  if (parts.every((part) => label.startsWith(part))) return 0
  if (parts.every((part) => label.includes(part))) return 1
  if (parts.every((part) => `${group} ${label}`.includes(part))) return 2
  return parts.every((part) => isWithin(label, part)) ? 3 : null
}

/** Whether the characters stand in the text in this order. */
function isWithin(text: string, characters: string): boolean {
  let at = 0
  for (const character of characters) {
    at = text.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
