import type { ParagraphText } from '../speech/speech'
import { readNumeral } from '../text/numeral'
import { Agenda } from './chair'
import { CHARACTER, isMark, markOf, starterOf } from './character'
import { readMarker } from './marker'
import {
  type Doubt,
  LABELLED,
  NOTATIONS,
  type Notation,
  type NotationRow,
  type Place,
  type Strength,
  strengthAt,
} from './notation'

/** A place that may be a marker. Offsets are in the text that was searched. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly notation: Notation
  readonly scheme: string
  readonly ordinal: number
  readonly paragraph: number
  readonly place: Place
  /** It does not begin its paragraph. */
  readonly inline: boolean
  readonly strength: Strength
  readonly doubt: Doubt | null
  /** Nothing but this heading is on the line. */
  readonly heading: boolean
  /** Count that was said directly before a first point, 三件事：一要…, or 0. */
  readonly announced: number
}

// A loader without a bundler reads each imported name through a getter; these are read for every character.
const { classes, plain, numeral, bracket, circled, firstMark, between, openingQuote, closingQuote } = CHARACTER

const HEADING_LENGTH = 64
const HEADING_ONLY = /^[^。；！？\n]{1,60}[。：:]?\**$/
/** Bullets and Markdown before a marker that begins its paragraph. */
const LEADING_MARKUP = ' \t\u00a0\u3000*#>＞-•·●◆■▪★'

/** Every place of the paragraphs that may be a marker, in text order. Which of them are points, `decodeOutline` says. */
export function findCandidates(text: string, paragraphs: readonly ParagraphText[]): readonly Candidate[] {
  const candidates: Candidate[] = []
  const agenda = new Agenda(text)
  paragraphs.forEach(({ form, range }, paragraph) => {
    if (form !== null) return
    const from = candidates.length
    new ParagraphScan(text, range.start, range.end, paragraph, candidates).run()
    const first = candidates[from]
    const marker = first === undefined || first.inline ? null : first
    if (agenda.has(range, marker)) candidates[from] = { ...marker!, doubt: 'chair' }
  })
  return candidates
}

/** One pass over a paragraph: a table look-up for each character, patterns only where a marker may begin. */
class ParagraphScan {
  /** Candidates overlap nowhere: the next begins here or later. */
  private free = 0
  /** Inside quotation marks that were opened in this sentence. */
  private quoted = false
  /** Where the paragraph first speaks of an agenda, or its end; null before anybody has asked. */
  private agenda: number | null = null

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly paragraph: number,
    private readonly found: Candidate[],
  ) {}

  run(): void {
    const { text, end } = this
    let body = this.start
    while (body < end && LEADING_MARKUP.includes(text[body]!)) body++
    let place: Place = 'begins'
    /** Where the stretch without punctuation begins that is being read. */
    let stretch = body
    for (let at = body; at < end; at++) {
      const kind = classes[text.charCodeAt(at)]!
      if (kind === plain) {
        place = 'words'
        continue
      }
      if (kind >= firstMark && kind < between) {
        const mark = markOf(kind)
        if (mark === 'stop') this.quoted = false
        if (mark === 'colon') this.labelled(stretch, at, stretch === body)
        place = mark
        stretch = at + 1
      } else if (kind === openingQuote) {
        this.quoted = true
        place = 'words'
      } else if (kind >= between) {
        if (kind === closingQuote) this.quoted = false
        if (place !== 'words' && place !== 'begins') stretch = at + 1
      } else {
        if (place !== 'words' || kind === numeral || kind === circled) this.tryAt(at, kind, place)
        if (this.free > at) {
          at = this.free - 1
          stretch = this.free
        }
        place = place !== 'words' && kind === bracket && this.free <= at ? 'comma' : 'words'
      }
    }
  }

  private tryAt(at: number, kind: number, place: Place): void {
    for (const row of NOTATIONS[starterOf(kind)]) if (this.tryRow(row, at, place)) return
  }

  /** 理由一： is seen at its colon, where the stretch before it is short enough. */
  private labelled(stretch: number, colon: number, begins: boolean): void {
    const length = colon - stretch
    if (length < 3 || length > 7 || stretch < this.free || classes[this.text.charCodeAt(colon - 1)]! !== numeral) return
    const before = this.text.charCodeAt(stretch - 1)
    this.tryRow(LABELLED, stretch, begins ? 'begins' : placeAfter(before))
  }

  private isAgenda(at: number): boolean {
    if (this.agenda === null) {
      const found = this.text.slice(this.start, this.end).indexOf(AGENDA)
      this.agenda = found < 0 ? this.end : this.start + found
    }
    return this.agenda < at
  }

  private doubtAt(row: NotationRow, marker: string, at: number): Doubt | null {
    const { text } = this
    if (this.quoted) return 'quoted'
    if (this.isAgenda(at)) return 'agenda'
    const end = at + marker.length
    return doubtOf(row, marker, text.slice(end, Math.min(end + 8, this.end)))
  }

  private tryRow(row: NotationRow, at: number, place: Place): boolean {
    const strength = strengthAt(row, place)
    if (strength === null) return false
    const { text } = this
    row.pattern.lastIndex = at
    const match = row.pattern.exec(text)
    const end = at + (match?.[0].length ?? 0)
    if (match === null || end >= this.end) return false
    if (place === 'words' && row.notation === 'spoken' && isInsideWord(text, at)) return false
    const written = match[1]!
    const ordinal = readOrdinal(written)
    if (ordinal === null) return false
    this.free = end
    this.found.push({
      start: at,
      end,
      notation: row.notation,
      scheme: readMarker(match[0])?.scheme ?? unprintableScheme(match[0], written),
      ordinal,
      paragraph: this.paragraph,
      place,
      inline: place !== 'begins',
      strength,
      doubt: this.doubtAt(row, match[0], at),
      heading: place === 'begins' && this.end - end <= HEADING_LENGTH && HEADING_ONLY.test(text.slice(end, this.end)),
      announced: ordinal === 1 ? countBefore(text, at) : 0,
    })
    return true
  }
}

