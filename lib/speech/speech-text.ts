import type { CleanText } from '../corpus/clean'
import type { Range } from '../text/range'
import type { Paragraph, Piece } from './speech'

/** Paragraphs that belong to the speech as spoken: site text inside it is left out. */
export const spokenParagraphs = (piece: Piece): readonly Paragraph[] =>
  piece.paragraphs.filter((paragraph) => paragraph.role !== 'noise')

/**
 * The clean text of one speech, one paragraph a line, with its title and without noise, each line ended by \n.
 * It is what `rostrum clean --item` prints and what a template made of the speech gives back.
 */
export const speechText = (clean: CleanText, piece: Piece): string =>
  spokenParagraphs(piece)
    .map(({ range }) => `${textOf(clean, range)}\n`)
    .join('')

/** The words of a range of the clean text. */
export const textOf = (clean: CleanText, { start, end }: Range): string => clean.text.slice(start, end)
