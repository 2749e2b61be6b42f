import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type GoldSpeech, readGoldFolder } from '../learn/gold-file'
import { plainMarker } from './annotated-outline'
import { parseOutline } from './outline'

const shared = path.resolve(process.cwd(), '../shared')
const corpus = readGoldFolder(path.join(shared, 'gold'), path.join(shared, 'corpus'))
const samples = readGoldFolder(path.join(shared, 'samples/gold'), path.join(shared, 'samples'))
const training = readGoldFolder(path.join(shared, 'training/gold'), path.join(shared, 'training'))

function measure(speeches: readonly GoldSpeech[]) {
  const sum = { right: 0, predicted: 0, gold: 0, level: 0, heading: 0, announced: 0 }
  for (const speech of speeches) {
    const paragraphs = speech.paragraphs.map((paragraph, index) => {
      const { role } = speech.roles[index]!
      return { ...paragraph, form: role === 'title' || role === 'salutation' || role === 'noise' ? role : null }
    })
    const { points, announcements } = parseOutline(speech.text, paragraphs)
    const pool = new Set(points)
    for (const wanted of speech.points) {
      const { range } = paragraphs[wanted.paragraph]!
      const hit = [...pool].find(
        ({ marker, ordinal }) =>
          range.start <= marker.start &&
          marker.end <= range.end &&
          ordinal === wanted.ordinal &&
          plainMarker(speech.text.slice(marker.start, marker.end)) === plainMarker(wanted.at),
      )
      if (!hit) continue
      pool.delete(hit)
      sum.right++
      if (hit.level === wanted.level) sum.level++
      if (speech.text.slice(hit.heading.start, hit.heading.end) === wanted.heading) sum.heading++
    }
    sum.predicted += points.length
    sum.gold += speech.points.length
    const whole = announcements.find((each) => each.whole)?.count ?? null
    if (whole === speech.announcedPoints) sum.announced++
  }
  const figures = {
    f1: (2 * sum.right) / (sum.predicted + sum.gold),
    level: sum.level / sum.right,
    heading: sum.heading / sum.right,
    announced: sum.announced / speeches.length,
  }
  console.info(`${speeches.length} speeches, ${sum.gold} points`, figures)
  return figures
}

describe('points against annotated speeches', () => {
  test.skipIf(corpus.length === 0)('of the corpus (skipped where ../shared/gold is absent)', () => {
    const { f1, level, announced } = measure(corpus)
    expect(f1).toBeGreaterThanOrEqual(0.99)
    expect(level).toBeGreaterThanOrEqual(0.97)
    expect(announced).toBe(1)
  })

  test.skipIf(samples.length === 0)('of the samples (skipped where ../shared/samples is absent)', () => {
    const { f1, level } = measure(samples)
    expect(f1).toBeGreaterThanOrEqual(0.99)
    expect(level).toBeGreaterThanOrEqual(0.97)
  })

  test.skipIf(training.length === 0)('of other subjects (skipped where ../shared/training is absent)', () => {
    const { f1, level } = measure(training)
    expect(f1).toBeGreaterThanOrEqual(0.97)
    expect(level).toBeGreaterThanOrEqual(0.92)
  })
})
