import { describe, expect, test } from 'vitest'
import { type BlockBox, pageAt, pageBreaks } from './page-breaks'

/** Blocks under each other of that many lines, ten pixels a line; a number under nought is a heading. */
function stacked(...lines: readonly number[]): readonly BlockBox[] {
  let top = 100
  return lines.map((count) => {
    const box = { top, height: 10 * Math.abs(count), lines: Math.abs(count), keepsNext: count < 0 }
    top += box.height
    return box
  })
}

const PAGE = { top: 100, height: 50 }

test('a page ends with the last line that fits', () => {
  expect(pageBreaks(stacked(3, 4, 5), PAGE)).toEqual([150, 200])
})

test('what fits exactly needs no further page', () => {
  expect(pageBreaks(stacked(5), PAGE)).toEqual([])
})

test('a heading goes to the next page with what follows it', () => {
  expect(pageBreaks(stacked(4, -1, 3), PAGE)).toEqual([140])
  expect(pageBreaks(stacked(3, -1, -1, 3), PAGE)).toEqual([130])
})

test('headings that fill a page are broken where it ends', () => {
  expect(pageBreaks(stacked(-5, -1, 2), PAGE)).toEqual([150])
})

test('a paragraph longer than a page is broken as often as needed', () => {
  expect(pageBreaks(stacked(13), PAGE)).toEqual([150, 200])
})

test('space between blocks counts to the page', () => {
  const [first, second] = stacked(3, 2)
  expect(pageBreaks([first!, { ...second!, top: 135 }], PAGE)).toEqual([145])
})

describe('with widow control', () => {
  const KEPT = { ...PAGE, widowControl: true }

  test('a page takes two lines of a paragraph, or none', () => {
    expect(pageBreaks(stacked(4, 5), KEPT)).toEqual([140])
    expect(pageBreaks(stacked(3, 5), KEPT)).toEqual([150])
  })

  test('two lines go over, not one', () => {
    expect(pageBreaks(stacked(2, 4), KEPT)).toEqual([140])
    expect(pageBreaks(stacked(3, 3), KEPT)).toEqual([130])
  })

  test('what keeps with a paragraph that goes over whole goes with it', () => {
    expect(pageBreaks(stacked(3, -1, 3), KEPT)).toEqual([130])
  })

  test('a paragraph longer than a page is broken still', () => {
    expect(pageBreaks(stacked(6), KEPT)).toEqual([140])
    expect(pageBreaks(stacked(13), KEPT)).toEqual([150, 200])
  })

  test('a paragraph that fills a page alone is broken where it ends', () => {
    expect(pageBreaks(stacked(3), { ...KEPT, height: 20 })).toEqual([120])
  })
})

test('a line stands on the page whose first line is at its height or above', () => {
  expect([100, 140, 150, 190, 200].map((top) => pageAt([150, 200], top))).toEqual([1, 1, 2, 2, 3])
})
