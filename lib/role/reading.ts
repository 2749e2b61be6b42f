import { characterNumber, MOST_CHARACTERS, numberCharacter } from '../text/character-number'
import type { Range } from '../text/range'
import { BODY_CUES, HEADING_CUES } from './cue'
import { MOOD_WORDS, MOODS, RELAYED, SENTENCE_SORTS, sortOfSentence } from './mood'
import { CONTENT_ROLES } from './role'
import { buildTrie, eachWordAt } from './word-trie'

/** What one pass over a paragraph counts. Cues by role are in the order of CONTENT_ROLES. */
export interface Reading {
  readonly length: number
  /** Distinct cue words, by index into CUE_WORDS, in order of appearance. */
  readonly words: readonly number[]
  readonly cues: readonly number[]
  /** Those within the first LEAD_LENGTH characters. */
  readonly leadCues: readonly number[]
  /** Moods of each sentence, a bit each in the order of MOODS. */
  readonly sentences: readonly number[]
  /** How many sentences are of each of SENTENCE_SORTS. */
  readonly sorts: readonly number[]
  readonly digits: number
}

interface Word {
  readonly cue: number
  readonly role: number
  readonly mood: number
}

export interface CueWord {
  readonly word: string
  readonly role: number
}

const listCues = (table: Readonly<Record<string, string>>): readonly CueWord[] =>
  CONTENT_ROLES.flatMap((name, role) => table[name]!.split(' ').map((word) => ({ word, role })))

export const CUE_WORDS = listCues(BODY_CUES)
const COUNT: number = CONTENT_ROLES.length
export const LEAD_LENGTH = 48
/** Longer paragraphs are judged by their beginning; a paragraph of a speech rarely reaches this. */
export const READ_LENGTH = 4000

const TRIE = buildTrie<Word>([
  ...CUE_WORDS.map(({ word, role }, cue) => [word, { cue, role, mood: -2 }] as const),
  ...Object.entries(MOOD_WORDS).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, { cue: -1, role: -1, mood: (MOODS as string[]).indexOf(name) }] as const),
  ),
])
const HEADING_TRIE = buildTrie(listCues(HEADING_CUES).map(({ word, role }) => [word, role] as const))

const SEMICOLON = '；'.charCodeAt(0)
/** What a character is, by its number. */
const KINDS = new Uint8Array(MOST_CHARACTERS)
const DIGIT = 1
const SENTENCE_END = 2
for (const digit of '0123456789０１２３４５６７８９XxＸ%％') KINDS[numberCharacter(digit.charCodeAt(0))] = DIGIT
for (const mark of '。！？；') KINDS[numberCharacter(mark.charCodeAt(0))] = SENTENCE_END

export function readParagraph(text: string, { start, end: paragraphEnd }: Range): Reading {
  const end = Math.min(paragraphEnd, start + READ_LENGTH)
  const words: number[] = []
  const cues = new Array<number>(COUNT).fill(0)
  const leadCues = new Array<number>(COUNT).fill(0)
  const sentences: number[] = []
  const sorts = new Array<number>(SENTENCE_SORTS.length).fill(0)
  let digits = 0
  let moods = 0
  let sentenceStart = start
  let moodFrom = start
  let longest = -1
  let longestLength = 0
  let at = start
  const hit = ({ cue, role, mood }: Word, length: number) => {
    if (cue < 0) {
      longest = mood
      longestLength = length
      return
    }
    cues[role]!++
    if (at - start < LEAD_LENGTH) leadCues[role]!++
    if (!words.includes(cue)) words.push(cue)
  }
  const close = () => {
    if (at - sentenceStart > 2) {
      sentences.push(moods)
      sorts[sortOfSentence(moods)]!++
    }
    // What leaders have said goes on after a semicolon: 强调，要…；要…
    moods = text.charCodeAt(at) === SEMICOLON && (moods & RELAYED) === RELAYED ? RELAYED : 0
    sentenceStart = at + 1
  }
  for (; at < end; at++) {
    const kind = KINDS[characterNumber(text.charCodeAt(at))]!
    if (kind === DIGIT) digits++
    longestLength = 0
    eachWordAt(TRIE, text, at, end, hit)
    if (longestLength > 0 && at >= moodFrom) {
      if (longest >= 0) moods |= 1 << longest
      moodFrom = at + longestLength
    }
    if (kind === SENTENCE_END) close()
  }
  close()
  return { length: paragraphEnd - start, words, cues, leadCues, sentences, sorts, digits }
}

/** Cues of a heading by role. */
export function readHeading(text: string, start: number, end: number): readonly number[] {
  const counts = new Array<number>(COUNT).fill(0)
  for (let at = start; at < end; at++) eachWordAt(HEADING_TRIE, text, at, end, (role) => counts[role]!++)
  return counts
}

/** Several paragraphs read as one. */
export function sumReadings(readings: readonly Reading[]): Reading {
  const sum = {
    ...{ length: 0, digits: 0, words: [], sentences: [] as number[] },
    cues: new Array<number>(COUNT).fill(0),
    leadCues: new Array<number>(COUNT).fill(0),
    sorts: new Array<number>(SENTENCE_SORTS.length).fill(0),
  }
  for (const { length, digits, cues, leadCues, sentences, sorts } of readings) {
    sum.length += length
    sum.digits += digits
    for (let role = 0; role < COUNT; role++) {
      sum.cues[role]! += cues[role]!
      sum.leadCues[role]! += leadCues[role]!
    }
    for (let sort = 0; sort < sorts.length; sort++) sum.sorts[sort]! += sorts[sort]!
    for (const sentence of sentences) sum.sentences.push(sentence)
  }
  return sum
}
