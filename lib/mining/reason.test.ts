import { expect, test } from 'vitest'
import { induce } from './induce'
import { OFFICE_CLOSING, OFFICE_OPENING, type RoledLine, speechOf } from './voter-fixture'

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
  const frame = (name: string, lines: readonly RoledLine[]) =>
    speechOf(name, [OFFICE_OPENING, ...lines, OFFICE_CLOSING])
  const { templates, reasons: told } = induce([
    frame('甲', BEES),
    frame('乙', [['measures', '渔民要抱团，技术要上船。']]),
  ])
  expect(templates).toHaveLength(1)
  expect(told.map(({ code }) => code)).toContain('no-numbering')
})

test('families that share too few words have a skeleton and no template, and are told why', () => {
  const again = speechOf('乙', [['measures', '渔民要出海，船要修好。']])
  const { templates, skeletons, reasons: told } = induce([speechOf('甲', BEES), again])
  expect(templates).toEqual([])
  expect(skeletons).toHaveLength(1)
  expect(told).toContainEqual({ code: 'template-bare', name: '工作部署讲话', families: 2, characters: 0, parts: 0 })
})

test('addresses of several kinds are not mixed; the kinds that are too few are told', () => {
  const address = (name: string, title: string, opening: string) =>
    speechOf(name, [['title', title], ['salutation', '同学们：'], ['opening', opening], OFFICE_CLOSING], { title })
  const start = '新学期开学了，欢迎新同学入学。'
  const {
    templates,
    skeletons,
    reasons: told,
  } = induce([
    address('甲', '在开学典礼上的讲话', start),
    address('乙', '在春季开学典礼上的讲话', `${start}操场绿了。`),
    address('丙', '在秋季开学典礼上的讲话', `${start}桂花开了。`),
    address('丁', '在毕业典礼上的讲话', '同学们毕业了，母校祝你们离校平安。'),
    address('戊', '在建校九十周年庆祝大会上的讲话', '建校九十周年，校友回来纪念母校华诞。'),
  ])
  expect(skeletons.map(({ occasion, families }) => [occasion, families])).toEqual([['开学', 3]])
  expect(templates.every(({ name }) => name.startsWith('开学典礼致辞'))).toBe(true)
  expect(told).toContainEqual({
    ...{ code: 'kinds-apart', genre: 'address', families: 5, unknown: 0, least: 3 },
    kinds: [
      { name: '毕业典礼致辞', families: 1 },
      { name: '周年纪念致辞', families: 1 },
    ],
  })
})
