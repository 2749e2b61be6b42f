import type { Block, HeadingLevel, Run } from '../document/block'
import { readMarker } from './heading-marker'
import type { WordRun } from './word-body'
import type { NumberedParagraph, WordDocument } from './word-document'
import { inherit, styleChain, type WordStyles } from './word-styles'

type Kind = Block['type'] | 'spacer'

/** What the styles of exported speeches, and Word's own, say of a paragraph; names in lower case. */
const KINDS: Readonly<Record<string, Kind>> = {
  title: 'title',
  subtitle: 'subtitle',
  副标题: 'subtitle',
  讲话日期: 'date',
  讲话人: 'speaker',
  称谓: 'salutation',
  salutation: 'salutation',
  公文正文: 'paragraph',
  提示语: 'cue',
  空行: 'spacer',
}
/** Only exported speeches have it, so its presence says that colours and styles mean what the exporter meant. */
const OWN_STYLE = '公文正文'
const LEAD_STYLE = /^段首句[123]$/

/** A line of the document with all that decides what it is. */
interface Line {
  readonly paragraph: number
  readonly kind: Kind | null
  readonly level: HeadingLevel
  readonly centred: boolean
  readonly label: string
  readonly runs: readonly Run[]
}

export interface PlacedBlock {
  readonly block: Block
  /** Number of its paragraph in the file, from 0. */
  readonly paragraph: number
}

/** Paragraphs as blocks: by their styles, and where those say nothing by their words and place. */
export function toBlocks(document: WordDocument): readonly PlacedBlock[] {
  const own = [...document.styles.values()].some((style) => style.name === OWN_STYLE)
  const lines = document.paragraphs.flatMap((paragraph) => readLines(paragraph, document.styles, own))
  const placed: PlacedBlock[] = []
  const front = { title: null, last: null, count: 0, open: true } as FrontSoFar
  for (const line of lines) {
    const block: Block | null = line.kind === null ? inferBlock(line, front) : blockOf(line.kind, line, own)
    if (block === null) continue
    front.open &&= FRONT.has(block.type) || (front.count < LINES_ABOVE_TITLE && front.title === null)
    const whole = block === CONTINUED ? continueTitle(placed.pop()?.block, line) : block
    placed.push({ block: whole, paragraph: line.paragraph })
    front.last = whole
    front.count = placed.length
    if (whole.type === 'title') front.title ??= whole
  }
  return placed
}

/** What was read of the front block when a line comes. */
interface FrontSoFar {
  title: Block | null
  last: Block | null
  count: number
  open: boolean
}

/** A document number or a note of the office may stand above the title. */
const LINES_ABOVE_TITLE = 3

const FRONT: ReadonlySet<string> = new Set(['title', 'subtitle', 'date', 'speaker'])

function readLines({ paragraph, styles, label }: NumberedParagraph, all: WordStyles, own: boolean): readonly Line[] {
  const named = styles.find((style) => style.name in KINDS || /^heading [1-9]$/.test(style.name))
  const outline = paragraph.outline ?? (inherit(styles, 'outline') as number | null)
  const heading = named?.name.startsWith('heading ')
    ? Number(named.name.slice(8))
    : outline !== null && outline < 9
      ? outline + 1
      : null
  const kind = (named && KINDS[named.name]) ?? (heading === null ? null : 'heading')
  const base = {
    paragraph: paragraph.index,
    kind,
    level: Math.min(heading ?? 1, 4) as HeadingLevel,
    centred: (paragraph.align ?? inherit(styles, 'align')) === 'center',
  }
  const runs = markLead(
    paragraph.runs.map((run) => ({ ...run, bold: isBold(run, styles, all) })),
    all,
  ).map((run) => toRun(run, own))
  const lines =
    kind === 'title' ? [runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', '') }))] : splitLines(runs)
  return lines.map((line, index) => ({
    ...base,
    label: index === 0 ? label : '',
    runs: trimRuns(mergeRuns(line), label !== ''),
  }))
}

interface LeadRun extends WordRun {
  readonly lead?: boolean
}

const isBold = (run: WordRun, paragraphStyles: NumberedParagraph['styles'], all: WordStyles): boolean =>
  run.bold ?? inherit(styleChain(all, run.style), 'bold') ?? inherit(paragraphStyles, 'bold') ?? false

/** Runs in a style of leads; elsewhere the bold beginning of a paragraph up to the end of a sentence. */
function markLead(runs: readonly WordRun[], styles: WordStyles): readonly LeadRun[] {
  const styled = runs.map((run) => styleChain(styles, run.style).some((style) => LEAD_STYLE.test(style.name)))
  if (styled.includes(true)) return runs.map((run, index) => ({ ...run, lead: styled[index]! }))
  const plain = runs.findIndex((run) => run.bold !== true && run.text.trim() !== '')
  const lead = runs
    .slice(0, Math.max(plain, 0))
    .map((run) => run.text)
    .join('')
  return /[。：；！？]\s*$/.test(lead) ? runs.map((run, index) => ({ ...run, lead: index < plain })) : runs
}

function toRun(run: LeadRun, own: boolean): Run {
  const state = !own ? null : run.highlight === 'cyan' ? 'carried' : run.highlight === 'yellow' ? 'empty' : null
  const text = run.text.replaceAll('\t', ' ')
  return { text, ...(run.lead ? { lead: true as const } : {}), ...(state ? { state } : {}) }
}

function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      lines.at(-1)!.push({ ...run, text })
    })
  return lines
}

