/** Source of a template as every later step sees it: no byte-order mark, every newline \n. Reading twice is reading once. */
export function readSource(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n')
}
