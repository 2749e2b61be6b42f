import type { GoldSpeech } from '../learn/gold-file'
import type { ParagraphText } from '../speech/speech'
import type { Candidate } from './candidate'

/** A text with its points as a reader marked them. */
export interface AnnotatedOutline {
  readonly id: string
  /** The file it stands in: texts of one file are held out together. */
  readonly source: string
  readonly text: string
  readonly paragraphs: readonly ParagraphText[]
  readonly points: readonly AnnotatedPoint[]
}

export interface AnnotatedPoint {
  readonly paragraph: number
  readonly level: number
  readonly ordinal: number | null
  /** The marker without width, blanks and punctuation; null where `start` says it. */
  readonly marker: string | null
  readonly start: number | null
}

/** Full-width and half-width, and what follows a marker, do not count. */
export const plainMarker = (marker: string): string => marker.normalize('NFKC').replace(/[\s、，,.．：:。]/g, '')

const FORMS = ['title', 'salutation', 'noise'] as const

export function fromGold(speech: GoldSpeech): AnnotatedOutline {
  return {
    id: speech.id,
    source: speech.source,
    text: speech.text,
    paragraphs: speech.paragraphs.map(({ range }, index) => ({
      range,
      form: FORMS.find((form) => form === speech.roles[index]!.role) ?? null,
    })),
    points: speech.points.map(({ paragraph, level, ordinal, at }) => ({
      paragraph,
      level,
      ordinal,
      marker: plainMarker(at),
      start: null,
    })),
  }
}

const LEVEL_MARK = /\{(\d)\}/g

/** Lines of our own writing in which `{level}` stands before each marker of a point; `role|` may begin a line. */
export function readMarkedLines(lines: readonly string[], id: string, source: string): AnnotatedOutline {
  let text = ''
  const points: AnnotatedPoint[] = []
  const paragraphs = lines.map((line, paragraph) => {
    const [, role, marked] = /^(?:([a-z]+)\|)?(.*)$/.exec(line)!
    const start = text.length
    let read = 0
    for (const match of marked!.matchAll(LEVEL_MARK)) {
      text += marked!.slice(read, match.index)
      read = match.index + match[0].length
      points.push({ paragraph, level: Number(match[1]), ordinal: null, marker: null, start: text.length })
    }
    text += marked!.slice(read)
    const range = { start, end: text.length }
    text += '\n'
    return { range, form: FORMS.find((form) => form === role) ?? null }
  })
  return { id, source, text, paragraphs, points }
}

/** Outlines of a file of our own: each begins with a line `# name` and ends with an empty one. */
export const readMarkedFile = (content: string, source: string): readonly AnnotatedOutline[] =>
  content
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [name, ...lines] = block.split('\n')
      return readMarkedLines(lines, name!.replace(/^# /, ''), source)
    })

interface Marked {
  readonly start: number
  readonly end: number
  readonly ordinal: number
}

/** Index into `found` of each annotated point, null where it was not found; each is taken once, in text order. */
export function matchPoints(
  { text, paragraphs, points }: AnnotatedOutline,
  found: readonly (Pick<Candidate, 'start' | 'end' | 'ordinal'> | Marked)[],
): readonly (number | null)[] {
  const free = new Set(found.keys())
  return points.map(({ paragraph, ordinal, marker, start }) => {
    const { range } = paragraphs[paragraph]!
    for (const index of free) {
      const each = found[index]!
      if (each.start < range.start) continue
      if (each.start >= range.end) break
      const same =
        start === null
          ? each.ordinal === ordinal && plainMarker(text.slice(each.start, each.end)) === marker
          : each.start === start
      if (!same) continue
      free.delete(index)
      return index
    }
    return null
  })
}
