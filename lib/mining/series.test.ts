import { expect, test } from 'vitest'
import type { ContentRole } from '../role/role'
import { listsOf } from './list'
import * as series from './series'
import type { Voter } from './voter'
import { type RoledLine, votersOf } from './voter-fixture'
import { EVEN_PRICE } from './wording-fixture'

const findSeries = (voters: readonly Voter[], least: number) =>
  series.findSeries(voters.flatMap(listsOf), { least, price: EVEN_PRICE })
const findLayout = (voters: readonly Voter[], search: { readonly role: ContentRole; readonly least: number }) =>
  series.findLayout(voters.flatMap(listsOf), { ...search, families: voters.length })

const points = (...markers: readonly string[]): readonly RoledLine[] =>
  markers.map((marker) => ['measures', `${marker}要加强巡查，排除隐患。`])
const list = (...headings: readonly string[]): readonly RoledLine[] =>
  headings.map((heading, index) => ['measures', `${'一二三四五'[index]}是${heading}。各地要抓紧办理。`])

const URGENT = list('要立即排查隐患', '要立即转移群众', '要立即备足物资')
const URGENT_TOO = list('要立即封住山口', '要立即清点人数', '要立即上报火情', '要立即调集队伍')

test('lists of two families with the same words are one series', () => {
  const [found] = findSeries(votersOf({ 甲: URGENT, 乙: URGENT_TOO }), 2)
  expect(found).toMatchObject({ role: 'measures', before: '要立即', inner: [], after: '', scheme: '一是' })
  expect(found).toMatchObject({ families: 2, sources: 2, points: { fewest: 3, most: 4 }, roles: { measures: 7 } })
  expect(found?.examples.map(({ headings }) => headings.length)).toEqual([4, 3])
  expect(found?.places.map(({ text }) => text)).toEqual(['要立即封住山口', '要立即排查隐患'])
})

test('a series of one family alone is kept under its own words, and is not general', () => {
  expect(findSeries(votersOf({ 甲: URGENT }), 2)).toMatchObject([{ before: '要立即', families: 1, general: false }])
})

test('a series is general only when it was heard on two occasions', () => {
  const about = (title: string, lines: readonly RoledLine[]): readonly RoledLine[] => [['title', title], ...lines]
  const flood = about('在防汛工作会议上的讲话', URGENT)
  const fire = about('在森林防火工作会议上的讲话', URGENT_TOO)
  expect(findSeries(votersOf({ 甲: flood, 乙: fire }), 2)[0]).toMatchObject({
    general: true,
    occasions: ['森林防火', '防汛抗旱'],
  })
  const again = about('在防汛工作会议上的讲话', URGENT_TOO)
  expect(findSeries(votersOf({ 甲: flood, 乙: again }), 2)[0]).toMatchObject({
    general: false,
    occasions: ['防汛抗旱'],
  })
})

test('lists with nothing in common but the length of their headings are a series too, if headings differ elsewhere', () => {
  const even = {
    甲: list('排查水库隐患', '备足抢险物资', '转移危区群众', '加固低洼河堤', '清理桥下淤泥'),
    乙: list('封住进山路口', '清理林下枯枝', '配齐扑火工具', '盯住坟头香火', '备好运水车辆'),
    己: list('病树及时砍伐', '苗圃按时浇水', '林道拓宽两米', '工具集中存放', '看护轮流值班'),
    戊: list('蜂箱摆放有序', '花期记录完整', '转场路线报备', '病害及时上报', '蜂蜜分级销售'),
  }
  const uneven = {
    丙: list('转场', '看花期', '蜂农抱团', '蜂箱搬到向阳的坡上', '技术员每周进一次村里'),
    丁: list('修水渠早动手', '苗木品种要对路', '谁栽的树谁来管护好', '栽一棵活一棵绿一大片', '冬闲时把旱地改成水浇地'),
    庚: list(
      '桥要修好',
      '路灯照到家门口来',
      '老人孩子有人天天惦记着',
      '村里的账本一月一公示一次',
      '办不成的事要把原因讲明白了',
    ),
  }
  const lengthsOf = (speeches: Parameters<typeof votersOf>[0]) =>
    findSeries(votersOf(speeches), 2).flatMap(({ before, after, lengths }) => (before + after === '' ? [lengths] : []))
  expect(lengthsOf({ ...even, ...uneven })).toEqual([[{ fewest: 6, most: 6 }]])
  expect(lengthsOf(even)).toEqual([])
})

test('the order of the speeches changes nothing', () => {
  const speeches = { 甲: URGENT, 乙: URGENT_TOO, 丙: list('排查必须到位', '转移必须到位', '物资必须到位') }
  const back = Object.fromEntries(Object.entries(speeches).reverse())
  expect(findSeries(votersOf(back), 2)).toEqual(findSeries(votersOf(speeches), 2))
  expect(findSeries([...votersOf(speeches)].reverse(), 2)).toEqual(findSeries(votersOf(speeches), 2))
})

test('the families share a scheme and a range of counts', () => {
  const voters = votersOf({
    甲: points('一是', '二是'),
    乙: points('一是', '二是', '三是'),
    丙: points('（一）', '（二）'),
  })
  expect(findLayout(voters, { role: 'measures', least: 2 })).toEqual({
    scheme: '一是',
    headed: false,
    families: 3,
    points: { fewest: 2, most: 3 },
  })
})

test('headings on lines of their own make it headed', () => {
  const headed: readonly RoledLine[] = [
    ['heading', '（一）加强巡查'],
    ['measures', '各地要排除隐患。'],
    ['heading', '（二）加强值守'],
    ['measures', '各地要及时报告。'],
  ]
  expect(findLayout(votersOf({ 甲: headed, 乙: headed.slice() }), { role: 'measures', least: 2 })).toMatchObject({
    headed: true,
  })
})

test('fewer than half of the families, too few, or single points make no layout', () => {
  const plain: readonly RoledLine[] = [['measures', '要加强巡查。']]
  const voters = votersOf({ 甲: points('一是', '二是'), 乙: points('一是', '二是'), 丙: plain, 丁: plain, 戊: plain })
  expect(findLayout(voters, { role: 'measures', least: 2 })).toBeNull()
  expect(findLayout(voters.slice(0, 2), { role: 'measures', least: 3 })).toBeNull()
  expect(findLayout(votersOf({ 甲: points('一是'), 乙: points('一是') }), { role: 'measures', least: 2 })).toBeNull()
  expect(findLayout(voters, { role: 'review', least: 2 })).toBeNull()
})

test('a scheme that cannot be printed gives way to one that can', () => {
  const bracketed = points('⑴', '⑵', '⑶')
  expect(findLayout(votersOf({ 甲: bracketed, 乙: bracketed.slice() }), { role: 'measures', least: 2 })?.scheme).toBe(
    '一是',
  )
  const voters = votersOf({ 甲: bracketed, 乙: bracketed.slice(), 丙: points('1.', '2.') })
  expect(findLayout(voters, { role: 'measures', least: 2 })?.scheme).toBe('1.')
})
