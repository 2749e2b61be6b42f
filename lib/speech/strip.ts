import type { ContentRole } from '../role/role'
import { isContentRole } from '../role/role'
import type { Paragraph } from './speech'

/** One block of a structure strip: neighbouring paragraphs of one role, and their length in UTF-16 units. */
export interface StripPart {
  readonly role: ContentRole
  readonly characters: number
}

/** A block of one speech: its paragraphs are all doubtful or all sure. */
export interface SpeechBlock extends StripPart {
  readonly doubtful: boolean
  /** Source line, from 1, of its first paragraph. */
  readonly line: number
}

/** A label under this estimated probability is left to a person. */
export const DOUBT_BELOW = 0.9

/** Whether a person should look at what the paragraph was taken for. */
export const isDoubtful = ({ role, confidence }: Pick<Paragraph, 'role' | 'confidence'>): boolean =>
  isContentRole(role) && confidence < DOUBT_BELOW

/** Strip of the paragraphs that have a content role; titles, headings and site text are no part of it. */
export function stripOf(
  paragraphs: readonly Pick<Paragraph, 'role' | 'range' | 'confidence'>[],
  lineOf: (offset: number) => number,
): readonly SpeechBlock[] {
  const strip: { role: ContentRole; characters: number; doubtful: boolean; line: number }[] = []
  for (const paragraph of paragraphs) {
    const { role, range } = paragraph
    if (!isContentRole(role)) continue
    const doubtful = isDoubtful(paragraph)
    const last = strip.at(-1)
    if (last?.role === role && last.doubtful === doubtful) last.characters += range.end - range.start
    else strip.push({ role, characters: range.end - range.start, doubtful, line: lineOf(range.start) })
  }
  return strip
}
