import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Block } from '../document/block'
import { arrange, type PaperBlock } from './arrange'
import { buildBody, HEADING_LIST } from './docx-body'
import { FIRST_INSTANCE, writeCoreProperties, writeFontTable, writeNumbering, writeSettings } from './docx-parts'
import { STYLE, writeStyles } from './docx-styles'
import type { Restart } from './heading-number'
import { printable, printedText } from './printable'
import { type ExportProfile, READING_LINES } from './profile'
import { xmlPart } from './xml-element'

/** A4 with the margins that leave 156 × 225 mm for text, in twips (GB/T 9704-2012, 5.1 and 5.2.1). */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 851, footer: 1417, gutter: 0 },
  pageNumbers: { start: 1 },
} as const

/** A cell of the grid of characters is the body size plus this, in 1/4096 pt: 28 cells a line. */
const CHARACTER_SPACE = -849

/**
 * A speech as a .docx in the layout of an official document. Equal input gives equal bytes.
 * The package `docx` writes the text; what it cannot express is put in place of its own parts.
 */
export async function toDocx(blocks: readonly Block[], profile: ExportProfile): Promise<Uint8Array> {
  const printed = arrange(printable(blocks), profile)
  const { paragraphs, restarts } = buildBody(printed, profile)
  const document = new Document({
    evenAndOddHeaderAndFooters: profile.pageNumber === 'outer',
    numbering: { config: listConfigs(profile, restarts) },
    sections: [{ ...buildSection(profile), children: [...paragraphs] }],
  })
  const parts = unzipSync(await Packer.toBuffer(document))
  return pack(replaceParts(parts, profile, restarts, printed))
}

const textOf = (blocks: readonly PaperBlock[], type: PaperBlock['type']): string => {
  const block = blocks.find((each) => each.type === type)
  return block ? printedText(block) : ''
}

/** One entry for each instance, so that the package gives them the numbers FIRST_INSTANCE, + 1, … in this order. */
function listConfigs(profile: ExportProfile, restarts: readonly Restart[]) {
  if (profile.numbering === 'literal') return []
  return [null, ...restarts].map((_, instance) => ({
    reference: `${HEADING_LIST}-${instance}`,
    levels: [0, 1, 2, 3].map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: '',
      alignment: AlignmentType.START,
    })),
  }))
}

function buildSection(profile: ExportProfile): Omit<ISectionOptions, 'children'> {
  const grid =
    profile.grid === 'characters'
      ? { type: 'linesAndChars' as const, linePitch: profile.linePitch, charSpace: CHARACTER_SPACE }
      : {
          type: 'lines' as const,
          linePitch: profile.reading === null ? profile.linePitch : READING_LINES[profile.reading],
        }
  const titlePage = !profile.firstPageNumber && profile.pageNumber !== 'none'
  return {
    properties: { page: PAGE, grid, ...(titlePage ? { titlePage } : {}) },
    footers: FOOTERS[profile.pageNumber](),
  }
}

type Footers = NonNullable<ISectionOptions['footers']>

const FOOTERS: Readonly<Record<ExportProfile['pageNumber'], () => Footers>> = {
  outer: () => ({ default: buildFooter(STYLE.pageOdd), even: buildFooter(STYLE.pageEven) }),
  centred: () => ({ default: buildFooter(STYLE.pageCentre) }),
  none: () => ({}),
}

function buildFooter(style: string): Footer {
  const dash = (text: string) => new TextRun({ text, font: { hint: 'eastAsia' } })
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return new Footer({ children: [new Paragraph({ style, children: [dash('— '), number, dash(' —')] })] })
}

type Parts = Readonly<Record<string, Uint8Array>>

/** Notes that a speech does not have, and properties nobody set. */
const UNUSED = /(?:^|\/)(?:footnotes|endnotes|custom)\.xml(?:\.rels)?$/

function replaceParts(
  parts: Parts,
  profile: ExportProfile,
  restarts: readonly Restart[],
  blocks: readonly PaperBlock[],
): Parts {
  const kept = Object.fromEntries(Object.entries(parts).filter(([name]) => !UNUSED.test(name)))
  const written: Record<string, string> = {
    'word/styles.xml': xmlPart(writeStyles(profile, textOf(blocks, 'unitDate'))),
    'word/settings.xml': xmlPart(writeSettings(profile)),
    'word/fontTable.xml': xmlPart(writeFontTable(profile.fonts)),
    'word/numbering.xml': xmlPart(writeNumbering(profile.numbering, restarts)),
    'docProps/core.xml': writeCoreProperties(textOf(blocks, 'title')),
    '[Content_Types].xml': dropUnused(parts, '[Content_Types].xml', 'PartName'),
    '_rels/.rels': dropUnused(parts, '_rels/.rels', 'Target'),
    'word/_rels/document.xml.rels': dropUnused(parts, 'word/_rels/document.xml.rels', 'Target'),
    'word/document.xml': renumber(parts),
  }
  return { ...kept, ...Object.fromEntries(Object.entries(written).map(([name, text]) => [name, strToU8(text)])) }
}

const readPart = (parts: Parts, name: string): string => {
  const bytes = parts[name]
  if (!bytes) throw new Error(`the docx package wrote no ${name}`)
  return strFromU8(bytes)
}

function dropUnused(parts: Parts, name: string, attribute: 'PartName' | 'Target'): string {
  return readPart(parts, name).replace(/<(?:Override|Relationship) [^<>]*\/>/g, (tag) =>
    UNUSED.test(new RegExp(`${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '') ? '' : tag,
  )
}

/** The first abstract list of the package is its own for bullets; those of listConfigs follow in their order. */
const OWN_LISTS = 2

/** Puts the instances of our own list in place of the numbers that the package gave to its lists. */
function renumber(parts: Parts): string {
  const numbers = new Map<string, number>()
  for (const [, own, list] of readPart(parts, 'word/numbering.xml').matchAll(
    /<w:num w:numId="(\d+)"[^<>]*><w:abstractNumId w:val="(\d+)"\/>/g,
  ))
    numbers.set(own!, FIRST_INSTANCE + Number(list) - OWN_LISTS)
  return readPart(parts, 'word/document.xml').replace(/<w:numId w:val="([1-9]\d*)"\/>/g, (_, own: string) => {
    const number = numbers.get(own)
    if (number === undefined) throw new Error(`the docx package wrote no list ${own}`)
    return `<w:numId w:val="${number}"/>`
  })
}

/** The day a zip begins to count from; a real one would make equal speeches differ. */
const NO_DAY = new Date(1980, 0, 1)

function pack(parts: Parts): Uint8Array {
  const order = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  const names = Object.keys(parts).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const files: Zippable = Object.fromEntries(names.map((name) => [name, parts[name]!]))
  return zipSync(files, { mtime: NO_DAY, level: 6 })
}
