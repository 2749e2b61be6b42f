import type { CleanText } from '../corpus/clean'
import type { Paragraph, Piece } from '../speech/speech'
import { spokenParagraphs, textOf } from '../speech/speech-text'
import { isDateText } from '../template/structure'

export interface SpeechParts {
  readonly titles: readonly Paragraph[]
  /** Sub-title, date, speaker, salutation: lines that need no mark of their own. */
  readonly front: readonly Paragraph[]
  readonly body: readonly Paragraph[]
}

/** Cuts a speech where its body begins. A body may begin with a greeting that is no line of its own kind (同志们！). */
export function cutSpeech(clean: CleanText, piece: Piece): SpeechParts {
  const paragraphs = spokenParagraphs(piece)
  const titles = takeWhile(paragraphs, (paragraph, taken) =>
    continuesTitle(textOf(clean, paragraph.range), paragraph, taken, clean, piece),
  )
  let greeted = false
  const front = takeWhile(paragraphs.slice(titles.length), (paragraph) => {
    const text = textOf(clean, paragraph.range)
    if (/[：:]$/.test(text)) {
      greeted ||= paragraph.role === 'salutation'
      return paragraph.role === 'salutation' || (!greeted && paragraph.role === 'title')
    }
    return !greeted && (paragraph.role === 'title' || isDateText(text) || text.startsWith('——'))
  })
  return { titles, front, body: paragraphs.slice(titles.length + front.length) }
}

function takeWhile(
  paragraphs: readonly Paragraph[],
  belongs: (paragraph: Paragraph, taken: readonly Paragraph[]) => boolean,
): readonly Paragraph[] {
  const taken: Paragraph[] = []
  for (const paragraph of paragraphs) {
    if (!belongs(paragraph, taken)) break
    taken.push(paragraph)
  }
  return taken
}

/** A title of several lines is told by the piece's title, which holds them all. */
function continuesTitle(
  text: string,
  paragraph: Paragraph,
  taken: readonly Paragraph[],
  clean: CleanText,
  piece: Piece,
): boolean {
  if (paragraph.role !== 'title' || isDateText(text) || text.startsWith('——')) return false
  if (taken.length === 0) return true
  const before = taken.map(({ range }) => textOf(clean, range)).join('')
  return withoutSpace(piece.title ?? '').startsWith(withoutSpace(before + text))
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '')
