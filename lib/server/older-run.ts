import type { FileSummary, Frame, InducedSection, InducedTemplate, MiningReport, Phrase } from '../mining/report'
import { NOTHING_INDUCED } from '../mining/report'
import { type PackedDocument, unpackDocument } from '../speech/pack'
import type { DescribedDocument, Piece, Point } from '../speech/speech'

/** A type as an older version may have laid it down: what was added to it since is absent. */
type Older<T, Kept extends keyof T> = Pick<T, Kept> & Partial<T>

type OlderPiece = Omit<FileSummary['pieces'][number], 'speaker' | 'reviewed' | 'strip'> &
  Partial<Pick<FileSummary['pieces'][number], 'speaker' | 'reviewed'>> & {
    readonly strip: readonly Older<FileSummary['pieces'][number]['strip'][number], 'role' | 'characters'>[]
  }

type OlderFrame = Omit<Older<Frame, 'before' | 'after' | 'families' | 'places'>, 'fillers'> & {
  readonly fillers: readonly (string | Frame['fillers'][number])[]
}

/** A report of this version or of 0.1.0, which knew no series, reasons, speakers, variants or places of blocks. */
type OlderReport = Partial<Omit<MiningReport, 'files' | 'templates' | 'sections' | 'phrases' | 'frames'>> & {
  readonly files: readonly (Omit<FileSummary, 'pieces'> & { readonly pieces: readonly OlderPiece[] })[]
  readonly templates: readonly Older<InducedTemplate, Exclude<keyof InducedTemplate, keyof typeof NEW_OF_TEMPLATE>>[]
  readonly sections: readonly Older<InducedSection, 'key' | 'role' | 'source' | 'from'>[]
  readonly phrases: readonly Older<Phrase, 'text' | 'families' | 'places'>[]
  readonly frames: readonly OlderFrame[]
}

const NEW_OF_TEMPLATE = { occasion: null, explanation: [], skeleton: '' } as const
const NEW_OF_PATTERN = { roles: {}, occasions: [], general: false, gain: 0 } as const

/** A stored report in today's form: what its version did not know is empty, and nothing that it says is changed. */
export function reportInForm(stored: unknown): MiningReport | null {
  const report = stored as OlderReport | null
  if (report === null) return null
  return {
    ...NOTHING_INDUCED,
    ...report,
    files: report.files.map((file) => ({ ...file, pieces: file.pieces.map(pieceInForm) })),
    templates: report.templates.map((template) => ({ ...NEW_OF_TEMPLATE, ...template })),
    sections: report.sections.map(sectionInForm),
    phrases: report.phrases.map(phraseInForm),
    frames: report.frames.map(frameInForm),
  }
}

/** Blocks without a place lead to the beginning of their piece. */
const pieceInForm = (piece: OlderPiece): FileSummary['pieces'][number] => ({
  speaker: null,
  reviewed: false,
  ...piece,
  strip: piece.strip.map((block) => ({ doubtful: false, line: piece.startLine, ...block })),
})

const sectionInForm = (section: OlderReport['sections'][number], index: number): InducedSection => ({
  ...{ genre: 'deployment', occasion: null, characters: section.source.length, families: 1, fit: 0, rank: index + 1 },
  ...section,
})

const phraseInForm = (phrase: OlderReport['phrases'][number]): Phrase => ({
  ...NEW_OF_PATTERN,
  ...{ key: phrase.text, sources: sourcesOf(phrase), variants: [{ text: phrase.text, families: phrase.families }] },
  ...phrase,
})

const frameInForm = (frame: OlderFrame): Frame => ({
  ...NEW_OF_PATTERN,
  ...{ key: `${frame.before}…${frame.after}`, sources: sourcesOf(frame) },
  ...frame,
  fillers: frame.fillers.map((filler) => (typeof filler === 'string' ? { text: filler, families: 1 } : filler)),
})

const sourcesOf = ({ places }: Pick<Phrase, 'places'>): number => new Set(places.map(({ file }) => file)).size

/** Points of 0.1.0 said nothing of doubt. */
type OlderPieces = readonly (Omit<Piece, 'points'> & { readonly points: readonly Older<Point, keyof Point>[] })[]

/** A stored file, packed or, of 0.1.0, whole. */
export function describedInForm(stored: unknown): DescribedDocument {
  if (!isWhole(stored)) return unpackDocument(stored as PackedDocument)
  const pieces = stored.pieces.map((piece) => ({
    ...piece,
    points: piece.points.map((point) => ({ ...point, confidence: point.confidence ?? 1 })),
  }))
  return { ...stored, pieces }
}

const isWhole = (stored: unknown): stored is Omit<DescribedDocument, 'pieces'> & { readonly pieces: OlderPieces } =>
  typeof stored === 'object' && stored !== null && 'clean' in stored
