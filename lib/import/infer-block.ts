import type { Block, HeadingLevel, Run } from '../document/block'
import { dropStart, mergeRuns, textOf, trimRuns, withoutLead } from './block-runs'
import { readMarker } from './heading-marker'

/** A spacer is layout and gives no block. */
export type LineKind = Block['type'] | 'spacer'

/** A line of the document with all that decides what it is. */
export interface Line {
  /** Number of its paragraph or line in the file, from 0. */
  readonly paragraph: number
  /** Null leaves it to the words. */
  readonly kind: LineKind | null
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

/** Lines as blocks: by their kinds, and where those say nothing by their words and place. */
export function settleLines(
  lines: readonly Line[],
  blockOf: (kind: LineKind, line: Line) => Block | null,
  /** Whether a typed number can make a heading; not in a file that marks its headings. */
  numbersHead = true,
): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = []
  const front: FrontSoFar = { title: null, last: null, count: 0, open: true }
  for (const line of lines) {
    const block = line.kind === null ? inferBlock(line, front, numbersHead) : blockOf(line.kind, line)
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

/** The runs of a line with its automatic number. */
export const labelled = (line: Line): readonly Run[] =>
  line.label === '' ? line.runs : mergeRuns([{ text: line.label }, ...line.runs])

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
/** A name, or posts and then a name: 县委副书记、县长　周平. */
const NAME =
  /^[\u4e00-\u9fff·\u3000 ]{2,24}$|^[\u4e00-\u9fff·、（）]{2,40}[\u3000 ]+[\u4e00-\u9fff·]{1,8}(?:[\u3000 ][\u4e00-\u9fff])?$/
const SENTENCE_MARK = /[。；！？]/
const HEADING_LIMIT = 50

/** What a line without a telling style is: first by the order of a speech's front, then by number and length. */
function inferBlock(line: Line, front: FrontSoFar, numbersHead: boolean): Block | null {
  if (line.label === '' && line.runs.length === 0) return null
  const text = line.label + textOf(line.runs)
  const kind = front.open ? inferFront(text, line, front) : null
  if (kind === 'continued') return CONTINUED
  if (kind) return { type: kind, runs: withoutLead(line.runs) }
  if (/^（[^（）]{1,200}）$/.test(text)) return { type: 'cue', runs: withoutLead(line.runs) }
  return (numbersHead ? inferHeading(text, line) : null) ?? { type: 'paragraph', runs: labelled(line) }
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