function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.text === '') continue
    if (last && last.lead === run.lead && last.state === run.state)
      merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

/** White space at the ends is layout; after an automatic number it is kept. */
function trimRuns(runs: readonly Run[], numbered: boolean): readonly Run[] {
  const trimmed = [...runs]
  while (!numbered && trimmed[0]?.text.trim() === '') trimmed.shift()
  while (trimmed.at(-1)?.text.trim() === '') trimmed.pop()
  const first = trimmed[0]
  if (first && !numbered) trimmed[0] = { ...first, text: first.text.trimStart() }
  const last = trimmed.at(-1)
  if (last) trimmed[trimmed.length - 1] = { ...last, text: last.text.trimEnd() }
  return trimmed
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

function blockOf(kind: Kind, line: Line, own: boolean): Block | null {
  if (kind === 'spacer' || (line.label === '' && line.runs.length === 0)) return null
  if (kind !== 'heading')
    return { type: kind, runs: kind === 'paragraph' ? labelled(line) : withoutLead(labelled(line)) }
  const typed = line.label === '' ? readMarker(textOf(line.runs)) : null
  const marker = line.label === '' ? (typed?.marker ?? null) : line.label
  const rest = typed ? dropStart(line.runs, typed.marker.length) : line.runs
  return { type: 'heading', level: line.level, marker, runs: withoutLead(own ? rest : trimRuns(rest, false)) }
}

const labelled = (line: Line): readonly Run[] =>
  line.label === '' ? line.runs : mergeRuns([{ text: line.label }, ...line.runs])

const withoutLead = (runs: readonly Run[]): readonly Run[] => mergeRuns(runs.map(({ lead, ...run }) => run))

function dropStart(runs: readonly Run[], length: number): readonly Run[] {
  let left = length
  return runs
    .map((run) => {
      const cut = Math.min(left, run.text.length)
      left -= cut
      return { ...run, text: run.text.slice(cut) }
    })
    .filter((run) => run.text !== '')
}

const CONTINUED: Block = { type: 'title', runs: [] }

function continueTitle(title: Block | undefined, line: Line): Block {
  return { type: 'title', runs: mergeRuns([...(title?.runs ?? []), ...line.runs]) }
}

const KIND_OF_SPEECH = /(?:讲话|发言|致辞|致词|主持词|讲话稿|发言稿)(?:（[^（）]{1,20}）)?$/
const DATE =
  /^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?$/
const SALUTATION =
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|朋友们|女士们|先生们|老师们|同学们|乡亲们).{0,80}[：:]$|^(?:同志们|各位代表|各位委员)[，！]$/
const TITLE_LIMIT = 70
const NAME = /^[\u4e00-\u9fff·\u3000 ]{2,24}$/
const SENTENCE_MARK = /[。；！？]/
const HEADING_LIMIT = 50

/** What a line without a telling style is: first by the order of a speech's front, then by number and length. */
function inferBlock(line: Line, front: FrontSoFar): Block | null {
  if (line.label === '' && line.runs.length === 0) return null
  const text = line.label + textOf(line.runs)
  const kind = front.open ? inferFront(text, line, front) : null
  if (kind === 'continued') return CONTINUED
  if (kind) return { type: kind, runs: withoutLead(line.runs) }
  if (/^（[^（）]{1,200}）$/.test(text)) return { type: 'cue', runs: withoutLead(line.runs) }
  return inferHeading(text, line) ?? { type: 'paragraph', runs: labelled(line) }
}

function inferFront(
  text: string,
  line: Line,
  { title, last }: FrontSoFar,
): Exclude<Block['type'], 'heading'> | 'continued' | null {
  if (SALUTATION.test(text)) return 'salutation'
  if (DATE.test(text)) return title ? 'date' : null
  const short = text.length <= TITLE_LIMIT && !SENTENCE_MARK.test(text)
  if (!title) return short && (line.centred || KIND_OF_SPEECH.test(text)) ? 'title' : null
  if (text.startsWith('——') && short) return 'subtitle'
  if (last?.type === 'title' && line.centred && short && KIND_OF_SPEECH.test(text)) {
    return KIND_OF_SPEECH.test(textOf(last.runs)) ? null : 'continued'
  }
  return NAME.test(text) ? 'speaker' : null
}

function inferHeading(text: string, line: Line): Block | null {
  const typed = readMarker(text)
  if (!typed || text.length > HEADING_LIMIT || SENTENCE_MARK.test(text) || text.length === typed.marker.length)
    return null
  const rest = line.label === '' ? dropStart(line.runs, typed.marker.length) : line.runs
  const marker = line.label === '' ? typed.marker : line.label
  return { type: 'heading', level: typed.level, marker, runs: withoutLead(trimRuns(rest, false)) }
}
