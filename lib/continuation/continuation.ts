/** Wording that the office has used: a whole phrase, or a part of a sentence without blanks and figures. */
export interface UsedWording {
  readonly text: string
  /** Speeches that show it, at least 1. */
  readonly families: number
  /** Index of its source in the bank. */
  readonly source: number
}

/** All wordings with their clauses in order, so that any one that begins with given words is found by halving. */
export interface ContinuationBank {
  readonly wordings: readonly UsedWording[]
  /** Names of speeches, templates and drafts that the wordings come from. */
  readonly sources: readonly string[]
  /** Pairs of numbers, wording and offset of one of its clauses, sorted by the text from there on (UTF-16 order). */
  readonly clauses: readonly number[]
}

export interface Continuation {
  /** What would be written. */
  readonly text: string
  readonly families: number
  readonly source: string
}

/** So many characters must be typed alike before anything is offered: fewer where several speeches bear it out. */
const LEAST_MATCH = 3
const LEAST_MATCH_ALONE = 5
/** Characters at the end of what is typed that are looked up. */
const LONGEST_MATCH = 24
/** A longer rest is cut after a clause. */
const LONGEST_REST = 40

const CLAUSE_END = /[，、；：。！？,;:!?]/u
const SENTENCE_END = /[。！？!?]/u

/** Sorts the clauses of all wordings. */
export function continuationBank(wordings: readonly UsedWording[], sources: readonly string[]): ContinuationBank {
  const clauses = wordings.flatMap(({ text }, wording) =>
    clauseStarts(text).map((offset) => ({ wording, offset, rest: text.slice(offset) })),
  )
  clauses.sort((a, b) => compare(a.rest, b.rest) || a.wording - b.wording)
  return { wordings, sources, clauses: clauses.flatMap(({ wording, offset }) => [wording, offset]) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function clauseStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 1; at + LEAST_MATCH < text.length; at++) if (CLAUSE_END.test(text[at - 1]!)) starts.push(at)
  return starts
}

/**
 * How the office has gone on from the words typed last; null where nothing is known. The longest words in common decide,
 * then how many speeches bear it out, then the shorter rest. Takes O(log n) for each of at most 24 endings.
 */
export function continueFrom(bank: ContinuationBank, typed: string): Continuation | null {
  const sentence = typed
    .slice(Math.max(0, typed.length - LONGEST_MATCH))
    .split(SENTENCE_END)
    .at(-1)!
  for (let from = 0; sentence.length - from >= LEAST_MATCH; from++) {
    const found = bestOf(bank, sentence.slice(from))
    if (found !== null) return found
  }
  return null
}

function bestOf({ wordings, sources, clauses }: ContinuationBank, words: string): Continuation | null {
  let best: { readonly text: string; readonly wording: UsedWording } | null = null
  const restAt = (index: number): string => wordings[clauses[2 * index]!]!.text.slice(clauses[2 * index + 1]!)
  for (let index = firstNotBefore(words, clauses.length / 2, restAt); index < clauses.length / 2; index++) {
    const rest = restAt(index)
    if (!rest.startsWith(words)) break
    const wording = wordings[clauses[2 * index]!]!
    const text = cut(rest.slice(words.length))
    if (text === '' || (wording.families === 1 && words.length < LEAST_MATCH_ALONE)) continue
    if (best === null || isBetter({ text, wording }, best)) best = { text, wording }
  }
  return best && { text: best.text, families: best.wording.families, source: sources[best.wording.source] ?? '' }
}

interface Candidate {
  readonly text: string
  readonly wording: UsedWording
}

const isBetter = (a: Candidate, b: Candidate): boolean =>
  a.wording.families !== b.wording.families ? a.wording.families > b.wording.families : a.text.length < b.text.length

/** The first index whose text does not stand before `words`. */
function firstNotBefore(words: string, count: number, textAt: (index: number) => string): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (textAt(middle) < words) low = middle + 1
    else high = middle
  }
  return low
}

/** Whole where it is short, else up to the last clause that ends in time; a rest of one endless clause is left out. */
function cut(rest: string): string {
  if (rest.length <= LONGEST_REST) return rest
  for (let at = LONGEST_REST; at > 0; at--) if (CLAUSE_END.test(rest[at - 1]!)) return rest.slice(0, at)
  return ''
}

/** Figures differ from year to year, and 〔…〕 is a blank. */
const NOT_CARRIED = /[\d０-９〔〕XＸ×*＊]/u
const LEAST_WORDING = 6
/** Numbers belong to their series, and are not gone on with. */
const NUMBER = /^(?:第?[一二三四五六七八九十]+[、是要，]|（[一二三四五六七八九十]+）|(?:首先|其次|再次|最后)，)/u

/** What of a paragraph may be offered again: its sentences as far as no figure stands in them. */
export function wordingsIn(paragraph: string): readonly string[] {
  return paragraph
    .split(/(?<=[。！？!?])/u)
    .map((sentence) => beforeFigure(sentence).trim().replace(NUMBER, ''))
    .filter(({ length }) => length >= LEAST_WORDING)
}

/** A sentence up to its first figure or blank; no comma is left hanging. */
function beforeFigure(sentence: string): string {
  const at = sentence.search(NOT_CARRIED)
  return at < 0 ? sentence : sentence.slice(0, at).replace(/[，、；：]+$/u, '')
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** The first word of a text with the punctuation that follows it. */
export function firstWord(text: string): string {
  let word = ''
  for (const { segment, isWordLike } of WORDS.segment(text)) {
    if (word !== '' && isWordLike) break
    word += segment
  }
  return word
}
