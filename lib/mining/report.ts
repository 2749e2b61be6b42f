import type { DocumentFormat, Encoding } from '../corpus/document'
import type { FileProblem } from '../corpus/file-problem'
import type { ContentRole } from '../role/role'
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

/** Wording that recurs whole (L1). `families` counts votes, one a family. */
export interface Phrase {
  readonly text: string
  readonly families: number
  readonly places: readonly Evidence[]
}

/** Fixed words around blanks (L2): before … after. */
export interface Frame {
  readonly before: string
  readonly after: string
  readonly families: number
  readonly fillers: readonly string[]
  readonly places: readonly Evidence[]
}
