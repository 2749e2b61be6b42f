/** Offset of the first character of a name of two characters, which is set as wide as one of three; null for other names. */
export function gapOfName(text: string): number | null {
  const name = /(?:^|[ \u3000])[\u4e00-\u9fff]{2}$/.exec(text)
  return name ? text.length - 2 : null
}
