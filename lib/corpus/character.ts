/** What a UTF-16 code unit is for cleaning; a table, because cleaning asks about every unit of the corpus. */
export const PLAIN = 0
/** An ideograph, or half of one beyond the basic plane. */
export const IDEOGRAPH = 1
/** Full-width punctuation, Chinese quotes, ellipsis, dash. */
export const CHINESE_MARK = 2
export const BLANK = 3
/** Invisible: zero-width characters, directional marks, soft hyphen, control characters. */
export const INVISIBLE = 4
/** Half-width , ; : ! ? that may stand for its full-width form. */
export const HALF_MARK = 5
export const HALF_STOP = 6
export const HALF_BRACKET = 7
export const HALF_QUOTE = 8
/** Small form variants U+FE50 … and half-width ｡､. */
export const SMALL_FORM = 9
export const AMPERSAND = 10
export const DIGIT = 11
/** Letters and signs that office texts use for a value to be filled in: X x × * _ ○ □ and their full-width forms. */
export const MASK = 12
export const LINE_END = 13

const classes = new Uint8Array(65536)

const set = (kind: number, characters: string): void => {
  for (const character of characters) classes[character.charCodeAt(0)] = kind
}
const fill = (kind: number, first: number, last: number): void => {
  classes.fill(kind, first, last + 1)
}

fill(INVISIBLE, 0x00, 0x08)
fill(INVISIBLE, 0x0e, 0x1f)
fill(INVISIBLE, 0x7f, 0x9f)
fill(BLANK, 0x2000, 0x200a)
fill(IDEOGRAPH, 0x2e80, 0x2fdf)
fill(IDEOGRAPH, 0x3400, 0x4dbf)
fill(IDEOGRAPH, 0x4e00, 0x9fff)
fill(IDEOGRAPH, 0xd840, 0xdbff)
fill(IDEOGRAPH, 0xdc00, 0xdfff)
fill(IDEOGRAPH, 0xf900, 0xfaff)
fill(CHINESE_MARK, 0x3001, 0x301f)
fill(INVISIBLE, 0x202a, 0x202e)
fill(INVISIBLE, 0x2060, 0x2064)
set(IDEOGRAPH, '〇々')
set(CHINESE_MARK, '“”‘’…—！（），：；？．～｛｝［］')
set(BLANK, ' \t\u000b\f\u00a0\u1680\u202f\u205f\u3000')
set(INVISIBLE, '\u00ad\u200b\u200c\u200e\u200f\ufeff')
set(HALF_MARK, ',;:!?')
set(HALF_STOP, '.')
set(HALF_BRACKET, '()')
set(HALF_QUOTE, '"')
set(SMALL_FORM, '﹐﹑﹒﹔﹕﹖﹗﹙﹚｡､')
set(AMPERSAND, '&')
set(DIGIT, '0123456789０１２３４５６７８９')
set(MASK, 'XxＸｘ×*＊_＿○□■▲△●')
set(LINE_END, '\n\r')

export const classOf = (code: number): number => classes[code]!

/** Chinese enough to pull a half-width mark beside it to full width. */
export const isChinese = (kind: number): boolean => kind === IDEOGRAPH || kind === CHINESE_MARK
