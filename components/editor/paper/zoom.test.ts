import { expect, test } from 'vitest'
import { fitZoom, nextZoom } from './zoom'

test('the paper fits with room beside it, in steps of 5 %', () => {
  expect([824, 1200, 300, 4000].map(fitZoom)).toEqual([0.9, 1.4, 0.4, 2])
})

test('keys go to the next step and stop at the ends', () => {
  expect([nextZoom(0.9, 1), nextZoom(0.85, 1), nextZoom(0.85, -1), nextZoom(2, 1), nextZoom(0.6, -1)]).toEqual([
    100, 90, 75, 200, 60,
  ])
})
