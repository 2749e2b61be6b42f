import type { Role } from '../role/role'
import type { BankEntry, BankKind } from '../storage/record/bank'
import type { ExportSummary } from '../storage/record/export'
import type { Evidence, Frame, InducedSection, MiningReport, Phrase, Series } from './report'

/** A finding as the phrase bank keeps it: what lists show, and the whole of it. */
export interface BankFinding {
  readonly entry: BankEntry
  readonly body: Phrase | Frame | Series | InducedSection
}

/** A finding of the phrase bank with the run that found it and the drafts that used its words. */
export interface FindingView {
  readonly body: BankFinding['body']
  readonly miningId: string
  /** Index of each file that its places name, in that run. */
  readonly files: Readonly<Record<string, number>>
  readonly used: readonly ExportSummary[]
}

type Words = Pick<BankEntry, 'kind' | 'text'>

/** Phrases, frames, series and sections of a run as entries of the phrase bank. */
export function bankFindings(report: Omit<MiningReport, 'templates' | 'skeletons'>): readonly BankFinding[] {
  const speakers = new Map(report.files.flatMap(({ pieces }) => pieces.map(({ id, speaker }) => [id, speaker])))
  const seenAt = (places: readonly Evidence[]) => ({
    speakers: distinct(places.flatMap(({ piece }) => speakers.get(piece) ?? [])),
    sources: distinct(places.map(({ file }) => file)),
  })
  const pattern = (body: Phrase | Frame | Series, words: Words): BankFinding => {
    const { key, families, occasions, general, places } = body
    return {
      entry: { ...words, key, roles: byCount(body.roles), occasions, families, general, ...seenAt(places) },
      body,
    }
  }
  return [
    ...report.phrases.map((phrase) =>
      pattern(phrase, { kind: 'phrase', text: phrase.variants.map(({ text }) => text).join('\n') }),
    ),
    ...report.frames.map((frame) => pattern(frame, { kind: 'frame', text: withGap(frame) })),
    ...report.series.map((series) => pattern(series, { kind: 'series', text: seriesText(series) })),
    ...report.sections.map((section) => ({
      entry: {
        ...{ kind: 'section' as BankKind, key: section.key, text: section.from.text, roles: [section.role] },
        ...{
          occasions: section.occasion === null ? [] : [section.occasion],
          families: section.families,
          general: false,
        },
        ...seenAt([section.from]),
      },
      body: section,
    })),
  ]
}

/** What its headings have in common, … for the rest; empty where only their length is common. */
export function seriesFrame({ before, inner, after }: Pick<Series, 'before' | 'inner' | 'after'>): string {
  const words = [before, ...inner, after]
  return words.every((part) => part === '') ? '' : words.join('…')
}

/** Its frame and the headings of one speech, or those headings alone. */
function seriesText(series: Series): string {
  const headings = series.examples[0]?.headings ?? []
  const frame = seriesFrame(series)
  return frame === '' ? headings.join('；') : [frame, ...headings].join('\n')
}

const withGap = ({ before, after }: Pick<Frame, 'before' | 'after'>): string => `${before}…${after}`

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const byCount = (roles: Readonly<Partial<Record<Role, number>>>): readonly Role[] =>
  (Object.entries(roles) as [Role, number][]).sort((a, b) => b[1] - a[1]).map(([role]) => role)

/** So long a wording is not found in a draft by chance. */
const LEAST_TELLING = 4

/** Whole wordings by which a draft that uses the finding is known: variants of a phrase, fillings of a frame, headings of a series. */
export function wordingsOf(body: BankFinding['body']): readonly string[] {
  const words =
    'variants' in body
      ? body.variants.map(({ text }) => text)
      : 'fillers' in body
        ? body.fillers.map(({ text }) => body.before + text + body.after)
        : 'examples' in body
          ? body.examples.flatMap(({ headings }) => headings)
          : [body.from.text]
  return distinct(words.filter((text) => text.length >= LEAST_TELLING))
}
