import { shortestEdit } from '../compare/shortest-edit'
import { bareReturned, bareRow, type ReturnedLine, type Row, returnedText } from './row'

/** Rows of a draft and the lines of a file that stand for them; either may be empty. Ends are exclusive. */
export interface Bead {
  readonly rows: readonly [number, number]
  readonly lines: readonly [number, number]
}

/**
 * Which lines of a returned file stand for which rows of a draft, in order: equal lines first, then between them the best
 * pairs, splits and merges of paragraphs by their common characters (alignment by beads: Gale and Church 1993).
 * Rows that print nothing stand alone.
 */
export function alignReturned(rows: readonly Row[], lines: readonly ReturnedLine[]): readonly Bead[] {
  const shown = rows.flatMap((row, index) => (row.lines.length > 0 ? [index] : []))
  const rowKeys = shown.map((index) => `${rows[index]!.kind.type} ${rows[index]!.kind.level} ${bareRow(rows[index]!)}`)
  const lineKeys = lines.map((line) => `${line.kind.type} ${line.kind.level} ${bareReturned(line)}`)
  const { deleted, inserted } = shortestEdit(...numbered(rowKeys, lineKeys))
  const beads: Bead[] = []
  let [i, j] = [0, 0]
  while (i < shown.length || j < lines.length) {
    const [fromRow, fromLine] = [i, j]
    while (deleted[i] === 1) i++
    while (inserted[j] === 1) j++
    if (i > fromRow || j > fromLine)
      beads.push(...alignGap(rows, shown.slice(fromRow, i), (shown[fromRow - 1] ?? -1) + 1, lines, fromLine, j))
    else {
      beads.push({ rows: [shown[i]!, shown[i]! + 1], lines: [j, j + 1] })
      i++
      j++
    }
  }
  return beads
}

function numbered(first: readonly string[], second: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  return [Int32Array.from(first, numberOf), Int32Array.from(second, numberOf)]
}

/** Below this share of common characters two paragraphs are not versions of one. */
const LEAST_ALIKE = 0.3
/** The same where the later one still has a blank of the earlier. */
const LEAST_ALIKE_WITH_BLANK = 0.05
const SHORTEST_BLANK = 3

/** What the blanks of a row print, as far as that is long enough to be known again. */
const blankTexts = ({ parts }: Row): readonly string[] =>
  parts.flatMap(({ node, text }) => (node.type === 'slot' && text.length >= SHORTEST_BLANK ? [text] : []))

/** Cells of a table of pairs; a larger gap is searched in a band along its diagonal. */
const MOST_CELLS = 60_000

/** How many rows and lines a bead may join. */
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const

/** `shown` are indexes of rows without a hidden one to be joined across: only neighbours are joined. */
function alignGap(
  rows: readonly Row[],
  shown: readonly number[],
  /** Where a line goes that comes before all of them. */
  place: number,
  lines: readonly ReturnedLine[],
  from: number,
  to: number,
): readonly Bead[] {
  const width = to - from
  const old = shown.map((index) => rows[index]!.lines.join(''))
  const young = lines.slice(from, to).map((line) => returnedText(line))
  const blanks = shown.map((index) => blankTexts(rows[index]!))
  const table = new PairTable(old, young, blanks)
  const band = old.length * width > MOST_CELLS ? Math.ceil(MOST_CELLS / Math.max(old.length, width) / 2) : Infinity
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(width + 1))
  const steps = Array.from({ length: old.length + 1 }, () => new Uint8Array(width + 1))
  for (let i = old.length; i >= 0; i--)
    for (let j = width; j >= 0; j--) {
      let [gain, step] = i < old.length ? [best[i + 1]![j]!, 1] : [-1, 0]
      if (j < width && best[i]![j + 1]! > gain) [gain, step] = [best[i]![j + 1]!, 2]
      if (Math.abs(i * width - j * old.length) <= band * old.length)
        for (const [shape, [down, across]] of shapesOf(rows, shown, i)) {
          if (i + down > old.length || j + across > width) continue
          const value = table.gain(i, i + down, j, j + across)
          if (value > 0 && value + best[i + down]![j + across]! > gain)
            [gain, step] = [value + best[i + down]![j + across]!, 3 + shape]
        }
      best[i]![j] = Math.max(gain, 0)
      steps[i]![j] = step
    }
  return walk(steps, shown, place, from, [old.length, width])
}

/** Bead shapes at a row; a row whose value prints several paragraphs also takes as many lines. */
function shapesOf(
  rows: readonly Row[],
  shown: readonly number[],
  at: number,
): readonly (readonly [number, readonly [number, number]])[] {
  const row = shown[at]
  if (row === undefined) return []
  const printed = rows[row]!.lines.length
  const plain = SHAPES.map((shape, index) => [index, shape] as const).filter(
    ([, [down]]) => down === 1 || shown[at + 1] === row + 1,
  )
  return printed > 2 && printed < 200 ? [...plain, [printed, [1, printed]]] : plain
}

function walk(
  steps: readonly Uint8Array[],
  shown: readonly number[],
  place: number,
  from: number,
  [height, width]: readonly [number, number],
): readonly Bead[] {
  const beads: Bead[] = []
  let [i, j] = [0, 0]
  while (i < height || j < width) {
    const step = steps[i]![j]!
    const shape = step - 3
    const [down, across] =
      i >= height ? [0, 1] : j >= width || step === 1 ? [1, 0] : step === 2 ? [0, 1] : (SHAPES[shape] ?? [1, shape])
    const after = i === 0 ? place : shown[i - 1]! + 1
    beads.push({
      rows: down === 0 ? [after, after] : [shown[i]!, shown[i]! + down],
      lines: [from + j, from + j + across],
    })
    i += down
    j += across
  }
  return beads
}

/** How much two stretches of text have in common, by pairs of characters. */
class PairTable {
  private readonly counts = new Map<string, ReadonlyMap<string, number>>()

  constructor(
    private readonly old: readonly string[],
    private readonly young: readonly string[],
    private readonly blanks: readonly (readonly string[])[],
  ) {}

  /** Common pairs beyond what unlike texts may have; 0 and less where the texts are not versions of one. */
  gain(row: number, rowEnd: number, line: number, lineEnd: number): number {
    const before = this.old.slice(row, rowEnd).join('')
    const after = this.young.slice(line, lineEnd).join('')
    const [shorter, longer] = before.length < after.length ? [before, after] : [after, before]
    const others = this.pairsOf(longer)
    let common = 0
    for (const [pair, count] of this.pairsOf(shorter)) common += Math.min(count, others.get(pair) ?? 0)
    const joined = rowEnd - row + lineEnd - line - 2
    const hasBlank = this.blanks.slice(row, rowEnd).some((texts) => texts.some((text) => after.includes(text)))
    const least = hasBlank ? LEAST_ALIKE_WITH_BLANK : LEAST_ALIKE
    return common - (least * (before.length + after.length + 2)) / 2 - joined
  }

  private pairsOf(text: string): ReadonlyMap<string, number> {
    const known = this.counts.get(text)
    if (known) return known
    const counts = new Map<string, number>()
    const padded = `^${text}$`
    for (let at = 0; at + 1 < padded.length; at++) {
      const pair = padded.slice(at, at + 2)
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
    this.counts.set(text, counts)
    return counts
  }
}
