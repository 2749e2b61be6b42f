import { expect, test } from 'vitest'
import { findSections } from './section'
import { type RoledLine, votersOf } from './voter-fixture'

const LONG = '要加强巡查，排除隐患，落实值班值守，确保安全度汛。'.repeat(4)
const HALF = LONG.slice(0, LONG.length / 2)
const sections = (lines: readonly RoledLine[]) => findSections(votersOf({ 甲: lines }))

test('a run of one role is a section file with its source', () => {
  const [section, ...rest] = sections([
    ['opening', '今天开会。'],
    ['measures', LONG],
  ])
  expect(rest).toEqual([])
  expect(section).toMatchObject({ role: 'measures', from: { piece: '甲-1', file: '甲.txt', line: 2, text: LONG } })
  expect(section?.source).toContain('role: measures')
  expect(section?.source).toContain(LONG)
})

test('a heading between two paragraphs of one role does not part the run', () => {
  expect(
    sections([
      ['measures', HALF],
      ['heading', '二、压实责任'],
      ['measures', HALF],
    ]),
  ).toHaveLength(1)
})

test('what lies between its paragraphs does not make a run long enough', () => {
  expect(
    sections([
      ['measures', HALF],
      ['noise', '来源：某网'.repeat(20)],
      ['measures', '要抓好落实。'],
    ]),
  ).toEqual([])
})

test('words of the template language stay words', () => {
  expect(sections([['measures', `{{主持人}}${LONG}`]])[0]?.source).toContain('\\{\\{主持人}}')
})
