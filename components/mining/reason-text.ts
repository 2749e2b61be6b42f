/** A feature that decided has words of its own; a reason without is a word of the text and is quoted. */
export const reasonText = (reason: string, words: Readonly<Record<string, string>>): string =>
  Object.hasOwn(words, reason) ? (words[reason] ?? reason) : `“${reason}”`
