import { describe, expect, test } from 'vitest'
import { readMarkedLines } from './annotated-outline'
import { PRIOR_WEIGHTS } from './feature'
import { fitOutlines } from './fit'
import type { WeightTable } from './lattice'
import { judge, levelAccuracy, lossPerText, pointF1 } from './measure'
import { prepare } from './sequence'

const texts = [
  ['{1}一、看成绩', '{2}首先，快。', '{2}其次，稳。', '{1}二、看差距', '差距不小。'],
  ['一靠干部，有人带头。', '二靠群众，众人拾柴。'],
  ['一看水，二看路。', '三看桥。'],
].map((lines, index) => prepare(readMarkedLines(lines, `text ${index}`, 'test'), 'speeches'))

const prior = Float64Array.from(PRIOR_WEIGHTS)

describe('weights that were learnt', () => {
  const weights = fitOutlines(texts)
  const judged = (table: WeightTable) => texts.map((text) => judge(text, table))

  test('are whole numbers, the same each time', () => {
    expect([...weights].every(Number.isInteger)).toBe(true)
    expect([...fitOutlines(texts)]).toEqual([...weights])
  })

  test('make what was annotated likelier than the hand-set ones do', () => {
    expect(lossPerText(judged(weights))).toBeLessThan(lossPerText(judged(prior)))
  })

  test('learn that some words are no markers, where hand-set ones take them for points', () => {
    expect(pointF1(judged(prior))).toBeLessThan(1)
    expect(pointF1(judged(weights))).toBeGreaterThan(pointF1(judged(prior)))
    expect(levelAccuracy(judged(weights))).toBe(1)
  })
})
