import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findSlots } from './find'
import { type AnnotatedSpeech, readAnnotatedSpeeches } from './gold-file'
import { figuresOf, matchSlots, type SlotFigures } from './score'
import { isInside } from './validate'

const shared = path.resolve(process.cwd(), '../shared')
const missing = !existsSync(path.join(shared, 'gold'))
if (missing) console.warn(`slot figures are not measured: ${shared} is absent`)

/** Overlap and type of what the product finds, as score-parse.mjs counts them; the weights have seen these speeches. */
function measure(speeches: readonly AnnotatedSpeech[], implicit: boolean): SlotFigures {
  const kind = implicit ? 'implicit' : 'explicit'
  return figuresOf(
    speeches.flatMap(({ text, paragraphs, points, slots, complete }) => {
      const found = findSlots(text, paragraphs, points).filter(
        (slot) => slot.implicit === implicit && isInside(complete[kind], slot.range),
      )
      const wanted = slots.filter((slot) => slot.implicit === implicit)
      return complete[kind].length === 0 ? [] : matchSlots(wanted, found)
    }),
  )
}

/** The speech that two readers annotated, whose slots the corpus is measured by. */
const GOLD = ['000-1', '000-3', '000-5']

describe.skipIf(missing)('slots against the annotation', () => {
  const speeches = missing ? [] : readAnnotatedSpeeches(shared)
  const corpus = speeches.filter(({ group, id }) => group === 'corpus' && GOLD.includes(id))
  const samples = speeches.filter(({ group }) => group === 'samples')
  const notes = speeches.filter(({ group, id }) => group === 'corpus' && !GOLD.includes(id))
  const training = speeches.filter(({ group }) => group === 'training')

  it.each([
    ['explicit blanks of the corpus', corpus, false, 0.97, 0.92],
    ['implicit values of the corpus', corpus, true, 0.7, 0.92],
    ['explicit blanks of the samples', samples, false, 0.97, 0.92],
    ['implicit values of the samples', samples, true, 0.9, 0.92],
    ['implicit values of further speeches of the corpus', notes, true, 0.85, 0.92],
    ['explicit blanks of other sources', training, false, 0.97, 0.92],
    ['implicit values of other sources', training, true, 0.85, 0.92],
  ])('finds and types %s', (_, held, implicit, leastF1, leastType) => {
    const { f1, type } = measure(held, implicit)
    expect(f1).toBeGreaterThanOrEqual(leastF1)
    expect(type).toBeGreaterThanOrEqual(leastType)
  })

  it('finds and types nearly all values of the speech that two readers annotated', () => {
    const { f1, type } = measure(
      corpus.filter(({ id }) => id === '000-1'),
      true,
    )
    expect(f1).toBeGreaterThanOrEqual(0.9)
    expect(type).toBeGreaterThanOrEqual(0.92)
  })
})
