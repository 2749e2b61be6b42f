import type { DocumentFormat, Encoding } from '../corpus/document'
import type { FileProblem } from '../corpus/file-problem'
import type { ContentRole, Role } from '../role/role'
import type { PieceKind, SetAside } from '../speech/speech'
import type { SpeechBlock, StripPart } from '../speech/strip'
import type { Genre } from '../template/syntax'

/** What a mining run found, small enough to list. The described files themselves are stored apart. */
export interface MiningReport extends Induced {
  readonly files: readonly FileSummary[]
}

/** What recurs over many speeches. */
export interface Induced {
  readonly templates: readonly InducedTemplate[]
  readonly skeletons: readonly Skeleton[]
  readonly series: readonly Series[]
  readonly sections: readonly InducedSection[]
  readonly phrases: readonly Phrase[]
  readonly frames: readonly Frame[]
  /** Why there is nothing, or no more. Words for people are in lib/i18n. */
  readonly reasons: readonly InductionReason[]
}

/** Nothing found, and nothing to say about it. */
export const NOTHING_INDUCED: Induced = {
  templates: [],
  skeletons: [],
  series: [],
  sections: [],
  phrases: [],
  frames: [],
  reasons: [],
}

/** Why induction gave less than somebody may expect. */
export type InductionReason =
  | { readonly code: 'no-speech' }
  | { readonly code: 'one-speech' }
  /** All speeches are near-duplicates of each other. */
  | { readonly code: 'one-family'; readonly speeches: number }
  /** No genre is shared by so many families. */
  | { readonly code: 'no-genre-shared'; readonly families: number; readonly least: number }
  /** Speeches of one genre are of several kinds, and these kinds have too few families for a template of their own; `unknown` are of no kind. */
  | {
      readonly code: 'kinds-apart'
      readonly genre: Genre
      readonly families: number
      readonly kinds: readonly { readonly name: string; readonly families: number }[]
      readonly unknown: number
      readonly least: number
    }
  /** Families of this sort share too few words for a template: so many characters in so many of its parts. */
  | {
      readonly code: 'template-bare'
      readonly name: string
      readonly families: number
      readonly characters: number
      readonly parts: number
    }
  | { readonly code: 'no-numbering'; readonly families: number }
  | { readonly code: 'nothing-recurs'; readonly families: number }

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
  /** Post or name or both, as the title says; null where it does not. */
  readonly speaker: string | null
  /** Source lines, 1-based, both included. */
  readonly startLine: number
  readonly endLine: number
  readonly characters: number
  readonly setAside: SetAside | null
  readonly family: string | null
  readonly strip: readonly SpeechBlock[]
  readonly slots: number
  /** Content paragraphs whose role has a confidence under 0.9. */
  readonly doubtful: number
  /** A person has said or confirmed what each of its paragraphs does. */
  readonly reviewed: boolean
}

/** Where a line of an induced template was seen. */
export interface Evidence {
  readonly piece: string
  readonly file: string
  readonly line: number
  readonly text: string
}

/** A composite template: what a group of speeches shares, with blanks where they differ. */
export interface InducedTemplate {
  /** Stable under reordering of inputs: derived from content. */
  readonly key: string
  readonly name: string
  readonly genre: Genre
  /** What all its speeches are about; null where they are about different things. */
  readonly occasion: string | null
  /** The .hbs file, valid by lib/template/validate without errors. */
  readonly source: string
  readonly strip: readonly StripPart[]
  readonly slotCount: number
  readonly support: { readonly families: number; readonly sources: number }
  readonly pieces: readonly string[]
  /** One entry a heading, formula or slot of the source that recurs. */
  readonly evidence: readonly { readonly text: string; readonly places: readonly Evidence[] }[]
  /** Why each of its parts is there, in the order of the source. */
  readonly explanation: readonly TemplatePart[]
  /** Key of the skeleton that it was composed on. */
  readonly skeleton: string
}

/** Why a part of a composite template is there. */
export interface TemplatePart {
  /** Id of the section in the source; null for the front block. */
  readonly section: string | null
  readonly role: ContentRole | null
  readonly families: number
  /** Of the families of the template, 0 to 1. */
  readonly share: number
  readonly optional: boolean
  /** Its words that are not blanks, each with what bears it out. */
  readonly literal: readonly string[]
  /** Key of the series whose frame it repeats. */
  readonly series: string | null
  /** Keys of sections of single speeches that could stand in its place, best first. */
  readonly variants: readonly string[]
}

/** The order of roles that a group of speeches shares (fourth layer). */
export interface Skeleton {
  readonly key: string
  readonly genre: Genre
  /** Null where it holds for speeches about different things. */
  readonly occasion: string | null
  readonly families: number
  readonly sources: number
  readonly parts: readonly SkeletonPart[]
  /** First paragraph of each speech that has this order, one a family. */
  readonly places: readonly Evidence[]
}

export interface SkeletonPart {
  readonly role: ContentRole
  readonly families: number
  /** Of the families of the skeleton, 0 to 1. */
  readonly share: number
  readonly optional: boolean
  /** Half of its families or more put it under a heading or a numbered point of its own. */
  readonly headed: boolean
  /** Characters that an average family spends on it. */
  readonly characters: number
  /** Roles that come before it wherever both stand in one speech: the partial order. */
  readonly after: readonly ContentRole[]
  /** Keys of sections of this role, best first. */
  readonly variants: readonly string[]
  /** Keys of series of this role, best first. */
  readonly series: readonly string[]
}

/** Fewest and most of a count, both seen. */
export interface Span {
  readonly fewest: number
  readonly most: number
}

/**
 * Sibling headings built alike (third layer): with words in common (要立即…, …必须到位, 抓好…不放松) or of one length.
 * Like ones of several speeches are one series; `families` says of how many.
 */
export interface Series extends PatternSupport {
  readonly role: ContentRole
  readonly genres: readonly Genre[]
  /** Scheme of lib/outline/marker that most families number it with. */
  readonly scheme: string
  /** Words that all headings begin and end with, and those between them in order; all empty where only lengths are common. */
  readonly before: string
  readonly inner: readonly string[]
  readonly after: string
  /** Characters of each clause of a heading: at most two apart, or the first of one length; empty where they differ more. */
  readonly lengths: readonly Span[]
  /** Points of one speech. */
  readonly points: Span
  /** The headings of single speeches, one speech a family, the longest series first. */
  readonly examples: readonly { readonly piece: string; readonly headings: readonly string[] }[]
}

/** A section of one source, offered as 范例 beside the composite template; `source` is a section file of the language. */
export interface InducedSection {
  readonly key: string
  readonly role: ContentRole
  readonly genre: Genre
  readonly occasion: string | null
  readonly source: string
  readonly from: Evidence
  readonly characters: number
  /** Families that have a section of this role with the same patterns in it, its own among them. */
  readonly families: number
  /** How usual it is, 0 to 1: share of its characters in patterns of two families or more. */
  readonly fit: number
  /** Place among the sections of its role, 1 the best: by families, then fit. */
  readonly rank: number
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
  /** Bits that the description of all speeches grows by when this pattern is taken out of the lexicon. */
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
