import type { ParagraphText } from '../speech/speech'
import { findSlots } from './find'

/** The lines of a text as paragraphs of one piece. */
export function paragraphsOf(text: string): readonly ParagraphText[] {
  const paragraphs: ParagraphText[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line !== '') paragraphs.push({ range: { start, end: start + line.length }, form: null })
    start += line.length + 1
  }
  return paragraphs
}

export const slotsOf = (text: string) => findSlots(text, paragraphsOf(text), [])
