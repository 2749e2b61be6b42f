import { nearestName } from '../template/name'
import { foldLabel } from './offer'

export interface TableRow {
  readonly label: string
  readonly value: string
}

/**
 * Rows of a pasted table of two columns: cells with tabs (Excel, WPS, a table of Word), Markdown with |, or 名称：内容
 * line by line. A row without a label or a value is left out; of more columns the first two count.
 */
export function readTable(text: string): readonly TableRow[] {
  const lines = text.includes('\t') ? splitCells(text) : text.split('\n').map(splitLine)
  return lines.flatMap(([label = '', value = '']) => {
    const row = { label: label.trim(), value: value.trim() }
    return row.label === '' || row.value === '' ? [] : [row]
  })
}

/** Cells as spreadsheets copy them: one that holds a newline or a tab is quoted, with its quotes doubled. */
function splitCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y
  const normal = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at <= normal.length; ) {
    cell.lastIndex = at
    const match = cell.exec(normal)!
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!)
    at = cell.lastIndex + 1
    if (normal[at - 1] === '\n') rows.push([])
  }
  return rows.map((cells) => cells.filter((each, index) => index === 0 || each.trim() !== ''))
}

function splitLine(line: string): readonly string[] {
  if (/^\s*\|.*\|\s*$/.test(line)) {
    const cells = line.trim().slice(1, -1).split('|')
    return cells.every((each) => /^[\s:-]*$/.test(each)) ? [] : cells
  }
  const at = line.search(/[：:]/)
  return at < 0 ? [] : [line.slice(0, at), line.slice(at + 1)]
}

export interface MatchedRow extends TableRow {
  /** The blank it is meant for, as far as can be told; each blank is named once. */
  readonly name: string | null
}

/** Finds the blank of each row by name or label: the equal one, else one that holds the other, else the nearest. */
export function matchTable(
  rows: readonly TableRow[],
  slots: readonly { readonly name: string; readonly label: string }[],
): readonly MatchedRow[] {
  const found = new Map<TableRow, string>()
  const taken = new Set<string>()
  for (const matches of MATCHES) {
    for (const row of rows) {
      if (found.has(row)) continue
      const free = slots.filter(({ name }) => !taken.has(name))
      const fitting = matches(foldLabel(row.label), free)
      if (fitting.length !== 1) continue
      found.set(row, fitting[0]!)
      taken.add(fitting[0]!)
    }
  }
  return rows.map((row) => ({ ...row, name: found.get(row) ?? null }))
}

type Match = (label: string, free: readonly { readonly name: string; readonly label: string }[]) => readonly string[]

/** From sure to less sure. A label that fits several blanks fits none. */
const MATCHES: readonly Match[] = [
  (label, free) => free.filter(({ name }) => foldLabel(name) === label).map(({ name }) => name),
  (label, free) => free.filter((slot) => foldLabel(slot.label) === label).map(({ name }) => name),
  (label, free) =>
    free
      .filter(
        (slot) => label.length > 1 && (foldLabel(slot.label).includes(label) || label.includes(foldLabel(slot.label))),
      )
      .map(({ name }) => name),
  (label, free) => {
    const nearest = nearestName(
      label,
      free.map((slot) => foldLabel(slot.label)),
    )
    return free.filter((slot) => foldLabel(slot.label) === nearest).map(({ name }) => name)
  },
]
