export interface TextPlace {
  /** The text begins a line. */
  readonly beginsLine: boolean
  readonly afterStatement: boolean
  readonly beforeStatement: boolean
}

const WHOLE_LINE: TextPlace = { beginsLine: true, afterStatement: false, beforeStatement: false }

/**
 * Template text that reads as `text`: the writers' escaping. Text that ends in { before a statement ends in `{ `, and the
 * statement must then open with {{~ (`opensStripped`).
 */
export function escapeText(text: string, place: TextPlace = WHOLE_LINE): string {
  let escaped = ''
  for (let at = 0; at < text.length; at++) escaped += escapeAt(text, at, place)
  if (!place.beforeStatement) return escaped
  if (opensStripped(text)) return `${escaped} `
  return escaped.endsWith('\\') ? `${escaped}\\` : escaped
}

/** Whether a statement directly after this text must be written {{~name}}. */
export const opensStripped = (text: string): boolean => text.endsWith('{')

const ESCAPES: Readonly<Record<string, (text: string, at: number, place: TextPlace) => boolean>> = {
  '\\': () => true,
  '#': (_, at, { beginsLine }) => at === 0 && beginsLine,
  '*': (text, at, { afterStatement, beforeStatement }) =>
    text[at - 1] === '*' ||
    text[at + 1] === '*' ||
    (at === 0 && afterStatement) ||
    (at === text.length - 1 && beforeStatement),
  '{': (text, at) => text[at - 1] === '{' || text[at + 1] === '{',
  '}': (_, at, { afterStatement }) => at === 0 && afterStatement,
}

function escapeAt(text: string, at: number, place: TextPlace): string {
  const character = text[at]!
  return Object.hasOwn(ESCAPES, character) && ESCAPES[character]!(text, at, place) ? `\\${character}` : character
}
