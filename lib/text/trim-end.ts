/**
 * `text` without the characters at its end that `character` matches, looked at one by one from the end.
 * A pattern that ends in +$ looks at every run of them instead, and a line that is one long run takes quadratic time.
 */
export function trimEnd(text: string, character: RegExp): string {
  let end = text.length
  while (end > 0 && character.test(text[end - 1]!)) end--
  return text.slice(0, end)
}
