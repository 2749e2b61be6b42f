import type { Place, Starter } from './notation'

/** What a UTF-16 code unit is for finding markers; a table, because every unit of a speech is asked about. */
const PLAIN = 0
const FIRST_STARTER = 1
const STARTERS: readonly (readonly [Starter, string])[] = [
  ['numeral', '一二三四五六七八九十'],
  ['digit', '0123456789０１２３４５６７８９'],
  ['bracket', '（(〔【'],
  ['circled', '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'],
  ['nth', '第'],
  ['sequence', '首其再'],
  ['mine', '我'],
]
const FIRST_MARK = 16
const MARKS: readonly (readonly [Place, string])[] = [
  ['stop', '。！？!?'],
  ['semicolon', '；;'],
  ['colon', '：:'],
  ['comma', '，,、'],
]
/** Stands between a mark of punctuation and the marker after it: closing quotes and brackets, blanks, bold. */
const BETWEEN = 32
const OPENING_QUOTE = 33
const CLOSING_QUOTE = 34

const classes = new Uint8Array(65536)
const set = (kind: number, characters: string): void => {
  for (const character of characters) classes[character.charCodeAt(0)] = kind
}
STARTERS.forEach(([, characters], index) => {
  set(FIRST_STARTER + index, characters)
})
MARKS.forEach(([, characters], index) => {
  set(FIRST_MARK + index, characters)
})
set(OPENING_QUOTE, '“『「')
set(CLOSING_QUOTE, '”』」')
set(BETWEEN, '’"）)》 \t\u00a0\u3000*#>＞')

const kindOf = (wanted: Starter): number => FIRST_STARTER + STARTERS.findIndex(([starter]) => starter === wanted)

/** Classes by code unit, and what they mean. */
export const CHARACTER = {
  classes,
  plain: PLAIN,
  numeral: kindOf('numeral'),
  bracket: kindOf('bracket'),
  circled: kindOf('circled'),
  firstMark: FIRST_MARK,
  between: BETWEEN,
  openingQuote: OPENING_QUOTE,
  closingQuote: CLOSING_QUOTE,
} as const

export const isMark = (kind: number): boolean => kind >= FIRST_MARK && kind < BETWEEN
export const markOf = (kind: number): Place => MARKS[kind - FIRST_MARK]![0]
export const starterOf = (kind: number): Starter => STARTERS[kind - FIRST_STARTER]![0]
