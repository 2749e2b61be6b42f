import { expect, test } from 'vitest'
import { readDocx } from './docx'
import { bomb, fuzzedPackage } from './package-fuzz.generator'
import { readFuzzed } from './read-fuzzed.generator'

const EACH = 10_000
const MEGABYTE = 2 ** 20

/** Resident memory may grow by this much over a hundred thousand packages: room for the collector, not for a leak. */
const GROWTH_LIMIT = 400 * MEGABYTE
let before = 0

test.each(Array.from({ length: 10 }, (_, at) => at))('packages %i0,000 and on are read or refused', (part) => {
  for (let seed = part * EACH + 1; seed <= (part + 1) * EACH; seed++) readFuzzed(fuzzedPackage(seed), seed)
  const { rss } = process.memoryUsage()
  // The first ten thousand warm the process up.
  if (part === 0) before = rss
  expect(rss - before).toBeLessThan(GROWTH_LIMIT)
})

test('a part that unpacks to more than all parts together may is refused, and named', () => {
  expect(readDocx(bomb(65))).toEqual({
    ok: false,
    error: { reason: 'too-large', part: 'word/document.xml', paragraphs: null },
  })
})
