import type { CleanText } from '../corpus/clean'
import type { SourceDocument } from '../corpus/document'
import type { Role } from '../role/role'
import type { ValueType } from '../slot/type'
import type { Range } from '../text/range'

/**
 * What was found in one document. Every range in this file is in the document's clean text (`clean.text`);
 * `clean` maps each offset to the source and back. So there is one coordinate system for all findings.
 */
export interface DescribedDocument {
  readonly document: SourceDocument
  readonly clean: CleanText
  readonly pieces: readonly Piece[]
}

export type PieceKind = 'speech' | 'host-script' | 'essay' | 'teaser' | 'boilerplate'

export const isSpeechKind = (kind: PieceKind): boolean => kind === 'speech' || kind === 'host-script'

/** Why a piece was set aside. Words for people are in lib/i18n. */
export type SetAside =
  | { readonly reason: 'site-text' }
  | { readonly reason: 'teaser-list' }
  | { readonly reason: 'not-a-speech'; readonly cuesPerThousand: number }
  | { readonly reason: 'duplicate'; readonly of: string; readonly similarity: number }

/** One text inside a document. Pieces lie in order, do not overlap, and with the gaps between them rebuild the clean text. */
export interface Piece {
  /** `documentStems` of the file, a hyphen, the ordinal; leading site text is 0. */
  readonly id: string
  readonly kind: PieceKind
  /** Without the compiler's marker; null where the text has none. */
  readonly title: string | null
  readonly range: Range
  readonly setAside: SetAside | null
  /** Id of the piece that this one repeats. */
  readonly duplicateOf: string | null
  /** Near-duplicates share a family; a family has one vote. */
  readonly family: string | null
  /** Every non-empty line of the piece, in order, noise included. */
  readonly paragraphs: readonly Paragraph[]
  readonly points: readonly Point[]
  readonly announcements: readonly Announcement[]
  readonly slots: readonly FoundSlot[]
}

/** A paragraph as split finds it: one line of the clean text, without surrounding white space or the compiler's marker. */
export interface ParagraphText {
  readonly range: Range
  /** What split can tell by form alone; null leaves it to the role labeller. */
  readonly form: 'title' | 'salutation' | 'noise' | null
}

export interface Paragraph extends ParagraphText {
  readonly role: Role
  /** Estimated probability that the role is right, 0 to 1. */
  readonly confidence: number
  /** What decided the role: words of the text, and features such as `first-paragraph`. */
  readonly because: readonly string[]
}

/** A numbered point, run-in ones too, in text order. */
export interface Point {
  /** The marker with the punctuation that belongs to it: 一、 （一） 第一， 一是 ① 首先， */
  readonly marker: Range
  /** Key of the scheme in lib/outline/marker. */
  readonly scheme: string
  readonly ordinal: number
  /** True nesting depth from 1. */
  readonly level: number
  /** True when the marker does not begin its paragraph. */
  readonly inline: boolean
  /** From the marker's end to the first 。 or ：, or the next marker of the same run. */
  readonly heading: Range
  /** Series of siblings, numbered from 1 in order of first appearance in the piece. */
  readonly series: number
  /** Index into `points` of the enclosing point. */
  readonly parent: number | null
  /** The line of a point that came before and is missing (an orphan, a gap); never invented, only marked. */
  readonly lostBefore: boolean
  /** Estimated probability that this is a point of this level, 0 to 1. */
  readonly confidence: number
}

/** 讲三点意见: what is announced, and the series it speaks of. */
export interface Announcement {
  readonly range: Range
  readonly count: number
  readonly series: number | null
  /** It speaks of the whole speech, not of a section. */
  readonly whole: boolean
}

/** A concrete place a clerk must fill (explicit: X, XX, 〔XXXX〕) or change (implicit: a date, a count …). */
export interface FoundSlot {
  readonly range: Range
  readonly type: ValueType
  /** Valid in the template language; equal names are the same blank. */
  readonly name: string
  /** What people read. */
  readonly label: string
  readonly implicit: boolean
  readonly confidence: number
  readonly because: readonly string[]
}
