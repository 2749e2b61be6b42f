import { readDocLines } from '../import/doc'
import { readDocxLines } from '../import/docx'
import { readHtmlLines } from '../import/html'
import { isEncryptedPackage } from '../import/office-package'
import type { Checked } from '../problem'
import { decodeText } from './decode'
import type { DocumentFormat, SourceDocument } from './document'
import type { FileProblem } from './file-problem'
import { LIMITS } from './limit'
import { extensionOf, isSystemFile, safePath } from './safe-path'
import { unzip } from './unzip'

type Read = Checked<readonly SourceDocument[], FileProblem>

const FORMATS: ReadonlyMap<string, DocumentFormat | 'zip'> = new Map([
  ['txt', 'txt'],
  ['text', 'txt'],
  ['md', 'md'],
  ['markdown', 'md'],
  ['html', 'html'],
  ['htm', 'html'],
  ['docx', 'docx'],
  ['doc', 'doc'],
  ['wps', 'doc'],
  ['zip', 'zip'],
])

const ARCHIVES: ReadonlySet<string> = new Set(['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz'])

/**
 * Reads one uploaded file: a text, an office document, a web page, or an archive of them. It never throws for what is in
 * the bytes; what could not be read is a problem, and all the rest is read.
 */
export async function readFile(path: string, bytes: Uint8Array): Promise<Read> {
  const extension = extensionOf(path)
  const format = FORMATS.get(extension)
  const layout = fixedLayout(path, bytes)
  if (layout !== null) return refused({ code: 'file-fixed-layout', file: path, format: layout })
  if (format === undefined) return refused({ code: 'file-format-unknown', file: path, extension })
  if (bytes.length === 0) return refused({ code: 'file-empty', file: path })
  const limit = longestInput(path)
  if (bytes.length > limit) return refused({ code: 'file-too-large', file: path, bytes: bytes.length, limit })
  if (format === 'zip') return readArchive(path, bytes)
  return READERS[actualFormat(format, bytes)](path, bytes)
}

/** Most bytes of an input that are worth fetching; `readFile` refuses a longer one by its length alone. */
export const longestInput = (path: string): number =>
  FORMATS.get(extensionOf(path)) === 'zip' ? LIMITS.archiveBytes : LIMITS.fileBytes

const refused = (problem: FileProblem): Read => ({ value: [], problems: [problem] })

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

const FIXED_LAYOUTS: ReadonlySet<string> = new Set(['pdf', 'ofd'])
const OFFICE_NAMES: ReadonlySet<string> = new Set(['doc', 'docx', 'wps'])

/** Pages without text, as their extension says; a .pdf that was given an office name says it by its first bytes. */
function fixedLayout(path: string, bytes: Uint8Array): string | null {
  const extension = extensionOf(path)
  if (FIXED_LAYOUTS.has(extension)) return extension
  return OFFICE_NAMES.has(extension) && begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d) ? 'pdf' : null
}

/** The format of a file by its name and its first bytes; null for an archive and for what cannot be read. */
export function documentFormat(path: string, bytes: Uint8Array): DocumentFormat | null {
  const format = FORMATS.get(extensionOf(path))
  if (format === undefined || format === 'zip' || fixedLayout(path, bytes) !== null) return null
  return actualFormat(format, bytes)
}

/** Office files often carry the other one's extension, or are web pages; their first bytes tell. */
function actualFormat(format: DocumentFormat, bytes: Uint8Array): DocumentFormat {
  if (format !== 'doc' && format !== 'docx') return format
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'docx'
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return isEncryptedPackage(bytes) ? 'docx' : 'doc'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  return head.includes('<html') || head.startsWith('<!doctype html') ? 'html' : format
}

const READERS: Readonly<Record<DocumentFormat, (path: string, bytes: Uint8Array) => Promise<Read> | Read>> = {
  txt: (path, bytes) => readPlain(path, bytes, 'txt', (text) => text),
  md: (path, bytes) => readPlain(path, bytes, 'md', (text) => text),
  html: (path, bytes) => readPlain(path, bytes, 'html', (text) => readHtmlLines(text).join('\n')),
  docx: (path, bytes) => readOffice(path, bytes, 'docx', readDocxLines(bytes)),
  doc: async (path, bytes) => readOffice(path, bytes, 'doc', await readDocLines(bytes)),
}

