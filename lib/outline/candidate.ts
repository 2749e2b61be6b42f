import type { ParagraphText } from '../speech/speech'
import { readNumeral } from '../text/numeral'
import { readMarker } from './marker'

/** How firmly a place looks like a marker, from a heading's 一、 to words that need company, such as 首先 or 一靠. */
export type Strength = 'strong' | 'firm' | 'run-in' | 'weak'

/** Kind of notation; kinds of one family may stand in one series (首先 其次 第三，). */
export type Notation =
  | 'chinese'
  | 'chinese-bracket'
  | 'digit'
  | 'digit-bracket'
  | 'circled'
  | 'ordinal'
  | 'sequence'
  | 'labelled'
  | 'spoken'
  | 'verb'

/** A place that may be a marker. Offsets are in the text that was searched. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly notation: Notation
  readonly scheme: string
  readonly ordinal: number
  readonly paragraph: number
  /** It does not begin its paragraph. */
  readonly inline: boolean
  readonly strength: Strength
  /** Nothing but this heading is on the line. */
  readonly heading: boolean
}

interface NotationRow {
  readonly notation: Notation
  readonly pattern: RegExp
  /** Strength at the beginning of a paragraph, after 。；：！？, and after a comma; null: no marker there. */
  readonly begins: Strength
  readonly runIn: Strength | null
  readonly comma: Strength | null
}

const NUMBER = '([二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const COUNTED = '(?:个?(?:方面|问题|层面|特点|关键词|要求|任务|环节|阶段)|个|点|条|步|件事|部分|种|大)'
const VERBS = '[则来靠抓看查严强促保讲建防管推为在以有]'

/**
 * Notations of speeches, most telling first. 会议进行第一项 and 第一项议程 are agenda, 第一要务 and 第一时间 are words.
 * All patterns are sticky and bounded, so a hostile line costs linear time.
 */
const NOTATIONS: readonly NotationRow[] = [
  row('chinese', `${NUMBER}[、．.](?![一二三四五六七八九十]{1,2}[、级类线])`, 'strong', 'weak', null),
  row('chinese-bracket', `[（(]${NUMBER}[）)]、?`, 'strong', 'run-in', null),
  row('digit', '([0-9０-９]{1,2})(?:[.．](?![0-9]{1,3}(?![0-9年]))|、(?![0-9]{1,2}、))', 'strong', 'weak', null),
  row('digit-bracket', '(?:[（(]([0-9０-９]{1,2})[）)]|([0-9０-９]{1,2})[）)])、?', 'strong', 'run-in', null),
  row('circled', '([①-⑳⑴-⒇㈠-㈩Ⅰ-Ⅻ])[、．.]?', 'strong', 'strong', 'strong'),
  row(
    'ordinal',
    `第${NUMBER}(?:[，,、：:．.]|是(?!否)|${COUNTED}[，,、：:是])(?!第[一二三四五六七八九十])`,
    'firm',
    'run-in',
    'weak',
  ),
  row('sequence', '(首先|其次|再次)(?:[，,、：:是]|要)?', 'weak', 'weak', 'weak'),
  row('spoken', `${NUMBER}(?:是|要)(?![一二三四五六七八九十][，,])`, 'firm', 'run-in', 'weak'),
  row('labelled', `[\\u4e00-\\u9fff]{2,4}?${NUMBER}[：:]`, 'weak', 'weak', 'weak'),
  row('labelled', `其${NUMBER}(?:[，,、：:是])?`, 'weak', 'weak', 'weak'),
  row('labelled', `我的第${NUMBER}[\\u4e00-\\u9fff]{1,5}[：:]`, 'firm', 'weak', null),
  row('verb', `${NUMBER}${VERBS}`, 'weak', 'weak', 'weak'),
]

function row(
  notation: Notation,
  pattern: string,
  begins: Strength,
  runIn: Strength | null,
  comma: Strength | null,
): NotationRow {
  return { notation, pattern: new RegExp(pattern, 'y'), begins, runIn, comma }
}

const LEADING_MARKUP = /[\s*#>＞]*/y
const BOUNDARY = /[。；：！？;:!?，,]["”’』」）)]?\s*|[①-⑳⑴-⒇㈠-㈩]/g
/** 要做到一是…，二是…: no punctuation before the first. */
const LEADS_IN = /(?:做到|就是|包括|分别是|即)(?=一[是要])/g
const CIRCLED = /[①-⑳⑴-⒇㈠-㈩]/
const HEADING_ONLY = /^[^。；！？\n]{1,60}[。：:]?\**$/
const COMPATIBILITY = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'
const SPOKEN_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
])

