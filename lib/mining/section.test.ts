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

test('sections with clauses that other families have too come first', () => {
  const common = '要严格落实巡查制度，及时排除各类隐患，'.repeat(5)
  const found = findSections(
    votersOf({
      甲: [['measures', `${common}河堤要加高。`]],
      乙: [['measures', `${common.replaceAll('巡查', '值守')}山塘要清淤。`]],
      丙: [['measures', '蜂箱搬到向阳坡上，花期一过就转场，'.repeat(5)]],
    }),
  )
  expect(found.map(({ from, families, rank }) => [from.piece, families, rank])).toEqual([
    ['乙-1', 2, 1],
    ['甲-1', 2, 2],
    ['丙-1', 1, 3],
  ])
  expect(found[0]!.fit).toBeGreaterThan(0.8)
  expect(found[2]!.fit).toBe(0)
})

test('more families count before more words alike', () => {
  const widely = (rest: string) => `要严格落实巡查制度，${rest}`.padEnd(100, rest)
  const wholly = '干部要沉到一线去，问题要解决在田头，'.repeat(6)
  const found = findSections(
    votersOf({
      甲: [['measures', widely('河堤要加高三尺。')]],
      乙: [['measures', widely('山塘清淤四千方。')]],
      丙: [['measures', widely('蜂箱搬去向阳坡。')]],
      丁: [['measures', `${wholly}就这样办。`]],
      戊: [['measures', `${wholly}抓紧办。`]],
    }),
  )
  expect(found.map(({ families }) => families)).toEqual([3, 3, 3, 2, 2])
  expect(found[4]!.fit).toBeGreaterThan(found[0]!.fit)
})

test('a section that two speeches have word for word is kept once', () => {
  const found = findSections(votersOf({ 甲: [['measures', LONG]], 乙: [['measures', LONG]] }))
  expect(found.map(({ families, rank }) => [families, rank])).toEqual([[2, 1]])
})
