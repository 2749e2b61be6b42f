import type { Block } from '../document/block'
import { arrange, type PaperBlock, signatureIndents } from './arrange'
import { leadLevel } from './lead'
import { printable, printedText, runsText } from './printable'
import type { ExportProfile, FontSet } from './profile'
import { titleCuts } from './title-lines'
import { escapeXml } from './xml-element'

interface Look {
  /** Heading of HTML, which Word and WPS take for their own heading of that level. */
  readonly tag: 'h1' | 'h2' | 'h3' | 'h4' | 'p'
  readonly face: keyof FontSet
  /** In points. */
  readonly size: number
  readonly align: 'center' | 'justify' | 'right'
  /** In characters. */
  readonly indent: 0 | 2
  readonly bold?: boolean
}

const BODY: Look = { tag: 'p', face: 'body', size: 16, align: 'justify', indent: 2 }
const CENTRED: Look = { tag: 'p', face: 'heading2', size: 16, align: 'center', indent: 0 }

const LOOKS: Readonly<Record<Exclude<PaperBlock['type'], 'heading'>, Look>> = {
  title: { tag: 'p', face: 'title', size: 22, align: 'center', indent: 0 },
  subtitle: CENTRED,
  mark: CENTRED,
  date: CENTRED,
  speaker: CENTRED,
  salutation: { ...BODY, indent: 0 },
  paragraph: BODY,
  cue: { ...BODY, face: 'heading2' },
  unit: { ...BODY, align: 'right', indent: 0 },
  unitDate: { ...BODY, align: 'right', indent: 0 },
}

const lookOf = (block: PaperBlock, profile: ExportProfile): Look =>
  block.type === 'heading' ? HEADINGS[block.level!](profile) : LOOKS[block.type]

const HEADINGS: Readonly<Record<1 | 2 | 3 | 4, (profile: ExportProfile) => Look>> = {
  1: () => ({ ...BODY, tag: 'h1', face: 'heading1' }),
  2: ({ boldHeading2 }) => ({ ...BODY, tag: 'h2', face: 'heading2', bold: boldHeading2 }),
  3: ({ boldHeading3 }) => ({ ...BODY, tag: 'h3', bold: boldHeading3 }),
  4: () => ({ ...BODY, tag: 'h4' }),
}

/**
 * The sheet as HTML for the clipboard, every style at its paragraph: Word and WPS keep what they are told so, headings as
 * headings, and drop what a style sheet says. Numbers are text.
 */
export function toRichText(blocks: readonly Block[], profile: ExportProfile): string {
  const sheet = arrange(printable(blocks), profile)
  return `<html><head><meta charset="utf-8"></head><body>${sheet.map((block) => paragraphOf(block, sheet, profile)).join('')}</body></html>`
}

function paragraphOf(block: PaperBlock, sheet: readonly PaperBlock[], profile: ExportProfile): string {
  const look = lookOf(block, profile)
  const style = {
    margin: `0 ${rightOf(block, sheet, profile) * look.size}pt 0 0`,
    'text-indent': `${look.indent * look.size}pt`,
    'mso-char-indent-count': look.indent.toFixed(1),
    'text-align': look.align,
    'text-justify': 'inter-ideograph',
    'line-height': `${block.type === 'title' ? 35 : profile.linePitch / 20}pt`,
    'mso-line-height-rule': 'exactly',
    'font-size': `${look.size}pt`,
    'font-family': facesOf(look, profile),
    'font-weight': look.bold ? 'bold' : 'normal',
    color: '#000000',
  }
  const written = Object.entries(style).map(([name, value]) => `${name}:${value}`)
  return `<${look.tag} style="${escapeXml(written.join(';'))}">${contentOf(block, profile)}</${look.tag}>`
}

const facesOf = ({ face }: Look, { fonts }: ExportProfile): string => `'${fonts.latin}','${fonts[face]}'`

function rightOf(block: PaperBlock, sheet: readonly PaperBlock[], { signature }: ExportProfile): number {
  if (signature === null || (block.type !== 'unit' && block.type !== 'unitDate')) return 0
  const date = sheet.find(({ type }) => type === 'unitDate')
  return signatureIndents(signature, date ? printedText(date) : '')[block.type === 'unit' ? 'unit' : 'date']
}

function contentOf(block: PaperBlock, { fonts }: ExportProfile): string {
  const text = printedText(block)
  if (block.type === 'title') {
    const cuts = [0, ...titleCuts(text), text.length]
    return cuts
      .slice(1)
      .map((end, at) => escapeXml(text.slice(cuts[at], end)))
      .join('<br>')
  }
  const lead = leadLevel(runsText(block.runs.filter((run) => run.lead)))
  const runs = block.runs.map((run) => (run.lead ? LEADS[lead](escapeXml(run.text), fonts) : escapeXml(run.text)))
  return escapeXml(block.marker) + runs.join('')
}

const inFace = (text: string, latin: string, face: string): string =>
  `<span style="${escapeXml(`font-family:'${latin}','${face}'`)}">${text}</span>`

/** The face of the heading whose number a lead carries; without one it is bold. */
const LEADS: Readonly<Record<1 | 2 | 3, (text: string, fonts: FontSet) => string>> = {
  1: (text, { latin, heading1 }) => inFace(text, latin, heading1),
  2: (text, { latin, heading2 }) => inFace(text, latin, heading2),
  3: (text) => `<b>${text}</b>`,
}