/** Every place of the paragraphs that may be a marker, in text order. Which of them are points, `decodeOutline` says. */
export function findCandidates(text: string, paragraphs: readonly ParagraphText[]): readonly Candidate[] {
  const candidates: Candidate[] = []
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.form === null) findInParagraph(text, paragraph, index, candidates)
  })
  return candidates
}

function findInParagraph(text: string, paragraph: ParagraphText, index: number, found: Candidate[]): void {
  const { start, end } = paragraph.range
  const line = text.slice(start, end)
  const body = skipMarkup(line)
  let after = 0
  const tryAt = (at: number, place: 'begins' | 'runIn' | 'comma') => {
    if (at < after) return
    const candidate = readAt(line, at, place)
    if (candidate === null) return
    after = candidate.end
    const heading = !candidate.inline && HEADING_ONLY.test(line.slice(candidate.end, candidate.end + 64))
    found.push({
      ...candidate,
      start: start + candidate.start,
      end: start + candidate.end,
      paragraph: index,
      heading: heading && line.length - candidate.end <= 64,
    })
  }
  tryAt(body, 'begins')
  for (const { at, place } of boundariesOf(line)) if (at >= body) tryAt(at, place)
}

interface Boundary {
  readonly at: number
  readonly place: 'runIn' | 'comma'
}

function boundariesOf(line: string): readonly Boundary[] {
  const boundaries: Boundary[] = []
  for (const { index, 0: mark } of line.matchAll(BOUNDARY)) {
    if (CIRCLED.test(mark)) boundaries.push({ at: index, place: 'runIn' })
    else boundaries.push({ at: index + mark.length, place: /^[，,]/.test(mark) ? 'comma' : 'runIn' })
  }
  const leads = Array.from(line.matchAll(LEADS_IN), ({ index, 0: word }) => index + word.length)
  if (leads.length === 0) return boundaries
  return [...boundaries, ...leads.map((at): Boundary => ({ at, place: 'comma' }))].sort((a, b) => a.at - b.at)
}

function skipMarkup(line: string): number {
  LEADING_MARKUP.lastIndex = 0
  return LEADING_MARKUP.exec(line)?.[0].length ?? 0
}

function readAt(
  line: string,
  at: number,
  place: 'begins' | 'runIn' | 'comma',
): Omit<Candidate, 'paragraph' | 'heading'> | null {
  for (const { notation, pattern, ...strengths } of NOTATIONS) {
    const strength = strengths[place]
    if (strength === null) continue
    pattern.lastIndex = at
    const match = pattern.exec(line)
    if (match === null || at + match[0].length >= line.length) continue
    const ordinal = readOrdinal(match[1] ?? match[2] ?? '')
    if (ordinal === null) continue
    const scheme = readMarker(match[0])?.scheme ?? unprintableScheme(match[0], match[1] ?? match[2] ?? '')
    return { start: at, end: at + match[0].length, notation, scheme, ordinal, inline: place !== 'begins', strength }
  }
  return null
}

/** Key of a scheme that `printOrdinal` cannot print: its first marker, ⑴ ㈠ Ⅰ １．. */
function unprintableScheme(marker: string, numeral: string): string {
  const first = FIRST_OF_ROW.find(([row]) => row.test(numeral))?.[1]
  return first === undefined ? marker : marker.replace(numeral, first)
}

const FIRST_OF_ROW: readonly (readonly [RegExp, string])[] = [
  [/^[⑴-⒇]$/, '⑴'],
  [/^[㈠-㈩]$/, '㈠'],
  [/^[Ⅰ-Ⅻ]$/, 'Ⅰ'],
  [/^[０-９]+$/, '１'],
  [/^0[0-9]$/, '01'],
]

function readOrdinal(numeral: string): number | null {
  const spoken = SPOKEN_ORDINALS.get(numeral)
  if (spoken !== undefined) return spoken
  const bracketed = COMPATIBILITY.indexOf(numeral)
  if (bracketed >= 0) return bracketed + 1
  const roman = /^[Ⅰ-Ⅻ]$/.test(numeral) ? numeral.charCodeAt(0) - 'Ⅰ'.charCodeAt(0) + 1 : null
  if (roman !== null) return roman
  const plain = numeral.normalize('NFKC').replace(/[()]/g, '')
  return /^[0-9]+$/.test(plain) ? Number(plain) || null : readNumeral(plain)
}
