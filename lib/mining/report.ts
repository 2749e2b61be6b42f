import type { DocumentFormat, Encoding } from '../corpus/document'
import type { FileProblem } from '../corpus/file-problem'
import type { ContentRole, Role } from '../role/role'
import type { PieceKind, SetAside } from '../speech/speech'
import type { StripPart } from '../speech/strip'
import type { Genre } from '../template/syntax'

/** What a mining run found, small enough to list. The described files themselves are stored apart. */
export interface MiningReport {
  readonly files: readonly FileSummary[]
  readonly templates: readonly InducedTemplate[]
  readonly sections: readonly InducedSection[]
  readonly phrases: readonly Phrase[]
  readonly frames: readonly Frame[]
}

export interface FileSummary {
  readonly index: number
  readonly file: string
  /** Null where the file could not be read; `problems` says why. */
  readonly format: DocumentFormat | null
  readonly encoding: Encoding | null
  readonly edits: number
  readonly problems: readonly FileProblem[]
  readonly pieces: readonly PieceSummary[]
}

export interface PieceSummary {
  readonly id: string
  readonly kind: PieceKind
  readonly title: string | null
  /** Source lines, 1-based, both included. */
  readonly startLine: number
  readonly endLine: number
  readonly characters: number
  readonly setAside: SetAside | null
  readonly family: string | null
  readonly strip: readonly StripPart[]
  readonly slots: number
  /** Content paragraphs whose role has a confidence under 0.9. */
  readonly doubtful: number
}

/** Where a line of an induced template was seen. */
export interface Evidence {
  readonly piece: string
  readonly file: string
  readonly line: number
  readonly text: string
}

export interface InducedTemplate {
  /** Stable under reordering of inputs: derived from content. */
  readonly key: string
  readonly name: string
  readonly genre: Genre
  /** The .hbs file, valid by lib/template/validate without errors. */
  readonly source: string
  readonly strip: readonly StripPart[]
  readonly slotCount: number
  readonly support: { readonly families: number; readonly sources: number }
  readonly pieces: readonly string[]
  /** One entry a heading, formula or slot of the source that recurs. */
  readonly evidence: readonly { readonly text: string; readonly places: readonly Evidence[] }[]
}

/** A section of one source, offered as 范例 beside the composite template; `source` is a section file of the language. */
export interface InducedSection {
  readonly key: string
  readonly role: ContentRole
  readonly source: string
  readonly from: Evidence
}

/** What is known of a pattern beside its words. */
export interface PatternSupport {
  /** Stable under reordering of inputs: derived from the words. */
  readonly key: string
  /** Votes: distinct families that show it. */
  readonly families: number
  /** Distinct source documents that show it. */
  readonly sources: number
  /** How often it stands in paragraphs of each role, over all families. */
  readonly roles: Readonly<Partial<Record<Role, number>>>
  /** What the speeches that show it are about, sorted; speeches whose occasion is unknown add none. */
  readonly occasions: readonly string[]
  /** Enough families and at least two occasions: only then may it be called general. */
  readonly general: boolean
  /** Bits that the description of all speeches grows by when this pattern is taken out of the library. */
  readonly gain: number
  /** Where it was seen, one place a family, in an order that depends on content alone. */
  readonly places: readonly Evidence[]
}

/** One wording, and how many families show it. */
export interface Wording {
  readonly text: string
  readonly families: number
}

/** Wording that recurs whole (first layer). Variants that differ in one short place are one phrase: 守土有责、守土担责. */
export interface Phrase extends PatternSupport {
  /** The variant that most families show. */
  readonly text: string
  /** All variants, `text` first; a phrase without others has itself. */
  readonly variants: readonly Wording[]
}

/**
 * Fixed words around one blank (second layer): `before` … `after`. Either may hold a comma or an inner part of a sentence, so 从…来看， and
 * 既要…，又要 are frames of one blank too; what follows `after` is free.
 */
export interface Frame extends PatternSupport {
  readonly before: string
  readonly after: string
  /** What filled the blank, the most frequent first. */
  readonly fillers: readonly Wording[]
}
