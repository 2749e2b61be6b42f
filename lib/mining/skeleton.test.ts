import { expect, test } from 'vitest'
import { findSkeleton } from './skeleton'
import { type RoledLine, votersOf } from './voter-fixture'

const OPENING: RoledLine = ['opening', '今天我们召开会议。']
const MEASURES: RoledLine = ['measures', '要加强巡查，排除隐患。']
const RALLY: RoledLine = ['rally', '让我们共同努力！']
const shape = (speeches: Parameters<typeof votersOf>[0], least = 2) =>
  findSkeleton(votersOf(speeches), least).map(({ role, families, optional }) => [role, families, optional])

test('roles stand in the order in which the speeches have them', () => {
  expect(shape({ 甲: [OPENING, MEASURES, RALLY], 乙: [OPENING, MEASURES, RALLY] })).toEqual([
    ['opening', 2, false],
    ['measures', 2, false],
    ['rally', 2, false],
  ])
  expect(shape({ 甲: [RALLY, OPENING], 乙: [RALLY, OPENING] }).map(([role]) => role)).toEqual(['rally', 'opening'])
})

test('a role that too few families have is left out; one that some lack is optional', () => {
  const speeches = { 甲: [MEASURES, RALLY], 乙: [MEASURES, RALLY], 丙: [MEASURES], 丁: [OPENING, MEASURES] }
  expect(shape(speeches)).toEqual([
    ['measures', 4, false],
    ['rally', 2, true],
  ])
})

test('headings and site text have no part', () => {
  const lines: readonly RoledLine[] = [['title', '讲话'], ['noise', '来源：某网'], MEASURES]
  expect(shape({ 甲: lines, 乙: lines.slice() }).map(([role]) => role)).toEqual(['measures'])
})

test('a part under a point of its own in most families is headed', () => {
  const headed: readonly RoledLine[] = [['heading', '一、加强巡查'], MEASURES, ['heading', '二、共同努力'], RALLY]
  const plain = [MEASURES, RALLY]
  const headedOf = (speeches: Parameters<typeof votersOf>[0]) =>
    findSkeleton(votersOf(speeches), 2).map(({ headed: isHeaded }) => isHeaded)
  expect(headedOf({ 甲: headed, 乙: headed.slice() })).toEqual([true, true])
  expect(headedOf({ 甲: headed, 乙: plain, 丙: plain.slice() })).toEqual([false, false])
})

test('its length is that of an average family', () => {
  const [part] = findSkeleton(votersOf({ 甲: [MEASURES], 乙: [MEASURES, MEASURES] }), 2)
  expect(part?.characters).toBe(Math.round(1.5 * MEASURES[1].length))
})

test('a part comes after those that stand before it in every speech', () => {
  const REVIEW: RoledLine = ['review', '去年做了不少事。']
  const parts = findSkeleton(
    votersOf({ 甲: [OPENING, REVIEW, MEASURES, RALLY], 乙: [OPENING, MEASURES, REVIEW, RALLY] }),
    2,
  )
  const after = Object.fromEntries(parts.map((part) => [part.role, part.after]))
  expect(after).toMatchObject({ opening: [], review: ['opening'], measures: ['opening'] })
  expect(new Set(after.rally)).toEqual(new Set(['opening', 'review', 'measures']))
})

test('no speeches have none', () => {
  expect(findSkeleton([], 2)).toEqual([])
})
