import { expect, test } from 'vitest'
import { measuresOf } from './voter-fixture'
import { findWording } from './wording-fixture'

const phrases = (speeches: Readonly<Record<string, string>>, least = 2) =>
  findWording(measuresOf(speeches), least).phrases.map(({ text, families }) => [text, families])

test('wording of two families recurs', () => {
  expect(phrases({ 甲: '要压实工作责任，抓好巡查。', 乙: '要压实工作责任，守住底线。' })).toEqual([
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

test('a phrase ends with its sentence', () => {
  const said = '压实工作责任。守住安全底线。'
  expect(
    phrases({ 甲: said, 乙: said })
      .map(([text]) => text)
      .toSorted(),
  ).toEqual(['压实工作责任', '守住安全底线'].toSorted())
})

test('what holds a value belongs to one occasion and is no phrase', () => {
  const said = '6月30日前完成排查，压实工作责任。'
  expect(phrases({ 甲: said, 乙: said })).toEqual([['压实工作责任', 2]])
  const before = '压实工作责任，截至6月30日完成。'
  expect(phrases({ 甲: before, 乙: before })).toEqual([['压实工作责任', 2]])
})

test('places are one a family', () => {
  const said = '压实工作责任。守住底线。压实工作责任。'
  const [phrase] = findWording(measuresOf({ 甲: said, 乙: said }), 2).phrases
  expect(phrase?.places.map(({ piece }) => piece).toSorted()).toEqual(['乙-1', '甲-1'])
  expect(phrase?.places.map(({ text }) => text)).toEqual(['压实工作责任', '压实工作责任'])
  expect(phrase?.roles).toEqual({ measures: 4 })
})

test('names of object prototypes are words like others', () => {
  expect(phrases({ 甲: '__proto__，constructor。', 乙: '__proto__，constructor。' })).toEqual([
    ['__proto__，constructor', 2],
  ])
})
