import { decodeText } from '../corpus/decode'
import type { DocumentFormat } from '../corpus/document'
import type { FileProblem } from '../corpus/file-problem'
import { LIMITS } from '../corpus/limit'
import { documentFormat, longestInput, readFile } from '../corpus/read-file'
import type { Block } from '../document/block'
import { accept, type Checked, type Result, refuse } from '../problem'
import { readDocLines } from './doc'
import { readDocx } from './docx'
import { readMarkdown } from './markdown'
import type { ImportNote } from './note'
import { readLineBlocks, readTextSpeeches } from './text-blocks'
import type { RefusedAt } from './unreadable'

/** One speech of a file, as blocks, with what they do not say as the file did. */
export interface ReadSpeech {
  /** As the file says it; null where no title was found. */
  readonly title: string | null
  readonly blocks: readonly Block[]
  readonly notes: readonly ImportNote[]
}

type Read = Checked<readonly ReadSpeech[], FileProblem>

/**
 * The speeches of one file: one of an office document and of Markdown, all that a text or page holds. Nothing in the bytes makes
 * it throw; what cannot be read is a problem and no speech.
 */
export async function readSpeechFile(path: string, bytes: Uint8Array): Promise<Read> {
  const format = documentFormat(path, bytes)
  // An archive, pages without text, an unknown format, an empty file: said by the reader of all files.
  if (format === null || bytes.length === 0 || bytes.length > longestInput(path)) return refusedBy(path, bytes)
  const read = await READERS[format](path, bytes)
  const speeches = read.value.filter(({ blocks }) => blocks.length > 0)
  if (speeches.length > 0 || read.problems.length > 0) return { value: speeches, problems: read.problems }
  return { value: [], problems: [{ code: 'file-empty', file: path }] }
}

async function refusedBy(path: string, bytes: Uint8Array): Promise<Read> {
  if (/\.zip$/i.test(path)) return refused({ code: 'archive-not-one-text', file: path })
  const { problems } = await readFile(path, bytes)
  return { value: [], problems }
}

const READERS: Readonly<Record<DocumentFormat, (path: string, bytes: Uint8Array) => Promise<Read>>> = {
  docx: async (path, bytes) => {
    const read = readDocx(bytes)
    if (!read.ok) return refused(officeProblem(path, bytes, 'docx', read.error))
    return spoken([{ title: titleOf(read.value.blocks), ...read.value }])
  },
  doc: async (path, bytes) => {
    const read = await readDocLines(bytes)
    if (!read.ok)
      return refused(officeProblem(path, bytes, 'doc', { reason: read.error, part: null, paragraphs: null }))
    const blocks = readLineBlocks(read.value)
    return spoken([{ title: titleOf(blocks), blocks, notes: [UNREADABLE_NUMBERS] }])
  },
  md: async (path, bytes) => {
    const text = decode(path, bytes)
    if (!text.ok) return refused(text.error)
    const blocks = readMarkdown(text.value)
    return spoken([{ title: titleOf(blocks), blocks, notes: [] }])
  },
  txt: readPlain,
  html: readPlain,
}

/** Automatic numbers of a .doc are no text of it, and whether it has any is not read. */
const UNREADABLE_NUMBERS: ImportNote = {
  code: 'automatic-numbers',
  count: 1,
  places: [{ block: null, text: '', change: null }],
}

async function readPlain(path: string, bytes: Uint8Array): Promise<Read> {
  const { value, problems } = await readFile(path, bytes)
  return { value: value.flatMap(({ text }) => readTextSpeeches(text)), problems }
}

const spoken = (value: readonly ReadSpeech[]): Read => ({ value, problems: [] })
const refused = (problem: FileProblem): Read => ({ value: [], problems: [problem] })

function decode(file: string, bytes: Uint8Array): Result<string, FileProblem> {
  const decoded = decodeText(bytes)
  if (decoded.ok) return accept(decoded.value.text)
  return refuse({ code: decoded.error === 'empty' ? 'file-empty' : 'file-binary', file })
}

function titleOf(blocks: readonly Block[]): string | null {
  const title = blocks.find(({ type }) => type === 'title')
  return title ? title.runs.map(({ text }) => text).join('') : null
}

function officeProblem(file: string, bytes: Uint8Array, format: string, error: RefusedAt): FileProblem {
  const { reason, part, paragraphs } = error
  const place = part === null ? {} : { place: { part, paragraphs } }
  if (reason === 'encrypted') return { code: 'file-encrypted', file }
  if (reason === 'too-large')
    return { code: 'file-too-large', file, bytes: bytes.length, limit: LIMITS.fileBytes, ...place }
  return { code: 'file-damaged', file, format, ...place }
}
