import { describe, expect, test } from 'vitest'
import { parseOutline } from './outline'
import { readOwn } from './train'

const own = readOwn()

/** The text with `{level}` before the marker of each point. */
function mark(text: string, points: readonly { readonly start: number; readonly level: number }[]): string {
  const cuts = [0, ...points.map(({ start }) => start), text.length]
  return cuts
    .slice(1)
    .map((end, index) => (index === 0 ? '' : `{${points[index - 1]!.level}}`) + text.slice(cuts[index], end))
    .join('')
}

const phenomena = own.filter(({ from }) => from === 'numbering').map(({ outline }) => outline)

describe('numbering as it is met', () => {
  test.each(phenomena.map((outline) => [outline.id, outline] as const))('%s', (_, { text, paragraphs, points }) => {
    const found = parseOutline(text, paragraphs).points.map(({ marker, level }) => ({ start: marker.start, level }))
    expect(mark(text, found)).toBe(
      mark(
        text,
        points.map(({ start, level }) => ({ start: start!, level })),
      ),
    )
  })
})

test('confidence is a probability, and what is sure is right', () => {
  let sure = 0
  let right = 0
  for (const { outline } of own) {
    const wanted = new Map(outline.points.map(({ start, level }) => [start, level]))
    for (const { marker, level, confidence } of parseOutline(outline.text, outline.paragraphs).points) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      if (confidence <= 0.9) continue
      sure++
      if (wanted.get(marker.start) === level) right++
    }
  }
  expect(sure).toBeGreaterThan(200)
  expect(right / sure).toBeGreaterThan(0.9)
})
