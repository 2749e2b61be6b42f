import { type OfficePackage, openPackage } from './office-package'
import { Unreadable } from './unreadable'
import { type DocxNoteCode, readBody, type WordParagraph } from './word-body'
import { countNumbers, levelOfStyle, NO_NUMBERING, readNumbering, type WordNumbering } from './word-numbering'
import { inherit, readStyles, styleChain, type WordStyle, type WordStyles } from './word-styles'
import { scanXml } from './xml'

/** A paragraph of document.xml with what styles.xml and numbering.xml say of it. */
export interface NumberedParagraph {
  readonly paragraph: WordParagraph
  /** Its style and those it is based on, nearest first. */
  readonly styles: readonly WordStyle[]
  /** Its automatic number as Word prints it, '' where it has none. */
  readonly label: string
}

export interface WordDocument {
  readonly paragraphs: readonly NumberedParagraph[]
  readonly styles: WordStyles
  readonly notes: ReadonlyMap<DocxNoteCode, number>
}

/** Reads the three parts of a .docx that hold its text. Throws Unreadable. */
export function readWordDocument(bytes: Uint8Array): WordDocument {
  const parts = openPackage(bytes)
  const main = findRelation(parts, '', 'officeDocument') ?? 'word/document.xml'
  const body = parts.part(main)
  if (!body) throw new Unreadable('damaged')
  const stylesPart = parts.part(findRelation(parts, main, 'styles') ?? 'word/styles.xml')
  const numberingPart = parts.part(findRelation(parts, main, 'numbering') ?? 'word/numbering.xml')
  const styles = stylesPart ? readStyles(stylesPart) : new Map<string, WordStyle>()
  const numbering = numberingPart ? readNumbering(numberingPart) : NO_NUMBERING
  const { paragraphs, notes } = readBody(body)
  return { paragraphs: numberAll(joinParagraphs(paragraphs), styles, numbering), styles, notes }
}

/** Path of the first part to which `source` ('' for the package) has a relation of this type; null without one. */
function findRelation(parts: OfficePackage, source: string, type: string): string | null {
  const cut = source.lastIndexOf('/') + 1
  const folder = source.slice(0, cut)
  const rels = parts.part(`${folder}_rels/${source.slice(cut)}.rels`)
  if (!rels) return null
  let found: string | null = null
  scanXml(rels, {
    open(tag) {
      if (tag.name !== 'rel:Relationship' || tag.attribute('TargetMode') === 'External') return
      if (tag.attribute('Type')?.endsWith(`/${type}`)) found ??= tag.attribute('Target') ?? null
    },
    close() {},
  })
  return found === null ? null : resolvePath(folder, found)
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Paragraphs whose mark is deleted run on into the next one, which gives the formatting. */
function joinParagraphs(paragraphs: readonly WordParagraph[]): readonly WordParagraph[] {
  const joined: WordParagraph[] = []
  let before: WordParagraph['runs'] = []
  for (const paragraph of paragraphs) {
    const runs = [...before, ...paragraph.runs]
    before = []
    if (paragraph.joined) before = runs
    else joined.push({ ...paragraph, runs })
  }
  const last = paragraphs.at(-1)
  if (before.length > 0 && last) joined.push({ ...last, runs: before })
  return joined
}

function numberAll(
  paragraphs: readonly WordParagraph[],
  styles: WordStyles,
  numbering: WordNumbering,
): readonly NumberedParagraph[] {
  const next = countNumbers(numbering)
  return paragraphs.map((paragraph) => {
    const chain = styleChain(styles, paragraph.style)
    const numId = paragraph.numId ?? inherit(chain, 'numId')
    if (numId === null) return { paragraph, styles: chain, label: '' }
    const byStyle = paragraph.style === null ? null : levelOfStyle(numbering, numId, paragraph.style)
    const level = paragraph.level ?? byStyle ?? inherit(chain, 'level') ?? 0
    return { paragraph, styles: chain, label: next(numId, level) }
  })
}
