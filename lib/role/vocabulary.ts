/** Where a pair or triple of characters stands: the beginning or the end of a paragraph, its own heading, the one above. */
export const GRAM_PLACES = ['^', '$', '=', '/'] as const
export type GramPlace = 0 | 1 | 2 | 3

/** Features by number. A vocabulary that grows gives every new feature the next one; another answers -1. */
export interface Vocabulary {
  readonly names: readonly string[]
  named(name: string): number
  /** Calls `hit` for each known pair and triple of characters of `text` from `start` to `end`, repeated ones too. */
  eachGram(place: GramPlace, text: string, start: number, end: number, hit: (slot: number) => void): void
}

export const isGram = (name: string): boolean => (GRAM_PLACES as readonly string[]).includes(name[0]!)

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff
const isHan = (code: number) => code >= FIRST_HAN && code <= LAST_HAN

export function growingVocabulary(): Vocabulary {
  const names: string[] = []
  const slots = new Map<string, number>()
  const named = (name: string) => {
    const known = slots.get(name)
    if (known !== undefined) return known
    slots.set(name, names.length)
    return names.push(name) - 1
  }
  return {
    names,
    named,
    eachGram(place, text, start, end, hit) {
      for (let at = start; at < end; at++) {
        if (!isHan(text.charCodeAt(at))) continue
        for (const length of [2, 3])
          if (at + length <= end && isHan(text.charCodeAt(at + length - 1)))
            hit(named(GRAM_PLACES[place] + text.slice(at, at + length)))
      }
    },
  }
}

interface Pair {
  slot: number
  readonly thirds: Map<number, number>
}

/** Pairs by both characters in one number, triples by their third: most text is passed over at one lookup a character. */
export function fixedVocabulary(names: readonly string[]): Vocabulary {
  const slots = new Map(names.map((name, slot) => [name, slot]))
  const places = GRAM_PLACES.map(() => new Map<number, Pair>())
  names.forEach((name, slot) => {
    if (!isGram(name)) return
    const pairs = places[(GRAM_PLACES as readonly string[]).indexOf(name[0]!)]!
    const key = pairKey(name.charCodeAt(1), name.charCodeAt(2))
    const pair = pairs.get(key) ?? { slot: -1, thirds: new Map<number, number>() }
    pairs.set(key, pair)
    if (name.length === 3) pair.slot = slot
    else pair.thirds.set(name.charCodeAt(3), slot)
  })
  return {
    names,
    named: (name) => slots.get(name) ?? -1,
    eachGram(place, text, start, end, hit) {
      const pairs = places[place]!
      for (let at = start; at + 1 < end; at++) {
        const pair = pairs.get(pairKey(text.charCodeAt(at), text.charCodeAt(at + 1)))
        if (pair === undefined) continue
        if (pair.slot >= 0) hit(pair.slot)
        if (pair.thirds.size === 0 || at + 2 >= end) continue
        const slot = pair.thirds.get(text.charCodeAt(at + 2))
        if (slot !== undefined) hit(slot)
      }
    },
  }
}

/** One small whole number for two characters; what is not Han gives a key that no pair has. */
const pairKey = (first: number, second: number) => (isHan(first) ? (first - FIRST_HAN) * 65_536 + second : -1)
