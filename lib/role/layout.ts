import type { ParagraphText, Point } from '../speech/speech'
import { type FormVerdict, judgeForms } from './form'
import type { Join } from './model'
import { beginsAlike } from './section'

/** The paragraphs of a speech, parted into those that form decides and those that the chain decides. */
export interface Layout {
  readonly forms: readonly (FormVerdict | null)[]
  /** Indexes of the paragraphs with a content role. */
  readonly content: readonly number[]
  /** What lies before each of them. */
  readonly joins: readonly Join[]
}

export function layOut(text: string, paragraphs: readonly ParagraphText[], points: readonly Point[]): Layout {
  const forms = judgeForms(text, paragraphs, points)
  const begins = new Map<number, Join>()
  const seen = new Set<number>()
  let at = 0
  paragraphs.forEach(({ range }, index) => {
    while (at < points.length && points[at]!.marker.start < range.end) {
      const { inline, series } = points[at]!
      if (!inline) begins.set(index, seen.has(series) ? 'sibling' : 'first')
      seen.add(series)
      at++
    }
  })
  const content: number[] = []
  const joins: Join[] = []
  let between: Join = 'next'
  forms.forEach((form, index) => {
    if (form?.role === 'heading') between = 'heading'
    if (form?.role === 'salutation') between = 'address'
    if (form !== null) return
    content.push(index)
    const before = content.at(-2)
    const parallel = before !== undefined && beginsAlike(text, paragraphs[before]!, paragraphs[index]!)
    joins.push(between === 'next' ? (begins.get(index) ?? (parallel ? 'sibling' : 'next')) : between)
    between = 'next'
  })
  return { forms, content, joins }
}
