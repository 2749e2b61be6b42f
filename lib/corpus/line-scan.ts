import {
  AMPERSAND,
  BLANK,
  CHINESE_MARK,
  classOf,
  DIGIT,
  HALF_BRACKET,
  HALF_MARK,
  HALF_QUOTE,
  HALF_STOP,
  IDEOGRAPH,
  INVISIBLE,
  isChinese,
  LINE_END,
  MASK,
  SMALL_FORM,
} from './character'
import type { EditRule, Replacement } from './edit'
import { readEntity } from './entity'
import { findPairs } from './pair'

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '﹐': '，',
  '﹑': '、',
  '﹒': '．',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹙': '（',
  '﹚': '）',
  '｡': '。',
  '､': '、',
}

/** Stretches of one logical line (raw lines that belong together), each without blanks at its edges. */
export type LogicalLine = readonly { readonly start: number; readonly end: number }[]

/** Finds what to replace inside one logical line, stretch by stretch; what lies between the stretches is the caller's. */
export class LineScan {
  /** Code unit before the present one as it will be in the clean text; a line feed at the line's beginning. */
  private before = 0x0a
  private pairs: ReadonlyMap<number, string> | null = null
  private titleLike: boolean | null = null

  constructor(
    private readonly text: string,
    private readonly line: LogicalLine,
    private readonly found: Replacement[],
  ) {}

  stretch(start: number, end: number): void {
    const { text } = this
    let at = start
    while (at < end) {
      const code = text.charCodeAt(at)
      const kind = classOf(code)
      if (kind <= CHINESE_MARK || kind === DIGIT || kind === MASK) {
        this.before = code
        at++
      } else at = this.special(kind, at, end)
    }
  }

  private special(kind: number, at: number, end: number): number {
    switch (kind) {
      case BLANK:
        return this.blanks(at, end)
      case INVISIBLE:
        return this.invisible(at, end)
      case HALF_MARK:
        return this.marks(at, end)
      case HALF_STOP:
        return this.stop(at, end)
      case HALF_BRACKET:
      case HALF_QUOTE:
        return this.paired(at)
      case SMALL_FORM:
        return this.replace(at, at + 1, FULL_WIDTH[this.text[at]!]!, 'small-form')
      case AMPERSAND:
        return this.entity(at)
      case LINE_END:
        return this.replace(at, at + 1, '\n', 'line-end')
      default:
        return this.keep(at)
    }
  }

  private character(): string {
    return this.before === 0x0a ? '' : String.fromCharCode(this.before)
  }

  private keep(at: number): number {
    this.before = this.text.charCodeAt(at)
    return at + 1
  }

  private replace(start: number, end: number, insert: string, rule: EditRule): number {
    this.found.push({ range: { start, end }, insert, rule })
    if (insert !== '') this.before = insert.charCodeAt(insert.length - 1)
    return end
  }

  private invisible(at: number, end: number): number {
    let to = at + 1
    while (to < end && classOf(this.text.charCodeAt(to)) === INVISIBLE) to++
    return this.replace(at, to, '', 'invisible')
  }

  private entity(at: number): number {
    const entity = readEntity(this.text, at)
    return entity === null ? this.keep(at) : this.replace(at, entity.end, entity.value, 'entity')
  }

  private blanks(at: number, end: number): number {
    let to = at + 1
    while (to < end && classOf(this.text.charCodeAt(to)) === BLANK) to++
    const wanted = this.blankBetween(this.character(), this.text[to] ?? '', this.text.slice(at, to))
    if (wanted === this.text.slice(at, to)) {
      this.before = wanted.charCodeAt(wanted.length - 1)
      return to
    }
    return this.replace(at, to, wanted, 'blank')
  }

