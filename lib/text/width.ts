/** Width in full characters; ASCII is half as wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character < '\x80' ? 0.5 : 1), 0)
