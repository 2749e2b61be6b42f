import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FoundSlot, ParagraphText } from '../speech/speech'
import { lineIndexAt, lineStarts } from '../text/range'
import { findSlots } from './find'

const shared = path.resolve(process.cwd(), '../shared')
const missing = !existsSync(path.join(shared, 'gold'))
if (missing) console.warn(`slot figures are not measured: ${shared} is absent`)

interface GoldSlot {
  readonly item: string
  readonly line: number
  readonly col: number
  readonly text: string
  readonly type: string
  readonly implicit?: boolean
}

interface GoldItem {
  readonly id: string
  readonly start: { readonly line: number }
  readonly end: { readonly line: number }
  readonly paragraphs: readonly { readonly line: number; readonly role: string }[]
}

interface Measured {
  readonly f1: number
  readonly typeAccuracy: number
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T

function readText(file: string): string {
  const bytes = readFileSync(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Finds the slots of one gold item by its raw lines, so that the figure does not depend on how pieces are split. */
function slotsOfItem(text: string, item: GoldItem): readonly FoundSlot[] {
  const noise = new Set(item.paragraphs.filter(({ role }) => role === 'noise').map(({ line }) => line))
  const paragraphs: ParagraphText[] = []
  let start = 0
  text.split('\n').forEach((raw, index) => {
    const line = index + 1
    const lead = /^[\s>]*/.exec(raw)![0].length
    const body = raw.trimEnd()
    if (line >= item.start.line && line <= item.end.line && body.length > lead) {
      paragraphs.push({
        range: { start: start + lead, end: start + body.length },
        form: noise.has(line) ? 'noise' : null,
      })
    }
    start += raw.length + 1
  })
  return findSlots(text, paragraphs, [])
}

/** Overlap and type, as score-parse.mjs counts them. */
function measure(goldFolder: string, textFolder: string, implicit: boolean): Measured {
  const wanted = readJson<readonly GoldSlot[]>(path.join(goldFolder, 'slots.json')).filter(
    (slot) => Boolean(slot.implicit) === implicit,
  )
  const files = readdirSync(goldFolder).filter((file) => file.endsWith('.json') && file !== 'slots.json')
  let hits = 0
  let typed = 0
  let predicted = 0
  for (const file of files) {
    const text = readText(path.join(textFolder, file.replace('.json', '.txt')))
    const starts = lineStarts(text)
    for (const item of readJson<{ items: readonly GoldItem[] }>(path.join(goldFolder, file)).items) {
      const gold = wanted.filter((slot) => slot.item === item.id)
      if (gold.length === 0) continue
      const free = slotsOfItem(text, item).filter((slot) => slot.implicit === implicit)
      predicted += free.length
      for (const slot of gold) {
        const overlapping = free.filter(({ range }) => {
          const line = lineIndexAt(starts, range.start)
          const start = range.start - starts[line]!
          const end = range.end - starts[line]!
          return line + 1 === slot.line && start < slot.col + slot.text.length && slot.col < end
        })
        const hit = overlapping.find(({ type }) => type === slot.type) ?? overlapping[0]
        if (!hit) continue
        free.splice(free.indexOf(hit), 1)
        hits++
        if (hit.type === slot.type) typed++
      }
    }
  }
  const measured = { f1: (2 * hits) / (predicted + wanted.length), typeAccuracy: typed / hits }
  console.info(path.basename(path.dirname(goldFolder)), implicit ? 'implicit' : 'explicit', measured, {
    hits,
    predicted,
    gold: wanted.length,
  })
  return measured
}

describe.skipIf(missing)('slots against the annotation', () => {
  const corpus = [path.join(shared, 'gold'), path.join(shared, 'corpus')] as const
  const samples = [path.join(shared, 'samples/gold'), path.join(shared, 'samples')] as const

  it.each([
    ['explicit blanks of the corpus', ...corpus, false, 0.97, 0.92],
    ['implicit values of the corpus', ...corpus, true, 0.7, 0.92],
    ['explicit blanks of the samples', ...samples, false, 0.97, 0.92],
    ['implicit values of the samples', ...samples, true, 0.7, 0.92],
  ])('finds and types %s', (_, goldFolder, textFolder, implicit, leastF1, leastType) => {
    const { f1, typeAccuracy } = measure(goldFolder, textFolder, implicit)
    expect(f1).toBeGreaterThanOrEqual(leastF1)
    expect(typeAccuracy).toBeGreaterThanOrEqual(leastType)
  })
})
