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

const SENTENCE_END = new Set([...'。！？；'].map((mark) => mark.charCodeAt(0)))
const SEMICOLON = '；'.charCodeAt(0)
const DIGIT = /[0-9０-９XxＸ%％]/
const IS_DIGIT = Uint8Array.from({ length: 65_536 }, (_, code) => (DIGIT.test(String.fromCharCode(code)) ? 1 : 0))

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
    const code = text.charCodeAt(at)
    if (IS_DIGIT[code] === 1) digits++
    longestLength = 0
    eachWordAt(TRIE, text, at, end, hit)
    if (longestLength > 0 && at >= moodFrom) {
      if (longest >= 0) moods |= 1 << longest
      moodFrom = at + longestLength
    }
    if (SENTENCE_END.has(code)) close()
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
  const total = (list: (reading: Reading) => readonly number[]) =>
    list(readings[0] ?? EMPTY).map((_, at) => readings.reduce((sum, reading) => sum + list(reading)[at]!, 0))
  return {
    length: readings.reduce((sum, { length }) => sum + length, 0),
    words: [],
    cues: total(({ cues }) => cues),
    leadCues: total(({ leadCues }) => leadCues),
    sentences: readings.flatMap(({ sentences }) => sentences),
    sorts: total(({ sorts }) => sorts),
    digits: readings.reduce((sum, { digits }) => sum + digits, 0),
  }
}

const EMPTY = readParagraph('', { start: 0, end: 0 })