function readPlain(path: string, bytes: Uint8Array, format: DocumentFormat, textOf: (text: string) => string): Read {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return refused({ code: decoded.error === 'empty' ? 'file-empty' : 'file-binary', file: path })
  const { encoding, mixed, cutLine } = decoded.value
  const text = textOf(decoded.value.text)
  if (text.trim() === '') return refused({ code: 'file-empty', file: path })
  const problems: FileProblem[] = []
  if (mixed) problems.push({ code: 'encoding-mixed', file: path, ...mixed })
  if (cutLine !== null) problems.push({ code: 'line-too-long', file: path, line: cutLine, limit: LIMITS.lineLength })
  return { value: [{ path: safePath(path), format, encoding, text }], problems }
}

type OfficeLines = ReturnType<typeof readDocxLines>

function readOffice(path: string, bytes: Uint8Array, format: DocumentFormat, read: OfficeLines): Read {
  if (!read.ok) return refused(officeProblem(path, bytes, format, read.error))
  const text = read.value.join('\n')
  if (text.trim() === '') return refused({ code: 'file-empty', file: path })
  return { value: [{ path: safePath(path), format, encoding: null, text }], problems: [] }
}

function officeProblem(
  file: string,
  bytes: Uint8Array,
  format: DocumentFormat,
  error: 'damaged' | 'encrypted' | 'too-large',
): FileProblem {
  switch (error) {
    case 'damaged':
      return { code: 'file-damaged', file, format }
    case 'encrypted':
      return { code: 'file-encrypted', file }
    case 'too-large':
      return { code: 'file-too-large', file, bytes: bytes.length, limit: LIMITS.fileBytes }
  }
}

/** Every readable entry of an archive, at a path below the archive's own; the problems name entries the same way. */
async function readArchive(path: string, bytes: Uint8Array): Promise<Read> {
  if (!begins(bytes, 0x50, 0x4b)) return refused({ code: 'file-damaged', file: path, format: 'zip' })
  const reads: (Promise<Read> | Read)[] = []
  let files = 0
  let tooMany = false
  const end = unzip(bytes, {
    wants: (name) => {
      const entry = safePath(name)
      if (isSystemFile(entry)) return false
      if (files >= LIMITS.archiveFiles) {
        tooMany = true
        return false
      }
      files++
      const problem = entryProblem(`${path}/${entry}`)
      if (problem !== null) reads.push(refused(problem))
      return problem === null
    },
    entry: (name, outcome) => {
      const file = `${path}/${safePath(name)}`
      reads.push(outcome.state === 'read' ? readFile(file, outcome.bytes) : refused(lostEntry(file, outcome.state)))
    },
  })
  if (end === 'too-large') reads.push(refused({ code: 'archive-too-large', file: path, limit: LIMITS.archiveBytes }))
  if (end === 'damaged') reads.push(refused({ code: 'file-damaged', file: path, format: 'zip' }))
  if (tooMany) reads.push(refused({ code: 'archive-too-many', file: path, limit: LIMITS.archiveFiles }))
  const settled = await Promise.all(reads)
  return { value: settled.flatMap(({ value }) => value), problems: settled.flatMap(({ problems }) => problems) }
}

/** Why an entry is not even unpacked. */
function entryProblem(file: string): FileProblem | null {
  const extension = extensionOf(file)
  if (ARCHIVES.has(extension)) return { code: 'archive-nested', file }
  return FORMATS.has(extension) ? null : { code: 'file-format-unknown', file, extension }
}

function lostEntry(file: string, state: 'too-large' | 'damaged' | 'encrypted'): FileProblem {
  if (state === 'encrypted') return { code: 'file-encrypted', file }
  if (state === 'damaged') return { code: 'file-damaged', file, format: extensionOf(file) }
  return { code: 'file-too-large', file, bytes: LIMITS.fileBytes, limit: LIMITS.fileBytes }
}
