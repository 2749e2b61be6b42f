/** Names that HTML also reads without a semicolon: U+00A0 to U+00FF, in order (HTML Living Standard, 13.5). */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const NAMED = new Map<string, string>([
  ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', ''],
  ['zwj', ''],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['bull', '•'],
  ['permil', '‰'],
  ['rarr', '→'],
  ['larr', '←'],
  ['le', '≤'],
  ['ge', '≥'],
])

/** A repeatedly escaped ampersand counts as one, so that one reading is enough. */
const ENTITY = /&((?:amp;)*)(?:#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))|([A-Za-z]{2,8}[0-9]{0,2}))(;?)/y

/**
 * Reads the HTML entity at `at`, where an ampersand stands. The semicolon may be missing when no letter or digit
 * follows, as browsers allow; nothing after the name is taken. Null where there is no entity that is known.
 */
export function readEntity(text: string, at: number): { readonly end: number; readonly value: string } | null {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(text)
  if (match === null) return null
  const [whole, ampersands, hex, decimal, name, semicolon] = match
  const end = at + whole.length
  const open = semicolon === '' && /[0-9A-Za-z]/.test(text[end] ?? '')
  const value = open
    ? undefined
    : name === undefined
      ? fromCode(Number.parseInt(hex ?? decimal!, hex === undefined ? 10 : 16))
      : NAMED.get(name)
  if (value !== undefined) return { end, value }
  return ampersands === '' ? null : { end: at + 1 + ampersands!.length, value: '&' }
}

function fromCode(code: number): string | undefined {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  if (code === 0x0a || code === 0x0d || code === 0x09) return ' '
  return code < 0x20 ? '' : String.fromCodePoint(code)
}
