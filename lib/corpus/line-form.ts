import { classOf, DIGIT, IDEOGRAPH } from './character'
import { pairAt } from './character-pair'
import type { LineKind, TextLine } from './text-line'

/** Groups of features of a line's form: of each group exactly one value holds, or at most one where the first is no feature. */
const GROUPS = {
  kind: ['site', 'salutation', 'date', 'name', 'title', 'point', 'prose'],
  named: ['no', 'yes'],
  length: ['2', '4', '8', '14', '22', '32', '45', '70', '120', 'more'],
  last: ['stop', 'pause', 'colon', 'bracket', 'digit', 'latin', 'han', 'other'],
  first: ['bracket', 'digit', 'latin', 'han', 'other'],
  digits: ['0', '1', '2', '4', '8', 'more'],
  latin: ['0', '3', '8', 'more'],
  separators: ['0', '1', '2', 'more'],
  brackets: ['0', '1', '2', 'more'],
  colons: ['0', '1', 'more'],
  blanks: ['0', '1', '2', 'more'],
  pauses: ['0', '1', '2', 'more'],
  stops: ['0', '1', '2', 'more'],
  label: ['none', 'short', 'long'],
  date: ['no', 'yes'],
  clock: ['no', 'yes'],
  host: ['no', 'yes'],
  repeated: ['no', 'yes'],
  familiar: ['few', '0', '10', '20', '30', '45', 'more'],
} as const
export type FormGroup = keyof typeof GROUPS

const offsets = {} as Record<FormGroup, number>
const names: string[] = []
for (const group of Object.keys(GROUPS) as FormGroup[]) {
  offsets[group] = names.length
  for (const value of GROUPS[group]) names.push(`${group}:${value}`)
}

/** Names of all features of form; a feature is its index here. */
export const FORM_FEATURES: readonly string[] = names

/** What one line looks like; counts are of its first `LOOK` characters. */
export interface LineForm {
  readonly features: readonly number[]
  /** Class of its last character, as `last`. */
  readonly last: number
  /** A whole sentence of some length in words that speeches use. */
  readonly spoken: boolean
  /** Short, and no sentence ends in it. */
  readonly short: boolean
  /** Speeches close so: 谢谢大家！ */
  readonly closing: boolean
}

const LOOK = 100

const STOP = 0
const [PAUSE, COLON, BRACKET, DIGITS, LATIN, HAN, OTHER] = [1, 2, 3, 4, 5, 6, 7]

const classes = new Uint8Array(65_536).fill(OTHER)
for (let code = 0; code < 65_536; code++) {
  const kind = classOf(code)
  if (kind === IDEOGRAPH) classes[code] = HAN
  else if (kind === DIGIT) classes[code] = DIGITS
}
for (const [of, characters] of [
  [STOP, '。！？!?…'],
  [PAUSE, '，、；,;'],
  [COLON, '：:'],
  [BRACKET, '（）()【】[]〔〕「」《》〖〗『』'],
  [LATIN, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
] as const)
  for (const character of characters) classes[character.charCodeAt(0)] = of

const separators = new Uint8Array(65_536)
for (const character of '|｜┊·•・▪■◇◆●→>＞»›/／\\_-—–~～*#=＋+@©丨') separators[character.charCodeAt(0)] = 1

/** Place of `value` among rising limits; behind all of them, their number. */
function step(value: number, limits: readonly number[]): number {
  let at = 0
  while (at < limits.length && value > limits[at]!) at++
  return at
}

const LENGTHS = [2, 4, 8, 14, 22, 32, 45, 70, 120]
const SHARES = [0, 0.1, 0.2, 0.3, 0.45]
const KINDS: Readonly<Record<LineKind, number>> = {
  site: 0,
  salutation: 1,
  date: 2,
  name: 3,
  title: 4,
  point: 5,
  prose: 6,
}
const CLOCK = /\d:\d\d|\d：\d\d/
const DAY = /\d[-/.年]\s?\d{1,2}[-/.月]\s?\d|\d{2}-\d{2}/
const HOST = /[A-Za-z0-9-]\.(?:com|cn|net|org|htm|doc|pdf|gov|zip)|@/
const CLOSING =
  /(?:谢谢|感谢)(?:大家|各位|你们)?.{0,6}[！!。]?$|讲话?完了|[^。]{0,12}(?:身体健康|万事如意|圆满成功)[^。]{0,12}[！!。]$/

/** The form of a line. `isFamiliar` says which pairs of characters speeches use. */
export function readForm(line: TextLine, repeated: boolean, isFamiliar: (pair: number) => boolean): LineForm {
  const { text } = line
  const length = Math.min(LOOK, text.length)
  const counts = new Int32Array(8)
  let [blanks, marks, pairs, known, label] = [0, 0, 0, 0, -1]
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    const of = classes[code]!
    counts[of]!++
    if (of === HAN) {
      const pair = pairAt(text, at)
      if (pair >= 0) {
        pairs++
        if (isFamiliar(pair)) known++
      }
    } else if (of === COLON) {
      if (label < 0) label = at
    } else if (code === 0x20) blanks++
    else if (separators[code] === 1) marks++
  }
  const last = lastClass(text)
  const share = pairs < 3 ? -1 : known / pairs
  const sign = counts[DIGITS]! > 0
  const features = [
    offsets.kind + KINDS[line.kind],
    offsets.named + Number(line.namesSpeech),
    offsets.length + step(text.length, LENGTHS),
    offsets.last + last,
    offsets.first + firstClass(text.charCodeAt(0)),
    offsets.digits + step(counts[DIGITS]!, [0, 1, 2, 4, 8]),
    offsets.latin + step(counts[LATIN]!, [0, 3, 8]),
    offsets.separators + step(marks, [0, 1, 2]),
    offsets.brackets + step(counts[BRACKET]!, [0, 1, 2]),
    offsets.colons + step(counts[COLON]!, [0, 1]),
    offsets.blanks + step(blanks, [0, 1, 2]),
    offsets.pauses + step(counts[PAUSE]!, [0, 1, 2]),
    offsets.stops + step(counts[STOP]!, [0, 1, 2]),
    offsets.label + (label < 1 || label === text.length - 1 ? 0 : label <= 5 ? 1 : 2),
    offsets.date + Number(sign && DAY.test(text.slice(0, LOOK))),
    offsets.clock + Number(sign && counts[COLON]! > 0 && CLOCK.test(text.slice(0, LOOK))),
    offsets.host + Number(counts[LATIN]! > 2 && HOST.test(text.slice(0, LOOK))),
    offsets.repeated + Number(repeated),
    offsets.familiar + (share < 0 ? 0 : 1 + step(share, SHARES)),
  ]
  return {
    features,
    last,
    spoken: line.kind !== 'site' && last === STOP && text.length >= 20 && share >= 0.15,
    short: text.length < 45 && last !== STOP && last !== PAUSE,
    closing: text.length < 120 && last === STOP && CLOSING.test(text),
  }
}

/** Quotes behind the last mark do not count. */
function lastClass(text: string): number {
  const end = text.length - 1
  const code = text.charCodeAt(end)
  return classes[(code === 0x201d || code === 0x2019 || code === 0x22) && end > 0 ? text.charCodeAt(end - 1) : code]!
}

const FIRST = [4, 4, 4, 0, 1, 2, 3, 4]
const firstClass = (code: number): number => FIRST[classes[code]!]!
