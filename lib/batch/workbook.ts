import { LIMITS } from '../corpus/limit'
import { type OfficePackage, openPackage } from '../import/office-package'
import { locate, Unreadable } from '../import/unreadable'
import { readRelations } from '../import/word-part'
import { scanXml } from '../import/xml'
import { accept, type Result, refuse } from '../problem'
import { readCellFormats } from './cell-format'
import type { Grid } from './grid'
import type { DateSystem } from './serial-date'
import { readSharedTexts } from './shared-text'
import { readSheet, TooMany } from './sheet'
import type { TableRefusal } from './table'

/** Cells of the first visible sheet of an .xlsx. Nothing is computed, nothing outside the file is fetched. */
export function readWorkbook(bytes: Uint8Array): Result<Grid, TableRefusal> {
  try {
    return readParts(openPackage(bytes))
  } catch (error) {
    if (error instanceof TooMany) return refuse(error.refusal)
    if (!(error instanceof Unreadable)) throw error
    return refuse(REFUSALS[error.reason](error))
  }
}

const REFUSALS: Readonly<Record<Unreadable['reason'], (error: Unreadable) => TableRefusal>> = {
  damaged: ({ place }) => ({ code: 'table-damaged', part: place.part }),
  encrypted: () => ({ code: 'table-encrypted' }),
  'too-large': () => ({ code: 'table-too-large', limit: LIMITS.fileBytes }),
}

function readParts(parts: OfficePackage): Result<Grid, TableRefusal> {
  const main = readRelations(parts, '').find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)
  const path = main?.target ?? 'xl/workbook.xml'
  const bytes = parts.part(path)
  if (bytes === null) return refuse({ code: 'table-unknown' })
  const workbook = inPart(path, () => scanWorkbook(bytes))
  if (!workbook.isWorkbook) return refuse({ code: 'table-unknown' })
  const relations = readRelations(parts, path).filter(({ isExternal }) => !isExternal)
  const targetOf = (type: string): string | null => relations.find((each) => each.type === type)?.target ?? null
  const sheet = workbook.visibleSheets
    .map((id) => relations.find((each) => each.id === id))
    .find((relation) => relation?.type === 'worksheet')
  const cells = sheet ? parts.part(sheet.target) : null
  if (!sheet || cells === null) return refuse({ code: 'table-without-sheet' })
  const read = <T>(part: string | null, reader: (bytes: Uint8Array | null) => T): T =>
    inPart(part ?? '', () => reader(part === null ? null : parts.part(part)))
  const context = {
    formats: read(targetOf('styles'), readCellFormats),
    dateSystem: workbook.dateSystem,
    sharedTexts: () => read(targetOf('sharedStrings'), readSharedTexts),
  }
  return accept(inPart(sheet.target, () => readSheet(cells, context)))
}

const inPart = <T>(part: string, read: () => T): T => locate(() => ({ part }), read)

interface Workbook {
  readonly isWorkbook: boolean
  /** Relations of the sheets that are shown, in order. */
  readonly visibleSheets: readonly string[]
  readonly dateSystem: DateSystem
}

function scanWorkbook(bytes: Uint8Array): Workbook {
  const visibleSheets: string[] = []
  let isWorkbook = false
  let dateSystem: DateSystem = 1900
  scanXml(bytes, {
    open({ name, attribute }) {
      if (name === 'x:workbook') isWorkbook = true
      if (name === 'x:workbookPr' && /^(?:1|true|on)$/.test(attribute('date1904') ?? '')) dateSystem = 1904
      if (name === 'x:sheet' && !/hidden/i.test(attribute('state') ?? '')) visibleSheets.push(attribute('id') ?? '')
    },
    close() {},
  })
  return { isWorkbook, visibleSheets, dateSystem }
}