const AGENDA = '议程'
const COUNT_BEFORE =
  /([二三四五六七八九十两]|[2-9]|1[0-9])(?:个|项|件|大|点|条|方面|种|步|句)[^。；;，,]{0,12}[：:。]?\**\s*$/

function countBefore(text: string, at: number): number {
  const count = COUNT_BEFORE.exec(text.slice(Math.max(0, at - 24), at))?.[1]
  if (count === undefined) return 0
  return readNumeral(count) ?? Number(count)
}

function placeAfter(code: number): Place {
  const kind = classes[code]!
  return isMark(kind) ? markOf(kind) : 'stop'
}

/** 统一要求, 第一要务, 二十一是: the numeral is part of a word before it. */
const isInsideWord = (text: string, at: number): boolean =>
  '统唯单同之第专万逐合划惟归任某每这那周期零百千两几〇'.includes(text[at - 1] ?? '') ||
  classes[text.charCodeAt(at - 1)]! === numeral

const DOUBTS: readonly { readonly doubt: Doubt; readonly marker: RegExp; readonly after: RegExp }[] = [
  {
    doubt: 'numerals',
    marker: /^[一二三四五六七八九十]+、$/,
    after: /^[一二三四五六七八九十]{1,2}[、级类线季届期产]/,
  },
  { doubt: 'numerals', marker: /^第/, after: /^第[一二三四五六七八九十]/ },
  { doubt: 'numerals', marker: /^[0-9０-９]+ ?、$/, after: /^[0-9０-９]{1,2}[、月日号级楼组单班栋季]/ },
  { doubt: 'decimal', marker: /^[0-9０-９]+ ?[.．]$/, after: /^ ?[0-9０-９]{1,3}(?![0-9０-９年])/ },
  { doubt: 'tautology', marker: /[是要]$/, after: /^[一二三四五六七八九十][，,、。；;]/ },
  { doubt: 'occasion', marker: /^第.{1,3}[次天年届轮期批名季周位时任代项][，,：:]$/, after: /^/ },
  { doubt: 'courtesy', marker: /^(?:首先|其次|再次|再者)/, after: /^(?:让?我|请|允许|进行|向|代表|由|感谢|祝贺|热烈)/ },
]

function doubtOf(row: NotationRow, marker: string, after: string): Doubt | null {
  const found = DOUBTS.find((each) => each.marker.test(marker) && each.after.test(after))
  return found?.doubt ?? (row.bare ? 'bare' : null)
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
  [/^再者$/, '首先'],
]

const SPOKEN_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
])
const COMPATIBILITY = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'

function readOrdinal(numeral: string): number | null {
  const chinese = readNumeral(numeral)
  if (chinese !== null) return chinese
  const spoken = SPOKEN_ORDINALS.get(numeral)
  if (spoken !== undefined) return spoken
  const bracketed = COMPATIBILITY.indexOf(numeral)
  if (bracketed >= 0) return bracketed + 1
  const roman = /^[Ⅰ-Ⅻ]$/.test(numeral) ? numeral.charCodeAt(0) - 'Ⅰ'.charCodeAt(0) + 1 : null
  if (roman !== null) return roman
  const plain = numeral.normalize('NFKC').replace(/[()]/g, '')
  return /^[0-9]+$/.test(plain) ? Number(plain) || null : readNumeral(plain)
}
