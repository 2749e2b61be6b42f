import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode } from '../learn/gold-file'
import { isSpeechKind, type PieceKind } from '../speech/speech'
import { lineIndexAt, lineStarts } from '../text/range'
import { cleanText, toSource } from './clean'
import { findFamiliesOf } from './family'
import { splitPieces } from './split'

interface GoldItem {
  readonly id: string
  readonly kind: PieceKind
  readonly start: { readonly line: number }
  readonly end: { readonly line: number }
  readonly duplicateOf: string | null
}
interface Found {
  readonly id: string
  readonly kind: PieceKind
  readonly text: string
  readonly start: number
  readonly end: number
}

const shared = path.resolve(process.cwd(), '../shared')
const isAbsent = !existsSync(path.join(shared, 'gold'))
const SETS = [
  { name: 'gold', texts: 'corpus', annotations: 'gold' },
  { name: 'training', texts: 'training', annotations: 'training/gold' },
  { name: 'samples', texts: 'samples', annotations: 'samples/gold' },
] as const

function readGold(annotations: string, texts: string) {
  const folder = path.join(shared, annotations)
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'slots.json')
  return names.map((name) => {
    const stem = name.slice(0, -'.json'.length)
    const gold = JSON.parse(readFileSync(path.join(folder, name), 'utf8')).items as readonly GoldItem[]
    return {
      gold: gold.filter(({ kind }) => isSpeechKind(kind)),
      found: findSpeeches(path.join(shared, texts, `${stem}.txt`), stem),
    }
  })
}

function findSpeeches(file: string, stem: string): readonly Found[] {
  const source = decode(readFileSync(file))
  const clean = cleanText(source)
  const starts = lineStarts(source)
  const lineOf = (offset: number): number => lineIndexAt(starts, toSource(clean, offset)) + 1
  return splitPieces(clean)
    .filter(({ kind }) => isSpeechKind(kind))
    .map(({ ordinal, kind, range }) => ({
      id: `${stem}-${ordinal}`,
      kind,
      text: clean.text.slice(range.start, range.end),
      start: lineOf(range.start),
      end: lineOf(range.end - 1),
    }))
}

const same = (found: Found, gold: GoldItem): boolean => found.start === gold.start.line && found.end === gold.end.line
const linesOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

describe.skipIf(isAbsent)('splitting against annotated files (skipped without ../shared)', () => {
  test.each(SETS)('every speech of $name is found, from its first line to its last', ({ name, texts, annotations }) => {
    const files = readGold(annotations, texts)
    expect(files.length).toBeGreaterThan(1)
    const gold = files.flatMap((file) => file.gold)
    const found = files.flatMap((file) => file.found)
    const pairs = files.flatMap((file) =>
      file.gold.flatMap((item) => file.found.filter((one) => same(one, item)).map((one) => ({ item, one }))),
    )
    const kept = files.map((file) => {
      const wanted = new Set(file.gold.flatMap(({ start, end }) => linesOf(start.line, end.line)))
      const given = new Set(file.found.flatMap(({ start, end }) => linesOf(start, end)))
      return { wanted: wanted.size, given: given.size, shared: [...wanted].filter((line) => given.has(line)).length }
    })
    const sum = (of: (one: (typeof kept)[number]) => number): number => kept.reduce((total, one) => total + of(one), 0)
    const figures = {
      boundaryF1: (2 * pairs.length) / (gold.length + found.length),
      kind: pairs.filter(({ item, one }) => item.kind === one.kind).length / pairs.length,
      linesF1: (2 * sum(({ shared: both }) => both)) / (sum(({ wanted }) => wanted) + sum(({ given }) => given)),
    }
    console.info(name, JSON.stringify(figures), `${gold.length} speeches`)
    expect(figures.boundaryF1).toBeGreaterThanOrEqual(1)
    expect(figures.kind).toBe(1)
    expect(figures.linesF1).toBeGreaterThanOrEqual(0.99)
  })

  test('what repeats an earlier speech is named, and nothing else', async () => {
    const files = readGold('gold', 'corpus')
    const families = await findFamiliesOf(files.flatMap((file) => file.found))
    for (const { gold, found } of files)
      for (const item of gold) {
        const one = found.find((candidate) => same(candidate, item))!
        expect(families.get(one.id)!.duplicateOf !== null).toBe(item.duplicateOf !== null)
      }
  })
})
