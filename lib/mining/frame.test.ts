import { expect, test } from 'vitest'
import { frameCandidates } from './frame'
import { joinStretches } from './stretch'
import { measuresOf } from './voter-fixture'

const frames = (speeches: Readonly<Record<string, string>>, least = 2) =>
  frameCandidates(joinStretches(measuresOf(speeches)), least).map(({ pattern }) => `${pattern.before}…${pattern.after}`)

const SPEECHES = { 甲: '严格落实巡查措施。', 乙: '严格落实值守措施。', 丙: '严格落实避险措施。' }

test('clauses that begin and end alike are a frame; its anchors grow to what all share', () => {
  expect(frames(SPEECHES, 3)).toEqual(['严格落实…措施'])
})

test('too few families, or fewer than three fillers, make none', () => {
  expect(frames({ 甲: '严格落实巡查措施。严格落实值守措施。严格落实避险措施。' })).toEqual([])
  expect(frames({ ...SPEECHES, 丙: '严格落实值守措施。' }, 3)).toEqual([])
})

test('anchors never meet: every filler has a character', () => {
  expect(frames({ 甲: '严格落实措施。', 乙: '严格落各措施。', 丙: '严格落好措施。' }, 3)).toEqual(['严格落…措施'])
})

test('an anchor may open the next clause', () => {
  const speeches = { 甲: '既要抓发展，又要保安全。', 乙: '既要看长远，又要看当前。', 丙: '既要有力度，又要有温度。' }
  expect(frames(speeches, 3)).toContain('既要…，又要')
})

test('a blank never reaches over a mark between clauses', () => {
  const speeches = { 甲: '要落实，抓巡查措施。', 乙: '要落实，改值守措施。', 丙: '要落实，守避险措施。' }
  expect(frames(speeches, 3)).toEqual([])
})
