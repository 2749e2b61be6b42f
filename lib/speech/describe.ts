import { type CleanText, cleanText } from '../corpus/clean'
import type { SourceDocument } from '../corpus/document'
import { type SplitPiece, splitPieces } from '../corpus/split'
import { parseOutline } from '../outline/outline'
import { labelRoles } from '../role/label'
import { findSlots } from '../slot/find'
import type { DescribedDocument, Piece } from './speech'

/**
 * One document, described: cleaned, cut into pieces, each with outline, roles and blanks.
 * Every piece is described, those set aside too, so that taking one back changes its kind and nothing else.
 * Families need all documents together: lib/mining adds them.
 */
export function describeDocument(document: SourceDocument, stem = documentStem(document.path)): DescribedDocument {
  const clean = cleanText(document.text)
  return { document, clean, pieces: splitPieces(clean).map((piece) => describePiece(clean, piece, stem)) }
}

/** First part of an item's id: the file's name up to the first _ or . (the command line's contract). */
export function documentStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^[^_.]+/.exec(name)?.[0] ?? name
}

/**
 * Ids' first parts for many paths, each another: where two files collide, the relative path takes the name's place,
 * and where that collides too (one archive may hold a name twice), the later ones are numbered from 2.
 */
export function documentStems(paths: readonly string[]): readonly string[] {
  const stems = paths.map(documentStem)
  const count = new Map<string, number>()
  for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1)
  const given = new Set<string>()
  return stems.map((stem, index) => {
    const wanted = count.get(stem) === 1 ? stem : paths[index]!
    let unique = wanted
    for (let number = 2; given.has(unique); number++) unique = `${wanted}#${number}`
    given.add(unique)
    return unique
  })
}

function describePiece(clean: CleanText, piece: SplitPiece, stem: string): Piece {
  const { points, announcements } = parseOutline(clean.text, piece.paragraphs)
  return {
    id: `${stem}-${piece.ordinal}`,
    kind: piece.kind,
    title: piece.title,
    range: piece.range,
    setAside: piece.setAside,
    duplicateOf: null,
    family: null,
    paragraphs: labelRoles(clean.text, piece.paragraphs, points),
    points,
    announcements,
    slots: findSlots(clean.text, piece.paragraphs, points),
  }
}
