import { accept, type Result, refuse } from '../problem'
import { isCompoundFile, readCompoundFile } from './compound-file'
import { readDocxLines } from './docx'
import { readWordText } from './word-binary'

/**
 * Lines of a Word 97–2003 file: paragraphs and cells of the text, then those of its text boxes. Deleted and hidden text is
 * left out, fields give their result. Automatic numbers are no text in this format and are not printed.
 */
export async function readDocLines(bytes: Uint8Array): Promise<Result<readonly string[], 'damaged' | 'encrypted'>> {
  if (!isCompoundFile(bytes)) return readMisnamed(bytes)
  const file = readCompoundFile(bytes)
  if (file?.names.includes('EncryptedPackage')) return refuse('encrypted')
  const stream = file?.stream('WordDocument')
  if (!file || !stream) return refuse('damaged')
  const text = readWordText(stream, (name) => file.stream(name))
  return text.ok ? accept(toLines(text.value)) : text
}

/** A .docx that somebody named .doc opens in Word, and here. */
function readMisnamed(bytes: Uint8Array): Result<readonly string[], 'damaged' | 'encrypted'> {
  const read = readDocxLines(bytes)
  if (read.ok) return read
  return refuse(read.error === 'encrypted' ? 'encrypted' : 'damaged')
}

/** Characters with a meaning of their own in the text of a .doc ([MS-DOC] 2.4.1 and 2.9). */
const LINE_ENDS = new Set(['\r', '\n', '\v', '\f', '\x07', '\x0e'])
const FIELD = { begin: '\x13', separate: '\x14', end: '\x15' }
const SHOWN: Readonly<Record<string, string>> = { '\t': '\t', '\x1e': '-' }

/** Cuts at paragraph, line, page and cell ends. Of a field only the result is shown, at any depth. */
function toLines(text: string): readonly string[] {
  const lines: string[] = []
  const fields: boolean[] = []
  let hidden = 0
  let line = ''
  for (const character of text) {
    if (character === FIELD.begin) {
      fields.push(true)
      hidden++
    } else if (character === FIELD.separate && fields.at(-1)) {
      fields[fields.length - 1] = false
      hidden--
    } else if (character === FIELD.end) {
      if (fields.pop()) hidden--
    } else if (LINE_ENDS.has(character)) {
      if (character !== '\x07' || line.trim() !== '') lines.push(line)
      line = ''
      // A field whose end was lost must not swallow the rest of the document.
      if (character === '\r' && hidden > 0) {
        fields.length = 0
        hidden = 0
      }
    } else if (hidden === 0) line += character < ' ' ? (SHOWN[character] ?? '') : character === '\x7f' ? '' : character
  }
  if (line !== '') lines.push(line)
  return lines
}
