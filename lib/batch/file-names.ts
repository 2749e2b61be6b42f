import { fileStem } from '../library/file-name'

/** What a document is to be called, and the row it comes from. */
export interface NamedRow {
  readonly row: number
  readonly title: string
}

/**
 * A readable file name for each row, in order. Where titles would give one name, on systems that do not tell capitals
 * apart either, the number of the row follows, as long as the longest.
 */
export function nameFiles(rows: readonly NamedRow[], extension: string): readonly string[] {
  const stems = rows.map(({ title }) => fileStem(title))
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(fold(stem), (counts.get(fold(stem)) ?? 0) + 1)
  const digits = String(Math.max(0, ...rows.map(({ row }) => row))).length
  const taken = new Set([...counts].filter(([, count]) => count === 1).map(([stem]) => stem))
  return rows.map(({ row }, index) => {
    const stem = stems[index]!
    if (counts.get(fold(stem)) === 1) return `${stem}.${extension}`
    const number = String(row).padStart(digits, '0')
    let numbered = `${stem}-${number}`
    while (taken.has(fold(numbered))) numbered += '-'
    taken.add(fold(numbered))
    return `${numbered}.${extension}`
  })
}

const fold = (stem: string): string => stem.normalize('NFKC').toLowerCase()
