import type { Block, HeadingLevel, Run } from '../document/block'
import { dropStart, mergeRuns, textOf, trimRuns, withoutLead } from './block-runs'
import { readMarker } from './heading-marker'
import { type Line, type LineKind, labelled, type PlacedBlock, settleLines } from './infer-block'
import type { WordRun } from './word-body'
import type { NumberedParagraph, WordDocument } from './word-document'
import { inherit, styleChain, type WordStyles } from './word-styles'

/** What the styles of exported speeches, and Word's own, say of a paragraph; names in lower case. */
const KINDS: Readonly<Record<string, LineKind>> = {
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

/** Paragraphs as blocks: by their styles, and where those say nothing by their words and place. */
export function toBlocks(document: WordDocument): readonly PlacedBlock[] {
  const own = [...document.styles.values()].some((style) => style.name === OWN_STYLE)
  const lines = document.paragraphs.flatMap((paragraph) => readLines(paragraph, document.styles, own))
  return settleLines(lines, (kind, line) => blockOf(kind, line, own))
}

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

function blockOf(kind: LineKind, line: Line, own: boolean): Block | null {
  if (kind === 'spacer' || (line.label === '' && line.runs.length === 0)) return null
  if (kind !== 'heading')
    return { type: kind, runs: kind === 'paragraph' ? labelled(line) : withoutLead(labelled(line)) }
  const typed = line.label === '' ? readMarker(textOf(line.runs)) : null
  const marker = line.label === '' ? (typed?.marker ?? null) : line.label
  const rest = typed ? dropStart(line.runs, typed.marker.length) : line.runs
  return { type: 'heading', level: line.level, marker, runs: withoutLead(own ? rest : trimRuns(rest, false)) }
}
