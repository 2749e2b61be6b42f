import { decodeText } from '../corpus/decode'
import { LIMITS } from '../corpus/limit'
import { isCompoundFile } from '../import/compound-file'
import { isEncryptedPackage } from '../import/office-package'
import { type Result, refuse } from '../problem'
import { readDelimited } from './delimited'
import { tableOf } from './grid'
import type { Table, TableNote, TableRefusal } from './table'
import { readWorkbook } from './workbook'

type Read = Result<Table, TableRefusal>

/** Reads a table of values from the bytes of an .xlsx or of a text in any Chinese encoding; what it is, its content tells. */
export function readTableFile(bytes: Uint8Array): Read {
  if (bytes.length === 0) return refuse({ code: 'table-empty' })
  if (bytes.length > LIMITS.fileBytes) return refuse({ code: 'table-too-large', limit: LIMITS.fileBytes })
  if (isCompoundFile(bytes))
    return refuse({ code: isEncryptedPackage(bytes) ? 'table-encrypted' : 'table-old-workbook' })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const grid = readWorkbook(bytes)
    return grid.ok ? tableOf(grid.value) : grid
  }
  const decoded = decodeText(bytes)
  if (!decoded.ok) return refuse({ code: decoded.error === 'empty' ? 'table-empty' : 'table-unknown' })
  const { text, mixed, cutLine } = decoded.value
  if (cutLine !== null) return refuse({ code: 'table-line-too-long', line: cutLine, limit: LIMITS.lineLength })
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) return refuse({ code: 'table-unknown' })
  return readText(text, mixed ? [{ code: 'encoding-mixed', row: mixed.line, encoding: mixed.encoding }] : [])
}

/** Reads a table that was copied from a spreadsheet or a document. */
export const readPastedTable = (text: string): Read =>
  text.length > LIMITS.fileBytes
    ? refuse({ code: 'table-too-large', limit: LIMITS.fileBytes })
    : readText(text.replace(/^\ufeff/, ''), [])

function readText(text: string, notes: readonly TableNote[]): Read {
  const grid = readDelimited(text, notes)
  return grid.ok ? tableOf(grid.value) : grid
}
