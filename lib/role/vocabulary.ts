import { PairTable } from '../learn/pair-table'
import { characterNumber, numberCharacter, pairNumber } from '../text/character-number'

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

/** Pairs and triples of characters that stand in one place. */
interface Grams {
  /** Number of a pair from 1, by both characters. */
  readonly pairs: PairTable
  /** Slot of a pair by its number, -1 of one that only begins triples. */
  readonly slots: readonly number[]
  /** Slot of a triple, plus 1, by the number of its pair and its third character. */
  readonly thirds: PairTable
}

/** Most text is passed over at one lookup a character. */
export function fixedVocabulary(names: readonly string[]): Vocabulary {
  const slots = new Map(names.map((name, slot) => [name, slot]))
  const places = GRAM_PLACES.map((place) => gramsAt(place, names))
  return {
    names,
    named: (name) => slots.get(name) ?? -1,
    eachGram(place, text, start, end, hit) {
      const { pairs, slots, thirds } = places[place]!
      let second = start < end ? characterNumber(text.charCodeAt(start)) : 0
      for (let at = start; at + 1 < end; at++) {
        const first = second
        second = characterNumber(text.charCodeAt(at + 1))
        if (first === 0) continue
        const pair = pairs.get(pairNumber(first, second))
        if (pair === 0) continue
        if (slots[pair]! >= 0) hit(slots[pair]!)
        if (at + 2 >= end) continue
        const slot = thirds.get(pairNumber(pair, characterNumber(text.charCodeAt(at + 2)))) - 1
        if (slot >= 0) hit(slot)
      }
    },
  }
}

function gramsAt(place: string, names: readonly string[]): Grams {
  const pairs = new Map<number, number>()
  const slots = [-1]
  const thirds = new Map<number, number>()
  names.forEach((name, slot) => {
    if (name[0] !== place) return
    const [first, second, third] = Array.from({ length: 3 }, (_, at) => name.charCodeAt(at + 1))
    const key = pairNumber(numberCharacter(first!), numberCharacter(second!))
    const pair = pairs.get(key) ?? slots.push(-1) - 1
    pairs.set(key, pair)
    if (name.length === 3) slots[pair] = slot
    else thirds.set(pairNumber(pair, numberCharacter(third!)), slot + 1)
  })
  return { pairs: new PairTable(pairs), slots, thirds: new PairTable(thirds) }
}
