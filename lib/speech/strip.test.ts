import { expect, test } from 'vitest'
import type { Role } from '../role/role'
import { stripOf } from './strip'

const strip = (...parts: readonly (readonly [Role, number])[]) => {
  let start = 0
  return stripOf(
    parts.map(([role, length]) => {
      const range = { start, end: start + length }
      start += length + 1
      return { role, range }
    }),
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
