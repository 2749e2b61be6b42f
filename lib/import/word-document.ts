import { type OfficePackage, openPackage } from './office-package'
import { locate, Unreadable } from './unreadable'
import { readBody, type WordParagraph } from './word-body'
import { addText, type NoteBook } from './word-note'
import { countNumbers, levelOfStyle, NO_NUMBERING, readNumbering, type WordNumbering } from './word-numbering'
import { type Relation, readFurniture, readNoteTexts, readRelations } from './word-part'
import { inherit, readStyles, styleChain, type WordStyle, type WordStyles } from './word-styles'

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
  readonly notes: NoteBook
}

/** Reads the parts of a .docx that hold its text, and what they say of text elsewhere. Throws Unreadable. */
export function readWordDocument(bytes: Uint8Array): WordDocument {
  const parts = openPackage(bytes)
  const main =
    readRelations(parts, '').find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target ?? MAIN
  const body = parts.part(main)
  if (!body) throw new Unreadable('damaged', { part: main, paragraphs: null })
  const relations = readRelations(parts, main)
  const readPart = <T>(type: string, read: (bytes: Uint8Array) => T): T | null => {
    const part = relations.find((one) => one.type === type && !one.isExternal)?.target ?? `word/${type}.xml`
    const bytes = parts.part(part)
    return (
      bytes &&
      locate(
        () => ({ part }),
        () => read(bytes),
      )
    )
  }
  const styles = readPart('styles', readStyles) ?? new Map<string, WordStyle>()
  const numbering = readPart('numbering', readNumbering) ?? NO_NUMBERING
  const { paragraphs, notes } = locate(
    () => ({ part: main }),
    () => readBody(body),
  )
  const numbered = numberAll(joinParagraphs(paragraphs), styles, numbering, notes)
  fillTexts(notes, relations, (type) => readPart(type, readNoteTexts))
  noteFurniture(notes, parts, relations)
  return { paragraphs: numbered, styles, notes }
}

const MAIN = 'word/document.xml'

/** Words of footnotes and comments, and addresses of links, from the parts that hold them. */
function fillTexts(
  notes: NoteBook,
  relations: readonly Relation[],
  textsOf: (type: string) => ReadonlyMap<string, string> | null,
): void {
  const referring = notes.found.filter(({ reference }) => reference !== null)
  if (referring.length === 0) return
  const texts = new Map<string, string>(
    relations.filter(({ isExternal }) => isExternal).map((one) => [one.id, one.target]),
  )
  for (const type of ['footnotes', 'endnotes', 'comments']) {
    const isAsked = referring.some(({ reference }) => reference!.startsWith(type.slice(0, -1)))
    for (const [key, text] of (isAsked && textsOf(type)) || []) texts.set(key, text)
  }
  for (const note of referring) addText(note, texts.get(note.reference!) ?? '')
}

/** Headers and footers with words of their own, macros, and files outside that a program would fetch. */
function noteFurniture(notes: NoteBook, parts: OfficePackage, relations: readonly Relation[]): void {
  for (const { type, target, isExternal } of relations) {
    if (isExternal && type !== 'hyperlink') notes.add('link', null, { text: target.slice(0, LINK_LIMIT) })
    else if (type === 'vbaProject') notes.add('macro', null)
    else if (!isExternal && (type === 'header' || type === 'footer')) {
      const part = parts.part(target)
      const text = part
        ? locate(
            () => ({ part: target }),
            () => readFurniture(part),
          )
        : ''
      if (text !== '') addText(notes.add('header', null), text)
    }
  }
}

const LINK_LIMIT = 300

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
  notes: NoteBook,
): readonly NumberedParagraph[] {
  const next = countNumbers(numbering)
  return paragraphs.map((paragraph) => {
    const chain = styleChain(styles, paragraph.style)
    const numId = paragraph.numId ?? inherit(chain, 'numId')
    if (numId === null) return { paragraph, styles: chain, label: '' }
    const byStyle = paragraph.style === null ? null : levelOfStyle(numbering, numId, paragraph.style)
    const level = paragraph.level ?? byStyle ?? inherit(chain, 'level') ?? 0
    const label = next(numId, level)
    const text = paragraph.runs.map((run) => run.text).join('')
    if (label === null && text.trim() !== '') notes.add('bullet', paragraph.index)
    if (label && text.trimStart().startsWith(label)) notes.add('doubled-number', paragraph.index, { text: label })
    return { paragraph, styles: chain, label: label ?? '' }
  })
}
