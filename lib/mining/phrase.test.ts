import { expect, test } from 'vitest'
import { findPhrases } from './phrase'
import { measuresOf } from './voter-fixture'

const phrases = (speeches: Readonly<Record<string, string>>, least = 2) =>
  findPhrases(measuresOf(speeches), least).map(({ text, families }) => [text, families])

test('wording of two families recurs, edges at punctuation', () => {
  expect(phrases({ 甲: '要压实工作责任，抓好巡查。', 乙: '各地压实工作责任。要压实工作责任，守住底线。' })).toEqual([
    ['要压实工作责任', 2],
  ])
})

test('a family counts once however often it says it', () => {
  expect(phrases({ 甲: '压实工作责任。压实工作责任。压实工作责任。' })).toEqual([])
})

test('of phrases with one support only the longest is kept', () => {
  const said = '压实工作责任，守住安全底线，确保万无一失。'
  expect(phrases({ 甲: said, 乙: said })).toEqual([['压实工作责任，守住安全底线，确保万无一失', 2]])
})

test('a part that more families say is a phrase of its own', () => {
  const said = '压实工作责任，守住安全底线。'
  expect(phrases({ 甲: said, 乙: said, 丙: '守住安全底线。' })).toEqual([
    ['守住安全底线', 3],
    ['压实工作责任，守住安全底线', 2],
  ])
})

test('a phrase ends with its sentence', () => {
  const said = '压实工作责任。守住安全底线。'
  expect(phrases({ 甲: said, 乙: said }).map(([text]) => text)).toEqual(['压实工作责任', '守住安全底线'].sort())
})

test('what holds a value belongs to one occasion and is no phrase', () => {
  const said = '6月30日前完成排查，压实工作责任。'
  expect(phrases({ 甲: said, 乙: said })).toEqual([['压实工作责任', 2]])
})

test('an enumeration that is cut is completed by what comes before it everywhere', () => {
  expect(phrases({ 甲: '要克服麻痹思想、厌战情绪、侥幸心理。', 乙: '要摒弃麻痹思想、厌战情绪、侥幸心理。' })).toEqual([
    ['麻痹思想、厌战情绪、侥幸心理', 2],
  ])
})

test('a phrase that was completed and one that recurs whole are one phrase', () => {
  const speeches = {
    甲: '要克服麻痹思想、厌战情绪、侥幸心理。',
    乙: '要摒弃麻痹思想、厌战情绪、侥幸心理。',
    丙: '麻痹思想、厌战情绪、侥幸心理。',
    丁: '麻痹思想、厌战情绪、侥幸心理。',
  }
  expect(phrases(speeches)).toEqual([['麻痹思想、厌战情绪、侥幸心理', 4]])
})

test('places are one a family', () => {
  const said = '压实工作责任。守住底线。压实工作责任。'
  const [phrase] = findPhrases(measuresOf({ 甲: said, 乙: said }), 2)
  expect(phrase?.places.map(({ piece }) => piece).toSorted()).toEqual(['乙-1', '甲-1'])
  expect(phrase?.roles).toEqual({ measures: 4 })
})

test('names of object prototypes are words like others', () => {
  expect(phrases({ 甲: '__proto__，constructor。', 乙: '__proto__，constructor。' })).toEqual([
    ['__proto__，constructor', 2],
  ])
})
