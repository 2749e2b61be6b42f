import type { HeadingLevel } from '../document/block'

/** Numbers of headings as people type them, by the level they mark (GB/T 15834, B.3.8, and common slips). */
const MARKERS: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  { level: 1, pattern: /^[一二三四五六七八九十百千零]{1,8}、/ },
  { level: 2, pattern: /^(?:（[一二三四五六七八九十百千零]{1,8}）|\([一二三四五六七八九十百千零]{1,8}\))/ },
  { level: 3, pattern: /^\d{1,4}[.．、](?!\d)/ },
  { level: 4, pattern: /^(?:（\d{1,4}）|\(\d{1,4}\))/ },
]

export interface TypedMarker {
  readonly level: HeadingLevel
  readonly marker: string
}

/** The number at the start of a heading's text; null without one. */
export function readMarker(text: string): TypedMarker | null {
  for (const { level, pattern } of MARKERS) {
    const marker = pattern.exec(text)?.[0]
    if (marker !== undefined) return { level, marker }
  }
  return null
}
