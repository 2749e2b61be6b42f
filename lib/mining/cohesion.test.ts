import { expect, test } from 'vitest'
import { findCohesion } from './cohesion'

const { tears } = findCohesion(['热烈的掌声', '雷鸣般的掌声', '掌声送给大家', '大家发声', '声音要大'])

test('a cut between two characters of a word tears it', () => {
  expect(tears('掌', '声')).toBe(true)
})

test('neighbours that stand without each other too, or that were met seldom, do not make a word', () => {
  expect(tears('的', '掌')).toBe(false)
  expect(tears('声', '送')).toBe(false)
  expect(tears('没', '有')).toBe(false)
})
