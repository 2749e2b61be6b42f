import { expect, test } from 'vitest'
import { induce } from './induce'
import { type RoledLine, speechOf } from './voter-fixture'

const reasons = (...documents: Parameters<typeof induce>[0]) => induce(documents).reasons
const FLOOD: readonly RoledLine[] = [['measures', '一是排查水库。二是备足物资。']]
const BEES: readonly RoledLine[] = [['measures', '蜂农要抱团，技术要进村。']]
const PAPER: readonly RoledLine[] = [['review', '纸厂去年扭亏。工人涨了工资。']]

test('no speech, or one, gives nothing, and says so', () => {
  expect(reasons()).toEqual([{ code: 'no-speech' }])
  expect(reasons(speechOf('甲', FLOOD, { kind: 'essay' }))).toEqual([{ code: 'no-speech' }])
  expect(reasons(speechOf('甲', FLOOD))).toEqual([{ code: 'one-speech' }])
})

test('copies of one speech are one family', () => {
  const copies = ['甲', '乙', '丙'].map((name) => speechOf(name, FLOOD, { family: 'f' }))
  expect(reasons(...copies)).toEqual([{ code: 'one-family', speeches: 3 }])
  expect(induce(copies).templates).toEqual([])
})

test('speeches of different sorts share no template', () => {
  const bees = speechOf('甲', BEES, { title: '在养蜂动员会上的讲话' })
  const paper = speechOf('乙', PAPER, { title: '工会述职报告' })
  expect(reasons(bees, paper).map(({ code }) => code)).toEqual(['no-genre-shared', 'no-numbering', 'nothing-recurs'])
})

test('speeches without numbering still have a template', () => {
  const again = speechOf('乙', [['measures', '渔民要抱团，技术要上船。']])
  const { templates, reasons: told } = induce([speechOf('甲', BEES), again])
  expect(templates).toHaveLength(1)
  expect(told.map(({ code }) => code)).toContain('no-numbering')
})
