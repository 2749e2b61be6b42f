import type { ContentRole } from '../role/role'
import { isContentRole } from '../role/role'
import type { Paragraph } from './speech'

/** One block of a structure strip: neighbouring paragraphs of one role, and their length in UTF-16 units. */
export interface StripPart {
  readonly role: ContentRole
  readonly characters: number
}

/** Strip of the paragraphs that have a content role; titles, headings and site text are no part of it. */
export function stripOf(paragraphs: readonly Pick<Paragraph, 'role' | 'range'>[]): readonly StripPart[] {
  const strip: { role: ContentRole; characters: number }[] = []
  for (const { role, range } of paragraphs) {
    if (!isContentRole(role)) continue
    const last = strip.at(-1)
    if (last?.role === role) last.characters += range.end - range.start
    else strip.push({ role, characters: range.end - range.start })
  }
  return strip
}
