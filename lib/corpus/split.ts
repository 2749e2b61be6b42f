import type { ParagraphText, PieceKind, SetAside } from '../speech/speech'
import type { Range } from '../text/range'
import { BOUNDARIES, type BoundaryModel, chooseStarts } from './boundary'
import type { CleanText } from './clean'
import { findHeaders, type Header } from './compilation'
import { judgeGenre } from './genre'
import { opensSiteTail } from './line-cue'
import { isGreeting } from './salutation'
import { isTruncated } from './site-line'
import { SITE, type SiteModel } from './site-model'
import { judgeSiteText } from './site-text'
import { isTeaserOf } from './teaser'
import { readTextLines, type TextLine, withoutMarkdown } from './text-line'
import { isBody, isFront, textStart, titleStart } from './title-start'

/** One text of a document as split finds it. Ranges are in the clean text. */
export interface SplitPiece {
  /** Leading site text is 0; the other pieces count from 1. */
  readonly ordinal: number
  readonly kind: PieceKind
  /** Without the compiler's marker; null where the text has none. */
  readonly title: string | null
  readonly range: Range
  readonly setAside: SetAside | null
  readonly paragraphs: readonly ParagraphText[]
}

type Draft = Omit<SplitPiece, 'ordinal'>

/** Lines of one text before it is known what it is; `header` is its compiler's header and stands before `lines`. */
interface Segment {
  readonly header: { readonly line: TextLine; readonly title: string | null } | null
  readonly lines: readonly TextLine[]
}

/**
 * Cuts a document into its texts: collections at their headers, glued texts where one begins, and site text off all
 * of them. Pieces lie in order; with the gaps between them they rebuild the clean text. Linear in its length.
 */
export function splitPieces(
  clean: CleanText,
  model: BoundaryModel = BOUNDARIES,
  site: SiteModel = SITE,
): readonly SplitPiece[] {
  const lines = readTextLines(clean.text)
  const headers = findHeaders(lines)
  const lead: Segment[] = headers.length === 0 ? [] : cutGlued(null, lines.slice(0, headers[0]!.index), model)
  const segments =
    headers.length === 0
      ? cutGlued(null, lines, model)
      : [...lead, ...headers.flatMap(sectionOf(lines, headers, model))]
  return number(
    mergeSiteText(
      segments.flatMap((segment, at) =>
        segment.header === null && isTeaserOf(segment.lines, segments[at + 1]?.lines)
          ? siteText(segment.lines, true)
          : describeSegment(segment, site),
      ),
      clean.text,
    ),
  )
}

const sectionOf =
  (lines: readonly TextLine[], headers: readonly Header[], model: BoundaryModel) =>
  (header: Header, at: number): readonly Segment[] =>
    cutGlued(
      { line: lines[header.index]!, title: header.title },
      lines.slice(header.index + 1, headers[at + 1]?.index ?? lines.length),
      model,
    )

/** Under a header a further beginning needs more proof, in nats. */
const EXTRA_UNDER_HEADER = 2

function cutGlued(header: Segment['header'], lines: readonly TextLine[], model: BoundaryModel): Segment[] {
  const firstBody = lines.findIndex(isBody)
  const starts = chooseStarts(lines, header === null ? 0 : EXTRA_UNDER_HEADER, model).filter(
    (start) => header === null || start > firstBody,
  )
  const edges = [0, ...starts.filter((start) => start > 0), lines.length]
  return edges
    .slice(0, -1)
    .map((edge, index) => ({ header: index === 0 ? header : null, lines: lines.slice(edge, edges[index + 1]) }))
}

function describeSegment({ header, lines: read }: Segment, site: SiteModel): readonly Draft[] {
  if (!read.some(isBody) || (header === null && isCutOff(read)))
    return siteText(header === null ? read : [header.line, ...read])
  const { lines, end } = judgeSiteText(read, site)
  const body = lines.findIndex(isBody)
  const title = header === null ? titleStart(lines, body) : 0
  const start = textStart(lines, title, body)
  const front = lines.slice(title, body).filter(isFront)
  const parted = header !== null && start > 0
  return [
    ...siteText(parted ? [header.line, ...lines.slice(0, start)] : lines.slice(0, start)),
    describeText({ header, parted, front }, lines.slice(start, end)),
    ...siteText(lines.slice(end)),
  ]
}

/** What stands above a text; `parted` when site text comes between its compiler's header and the text. */
interface Heading {
  readonly header: Segment['header']
  readonly parted: boolean
  readonly front: readonly TextLine[]
}

/** Every paragraph was cut by a crawler: the beginning of a text that stands elsewhere. */
const isCutOff = (lines: readonly TextLine[]): boolean => lines.filter(isBody).every(({ text }) => isTruncated(text))

