import { type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { HeadingLevel, ValueState } from '../document/block'
import { isFront, type PaperBlock } from './arrange'
import { contentControl } from './content-control'
import { STYLE } from './docx-styles'
import { planHeadings, type Restart } from './heading-number'
import { leadLevel } from './lead'
import { gapOfName } from './name-gap'
import { type PrintableRun, printedText, runsText } from './printable'
import type { ExportProfile } from './profile'
import { titleCuts } from './title-lines'

/** Name by which paragraphs ask for the list of headings. */
export const HEADING_LIST = 'headings'

const HEADING_STYLE: Readonly<Record<HeadingLevel, string>> = {
  1: STYLE.heading1,
  2: STYLE.heading2,
  3: STYLE.heading3,
  4: STYLE.heading4,
}

/** A lead takes the face of the heading whose number it carries; without one it is bold. */
const LEAD_STYLE = { 1: STYLE.runIn1, 2: STYLE.runIn2, 3: STYLE.runIn3 } as const

/** What a clerk must still look at stands out: nothing filled in, or taken over and not yet confirmed. */
const HIGHLIGHTS: Readonly<Partial<Record<ValueState, 'yellow' | 'cyan'>>> = { empty: 'yellow', carried: 'cyan' }

/**
 * “ ” — … and their like belong to no script: without the hint Word takes them from the Latin face, as narrow marks.
 */
const HINT = { hint: 'eastAsia' } as const

export interface DocxBody {
  readonly paragraphs: readonly Paragraph[]
  readonly restarts: readonly Restart[]
}

/** Paragraphs of a speech, with one blank line under the lines of its front, and one above its signature. */
export function buildBody(blocks: readonly PaperBlock[], profile: ExportProfile): DocxBody {
  const headings = blocks.filter((block) => block.type === 'heading')
  const plan = planHeadings(headings.map((block) => ({ level: block.level!, marker: block.marker })))
  const instances = new Map(headings.map((block, index) => [block, plan.instances[index]!]))
  const paragraphs: Paragraph[] = []
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    if (before && ((isFront(before) && !isFront(block)) || block.type === 'unit'))
      paragraphs.push(new Paragraph({ style: STYLE.spacer }))
    const instance = profile.numbering === 'auto' ? (instances.get(block) ?? null) : null
    paragraphs.push(block.type === 'heading' ? buildHeading(block, profile, instance) : buildParagraph(block, profile))
  })
  return { paragraphs, restarts: profile.numbering === 'auto' ? plan.restarts : [] }
}

function buildParagraph(block: PaperBlock, profile: ExportProfile): Paragraph {
  const style = STYLE[block.type as Exclude<PaperBlock['type'], 'heading'>]
  return new Paragraph({ style, children: CHILDREN[block.type]?.(block, profile) ?? buildRuns(block.runs, profile) })
}

/** A marker that Word does not count is text, and takes the heading out of the list where there is one. */
function buildHeading(block: PaperBlock, profile: ExportProfile, instance: number | null): Paragraph {
  const style = HEADING_STYLE[block.level!]
  const runs = buildRuns(block.runs, profile)
  if (instance !== null)
    return new Paragraph({
      style,
      numbering: { reference: `${HEADING_LIST}-${instance}`, level: block.level! - 1, custom: true },
      children: runs,
    })
  const marker = block.marker === '' ? [] : [new TextRun({ text: block.marker, font: HINT })]
  return new Paragraph({
    style,
    ...(profile.numbering === 'auto' ? { numbering: false } : {}),
    children: [...marker, ...runs],
  })
}

/** Blocks whose runs are not simply printed one after the other. */
const CHILDREN: Readonly<
  Partial<Record<PaperBlock['type'], (block: PaperBlock, profile: ExportProfile) => ParagraphChild[]>>
> = {
  title: (block, profile) => {
    const cuts = titleCuts(printedText(block))
    return splitRuns(block.runs, cuts).map(({ run, start }) =>
      buildRun(run, profile, cuts.includes(start) ? { break: 1 } : {}),
    )
  },
  speaker: (block, profile) => {
    const gap = gapOfName(runsText(block.runs))
    return splitRuns(block.runs, gap === null ? [] : [gap, gap + 1]).map(({ run, start }) =>
      buildRun(run, profile, start === gap ? { style: STYLE.nameGap } : {}),
    )
  },
  paragraph: (block, profile) => {
    const lead = LEAD_STYLE[leadLevel(runsText(block.runs.filter((run) => run.lead)))]
    return block.runs.map((run) => buildRun(run, profile, run.lead ? { style: lead } : {}))
  },
}

const buildRuns = (runs: readonly PrintableRun[], profile: ExportProfile): ParagraphChild[] =>
  runs.map((run) => buildRun(run, profile, {}))

function buildRun(
  run: PrintableRun,
  profile: ExportProfile,
  more: Pick<IRunOptions, 'break' | 'style'>,
): ParagraphChild {
  const highlight = profile.markBlanks && run.state ? HIGHLIGHTS[run.state] : undefined
  const text = new TextRun({ text: run.text, font: HINT, ...(highlight ? { highlight } : {}), ...more })
  return profile.controls && run.state === 'empty' && run.slot !== null ? contentControl(run.slot, text) : text
}

/** Cuts runs at offsets of their joined text. */
function splitRuns(
  runs: readonly PrintableRun[],
  cuts: readonly number[],
): readonly { run: PrintableRun; start: number }[] {
  const pieces: { run: PrintableRun; start: number }[] = []
  let offset = 0
  for (const run of runs) {
    const end = offset + run.text.length
    const bounds = [offset, ...cuts.filter((cut) => cut > offset && cut < end), end]
    bounds.slice(1).forEach((stop, index) => {
      const start = bounds[index]!
      pieces.push({ run: { ...run, text: run.text.slice(start - offset, stop - offset) }, start })
    })
    offset = end
  }
  return pieces
}
