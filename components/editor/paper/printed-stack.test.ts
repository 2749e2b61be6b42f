import { expect, test } from 'vitest'
import { printedStack, type ShownBlock } from './printed-stack'

const block = (top: number, more: Partial<ShownBlock> = {}): ShownBlock => ({
  top,
  height: 20,
  lines: 1,
  keepsNext: false,
  isFront: false,
  isEmpty: false,
  ...more,
})

test('an empty line stands between the front block and what follows it', () => {
  const { boxes } = printedStack([block(100, { isFront: true }), block(120, { isFront: true }), block(160)], 100, 20)
  expect(boxes.map(({ top }) => top)).toEqual([100, 120, 160])
})

test('what is empty takes no room on paper', () => {
  const { boxes, shownAt } = printedStack(
    [block(100, { isFront: true, isEmpty: true }), block(120), block(140, { isEmpty: true }), block(160)],
    100,
    20,
  )
  expect(boxes.map(({ top }) => top)).toEqual([100, 120])
  expect([100, 110, 120, 130].map(shownAt)).toEqual([120, 130, 160, 170])
})

test('nothing on the paper is no block', () => {
  expect(printedStack([block(100, { isEmpty: true })], 100, 20).boxes).toEqual([])
})