  /** What stays of a run of blanks between two characters of a line. */
  private blankBetween(before: string, after: string, run: string): string {
    const left = classOf(before.charCodeAt(0))
    const right = classOf(after.charCodeAt(0))
    if (isBlankToFill(before, left, after, right)) return run
    const separates = (left === IDEOGRAPH || right === IDEOGRAPH) && this.isTitleLike()
    if (separates) return left === DIGIT || right === DIGIT ? '' : ' '
    if (isChinese(left) && isChinese(right)) return this.isTitleLike() && !touchesStop(before, after) ? ' ' : ''
    if ((left === DIGIT && right === IDEOGRAPH) || (left === IDEOGRAPH && right === DIGIT))
      return this.isLineNumber(before) ? ' ' : ''
    if (left === CHINESE_MARK || right === CHINESE_MARK) return ''
    return ' '
  }

  /** The digit before a blank is all that the line has so far: 1 加强领导. */
  private isLineNumber(before: string): boolean {
    const start = this.line[0]!.start
    return this.text[start] === before || classOf(this.text.charCodeAt(start)) === DIGIT
      ? /^[\d０-９]{1,3}[ \t\u00a0\u3000]/.test(this.text.slice(start, start + 4))
      : false
  }

  /**
   * Short, and no sentence ends in it: a title, a speaker's post and name, a cell. There a blank separates and is
   * kept as one ordinary blank; in prose a blank between Chinese characters is damage and goes.
   */
  private isTitleLike(): boolean {
    this.titleLike ??= isShortWithoutSentence(this.text, this.line)
    return this.titleLike
  }

  private marks(at: number, end: number): number {
    const { text } = this
    let to = at + 1
    while (to < end && classOf(text.charCodeAt(to)) === HALF_MARK) to++
    const left = classOf(this.before)
    const right = to < end ? classOf(text.charCodeAt(to)) : LINE_END
    const betweenDigits = left === DIGIT && right === DIGIT
    if (betweenDigits || !(isChinese(left) || isChinese(right))) {
      this.before = text.charCodeAt(to - 1)
      return to
    }
    for (let one = at; one < to; one++) this.replace(one, one + 1, FULL_WIDTH[text[one]!]!, 'punctuation')
    return to
  }

  /** A full stop ends a Chinese sentence only between Chinese characters, or at the line's end; dots in a row are a blank. */
  private stop(at: number, end: number): number {
    const next = at + 1 < end ? classOf(this.text.charCodeAt(at + 1)) : LINE_END
    const left = classOf(this.before)
    if (
      left === IDEOGRAPH &&
      this.before !== 0x3007 &&
      (next === IDEOGRAPH || next === LINE_END) &&
      !this.isLineOrdinal(at)
    )
      return this.replace(at, at + 1, '。', 'punctuation')
    return this.keep(at)
  }

  /** 一. and 十二. at the beginning of a line are markers. */
  private isLineOrdinal(at: number): boolean {
    const start = this.line[0]!.start
    return at - start <= 3 && /^[一二三四五六七八九十]+$/.test(this.text.slice(start, at))
  }

  private paired(at: number): number {
    this.pairs ??= findPairs(this.text, this.line)
    const insert = this.pairs.get(at)
    return insert === undefined ? this.keep(at) : this.replace(at, at + 1, insert, 'punctuation')
  }
}

/** （　　）, 20  年  月  日, X X: blanks that are themselves the place to fill in stay as they are. */
function isBlankToFill(before: string, left: number, after: string, right: number): boolean {
  if ('（(〔[【'.includes(before) && before !== '' && '）)〕]】'.includes(after) && after !== '') return true
  if (left === MASK && right === MASK) return true
  return (
    '年月日时分号'.includes(after) && after !== '' && ('年月日时分第（(20'.includes(before) || left === CHINESE_MARK)
  )
}

const touchesStop = (before: string, after: string): boolean => /[，、；：。！？,]/.test(before + after)

function isShortWithoutSentence(text: string, line: LogicalLine): boolean {
  const length = line.reduce((sum, { start, end }) => sum + end - start, 0)
  if (length > 60) return false
  return !/[。！？；!?;]/.test(line.map(({ start, end }) => text.slice(start, end)).join(''))
}
