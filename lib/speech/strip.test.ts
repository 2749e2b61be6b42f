import { expect, test } from 'vitest'
import type { Role } from '../role/role'
import { isDoubtful, stripOf } from './strip'

const strip = (...parts: readonly (readonly [Role, number])[]) => {
  let start = 0
  return stripOf(
    parts.map(([role, length]) => {
      const range = { start, end: start + length }
      start += length + 1
      return { role, range, confidence: 1 }
    }),
    (offset) => offset,
  ).map(({ role, characters }) => [role, characters])
}

test('neighbours of one role are one block', () => {
  expect(strip(['opening', 10], ['measures', 20], ['measures', 30], ['rally', 5])).toEqual([
    ['opening', 10],
    ['measures', 50],
    ['rally', 5],
  ])
})

test('a heading between two paragraphs of one role does not part them, and has no block', () => {
  expect(strip(['title', 8], ['measures', 20], ['heading', 9], ['measures', 30], ['noise', 7])).toEqual([
    ['measures', 50],
  ])
})

test('a text without content has none', () => {
  expect(strip(['title', 8], ['noise', 20])).toEqual([])
})

test('what is doubtful is a block of its own, and each block says where it begins', () => {
  const paragraph = (start: number, confidence: number) => ({
    role: 'measures' as const,
    range: { start, end: start + 9 },
    confidence,
  })
  const blocks = stripOf(
    [paragraph(0, 0.95), paragraph(10, 0.6), paragraph(20, 0.5), paragraph(30, 1)],
    (offset) => offset / 10 + 1,
  )
  expect(blocks.map(({ characters, doubtful, line }) => [characters, doubtful, line])).toEqual([
    [9, false, 1],
    [18, true, 2],
    [9, false, 4],
  ])
})

test('only content can be doubtful', () => {
  expect(isDoubtful({ role: 'measures', confidence: 0.89 })).toBe(true)
  expect(isDoubtful({ role: 'measures', confidence: 0.9 })).toBe(false)
  expect(isDoubtful({ role: 'heading', confidence: 0.1 })).toBe(false)
})
