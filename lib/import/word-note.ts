/** What a .docx holds that blocks cannot carry as it is: kept as plain text, changed, or left out. */
export type DocxNoteCode =
  | 'tracked-changes'
  | 'table'
  | 'text-box'
  | 'footnote'
  | 'comment'
  | 'picture'
  | 'object'
  | 'formula'
  | 'reading'
  | 'symbol'
  | 'bullet'
  | 'doubled-number'
  | 'hidden-text'
  | 'link'
  | 'header'
  | 'embedded-document'
  | 'macro'

/** One place of something noted. */
export interface FoundNote {
  readonly code: DocxNoteCode
  /** Number of the paragraph in the file, from 0; null where it belongs to the whole file. */
  readonly paragraph: number | null
  /** Words that are not in the text, or not as they were: of a footnote, a comment, a deletion, a picture's description. */
  text: string
  /** Of a tracked change. */
  readonly change: 'inserted' | 'deleted' | null
  /** Id of a footnote, comment or link, whose words stand in another part. */
  readonly reference: string | null
}

/** Elements around tracked text. */
export const CHANGES: Readonly<Record<string, 'inserted' | 'deleted'>> = {
  ins: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
  moveTo: 'inserted',
}

/** Elements that leave a note. */
export const NOTED: Readonly<Record<string, DocxNoteCode>> = {
  rt: 'reading',
  tbl: 'table',
  txbxContent: 'text-box',
  footnoteReference: 'footnote',
  endnoteReference: 'footnote',
  commentReference: 'comment',
  hyperlink: 'link',
  'pic:pic': 'picture',
  'v:imagedata': 'picture',
  'c:chart': 'object',
  'dgm:relIds': 'object',
  'o:OLEObject': 'object',
  'm:oMath': 'formula',
  altChunk: 'embedded-document',
  subDoc: 'embedded-document',
}

/** Noted elements whose words stand in another part, under this id; endnotes have ids of their own. */
export const REFERENCES: Readonly<Record<string, string>> = {
  footnoteReference: 'footnote ',
  endnoteReference: 'endnote ',
  commentReference: 'comment ',
  hyperlink: '',
}

/** Places that are told of one code; its count goes on. */
const PLACES_LIMIT = 200
const TEXT_LIMIT = 300

/** Collects notes as a document streams by, in bounded memory. */
export class NoteBook {
  readonly counts = new Map<DocxNoteCode, number>()
  readonly found: FoundNote[] = []
  private last: FoundNote | null = null

  add(code: DocxNoteCode, paragraph: number | null, more: Partial<FoundNote> = {}): FoundNote {
    const note: FoundNote = { code, paragraph, text: '', change: null, reference: null, ...more }
    const count = (this.counts.get(code) ?? 0) + 1
    this.counts.set(code, count)
    if (count <= PLACES_LIMIT) this.found.push(note)
    return note
  }

  /** Word cuts one change into many runs: what follows the last change of its kind without a word between is the same one. */
  change(change: 'inserted' | 'deleted', paragraph: number): FoundNote {
    if (this.last?.change !== change || this.last.paragraph !== paragraph)
      this.last = this.add('tracked-changes', paragraph, { change })
    return this.last
  }

  /** Words stand here that nobody changed. */
  passUnchanged(): void {
    this.last = null
  }
}

export function addText(note: FoundNote, text: string): void {
  if (note.text.length < TEXT_LIMIT) note.text = (note.text + text).slice(0, TEXT_LIMIT)
}