function describeText({ header, parted, front }: Heading, lines: readonly TextLine[]): Draft {
  const body = lines.findIndex(isBody)
  const named = front.filter(({ namesSpeech }) => namesSpeech)
  const words = [header?.title ?? '', ...named.map(({ text }) => text)].join('\n')
  const verdict = judgeGenre(lines, {
    namedSpeech: named.length > 0,
    title: words,
    salutation: lines.slice(0, body + 3).some(({ kind }) => kind === 'salutation'),
  })
  const repeated = findRepeated(lines.slice(body))
  const short = verdict.kind === 'essay' && lines.reduce((sum, { text }) => sum + text.length, 0) < SHORT
  return {
    kind: short && header === null ? 'boilerplate' : verdict.kind,
    title: header?.title ?? joinTitle(front),
    range: {
      start: ((parted ? null : header?.line) ?? lines[0]!).range.start,
      end: lines[lines.length - 1]!.range.end,
    },
    setAside: verdict.kind === 'essay' ? reasonFor(short && header === null, verdict.cuesPerThousand) : null,
    paragraphs: [
      ...headerParagraph(parted ? null : header),
      ...lines.map((line, at) => ({
        range: line.range,
        form: repeated.has(line.text) ? 'noise' : formOf(lines, at, body),
      })),
    ],
  }
}

/** Headings come once in a text; a site's own name comes again and again. */
function findRepeated(lines: readonly TextLine[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { kind, namesSpeech, text } of lines)
    if (kind === 'title' && !namesSpeech) (seen.has(text) ? repeated : seen).add(text)
  return repeated
}

/** Prose this short that is no speech is somebody's note around the texts. */
const SHORT = 300

const reasonFor = (note: boolean, cuesPerThousand: number): SetAside =>
  note ? { reason: 'site-text' } : { reason: 'not-a-speech', cuesPerThousand }

function headerParagraph(header: Segment['header']): readonly ParagraphText[] {
  if (header === null) return []
  const { line, title } = header
  const at = title === null ? -1 : line.text.indexOf(title)
  const range =
    at < 0 || title === null ? line.range : { start: line.range.start + at, end: line.range.start + at + title.length }
  return [{ range, form: 'title' }]
}

function formOf(lines: readonly TextLine[], at: number, body: number): ParagraphText['form'] {
  const line = lines[at]!
  if (line.kind === 'site') return 'noise'
  if (line.kind === 'salutation') return 'salutation'
  if (at < body) return 'title'
  if (lines[at - 1]?.kind === 'salutation' && isGreeting(line.text)) return 'salutation'
  return isSignature(lines, at) ? 'noise' : null
}

/** The last lines may give who spoke and when. */
function isSignature(lines: readonly TextLine[], at: number): boolean {
  const rest = lines.slice(at, at + 4)
  if (at + rest.length < lines.length || at === 0) return false
  return rest.some(({ kind }) => kind === 'date') && rest.every((line) => isFront(line) || line.kind === 'site')
}

/** A title of several lines as one: a line that begins with a dash goes on at once, another one after a blank. */
function joinTitle(front: readonly TextLine[]): string | null {
  const titles = front.filter(({ kind }) => kind === 'title').map(({ text }) => withoutMarkdown(text))
  if (titles.length === 0) return null
  return titles.reduce((title, line) => (/^[—–-]|^上的|^的/.test(line) ? `${title}${line}` : `${title} ${line}`))
}

function siteText(lines: readonly TextLine[], teaser = isTeaserList(lines)): readonly Draft[] {
  if (lines.length === 0) return []
  return [
    {
      kind: teaser ? 'teaser' : 'boilerplate',
      title: null,
      range: { start: lines[0]!.range.start, end: lines[lines.length - 1]!.range.end },
      setAside: { reason: teaser ? 'teaser-list' : 'site-text' },
      paragraphs: lines.map(({ range }) => ({ range, form: 'noise' as const })),
    },
  ]
}

/** Truncated articles, or headlines below a line that announces further reading. */
function isTeaserList(lines: readonly TextLine[]): boolean {
  const truncated = lines.filter(({ text }) => isTruncated(text)).length
  const announced = lines.some(({ text }) => opensSiteTail(text))
  return (
    truncated >= 2 ||
    (announced && (truncated > 0 || lines[0]!.kind === 'site') && truncated + lines.filter(isFront).length >= 2)
  )
}

const isSiteText = ({ kind }: Draft): boolean => kind === 'boilerplate' || kind === 'teaser'

/** Site text that touches site text is one piece. */
function mergeSiteText(drafts: readonly Draft[], text: string): readonly Draft[] {
  const runs: Draft[][] = []
  for (const draft of drafts) {
    const run = runs[runs.length - 1]
    const before = run?.[run.length - 1]
    const touches = before !== undefined && text.slice(before.range.end, draft.range.start).trim() === ''
    if (touches && isSiteText(before) && isSiteText(draft)) run!.push(draft)
    else runs.push([draft])
  }
  return runs.map(joinRun)
}

function joinRun(run: readonly Draft[]): Draft {
  const first = run[0]!
  if (run.length === 1) return first
  const { kind, setAside } = run.find((draft) => draft.kind === 'teaser') ?? first
  return {
    ...first,
    kind,
    setAside,
    range: { start: first.range.start, end: run[run.length - 1]!.range.end },
    paragraphs: run.flatMap(({ paragraphs }) => paragraphs),
  }
}

function number(drafts: readonly Draft[]): readonly SplitPiece[] {
  const first = drafts[0]
  const shift = first !== undefined && isSiteText(first) ? 0 : 1
  return drafts.map((draft, index) => ({ ordinal: index + shift, ...draft }))
}
