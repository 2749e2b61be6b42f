import { strToU8, type Zippable, zipSync } from 'fflate'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

export interface WorkbookParts {
  /** Children of x:worksheet, of each sheet in order. */
  readonly sheets: readonly string[]
  /** Attributes of the sheets in the workbook, as state="hidden". */
  readonly sheetSettings?: readonly string[]
  readonly settings?: string
  /** Children of x:sst and of x:styleSheet. */
  readonly sharedTexts?: string
  readonly styles?: string
  readonly more?: Readonly<Record<string, string>>
}

/** A small .xlsx for tests, from pieces of XML. */
export function packWorkbook(parts: WorkbookParts): Uint8Array {
  const { sheets, sheetSettings = [], settings = '', sharedTexts = '', styles = '', more = {} } = parts
  const listed = sheets.map(
    (_, index) =>
      `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}" ${sheetSettings[index] ?? ''}/>`,
  )
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships ${RELATIONS}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${TYPES}">${settings}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${RELATIONS}>${[
      ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relation('s1', 'sharedStrings', 'sharedStrings.xml'),
      relation('s2', 'styles', 'styles.xml'),
    ].join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${sharedTexts}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet ${MAIN}>${sheet}</worksheet>`]),
    ),
    ...more,
  }
  const entries: Zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(entries)
}

/** Rows of text cells in order; a cell that begins with < is XML of its own. */
export const sheetData = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, column, row)).join('')}</row>`,
    )
    .join('')}</sheetData>`

const cellXml = (cell: string, column: number, row: number): string => {
  if (cell.startsWith('<')) return cell
  const reference = `${String.fromCharCode(65 + column)}${row + 1}`
  return cell === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`
}
