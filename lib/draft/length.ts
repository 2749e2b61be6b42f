import { type Block, blockText } from '../document/block'

/** Characters a minute: the usual rate and the range that is shown with it (design: N/220 to N/160). */
export const SPEAKING_RATE = { usual: 180, fast: 220, slow: 160 } as const

const SPOKEN = /\p{Script=Han}|\d|[A-Za-z]+/gu
const SPOKEN_TYPES: ReadonlySet<Block['type']> = new Set(['salutation', 'heading', 'paragraph'])

/** Han characters, each ASCII digit, each Latin word of what is said aloud: no title, date, speaker or stage direction. */
export function spokenCharacters(blocks: readonly Block[]): number {
  let count = 0
  for (const block of blocks) if (SPOKEN_TYPES.has(block.type)) count += countSpoken(blockText(block))
  return count
}

/** The same of one text. */
export function countSpoken(text: string): number {
  let count = 0
  for (const _ of text.matchAll(SPOKEN)) count++
  return count
}

/** Minutes at a rate in characters a minute, not rounded. */
export const speakingMinutes = (characters: number, rate: number = SPEAKING_RATE.usual): number => characters / rate
