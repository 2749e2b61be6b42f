/** Characters as a word processor counts them: code points without white space. */
export function countCharacters(text: string): number {
  let count = 0
  for (const character of text) if (!/\s/.test(character)) count++
  return count
}
