import { expect, test } from 'vitest'
import { type RoledLine, votersOf } from './voter-fixture'

const MEASURES = '要加强巡查，压实责任，把各项工作抓细抓实，确保不出问题。'
const about = (title: string, line: string): readonly RoledLine[] => [
  ['title', title],
  ['measures', line],
  ['measures', MEASURES],
]
const occasions = (speeches: Parameters<typeof votersOf>[0]) =>
  Object.fromEntries(votersOf(speeches).map(({ family, occasion }) => [family, occasion]))

const BEES = '养蜂要看花期。养蜂不能靠天。养蜂先选场地。养蜂户要抱团。养蜂技术要进村。'

test('a known occasion is told by the title', () => {
  expect(occasions({ 甲: about('在全县防汛工作会议上的讲话', '各地要落实措施。') })).toEqual({ 甲: '防汛抗旱' })
})

test('a known occasion is told by the text where there is no title', () => {
  const line = '疫情还没有过去。疫苗要应接尽接。核酸检测要应检尽检。'
  expect(occasions({ 甲: [['measures', line]] })).toEqual({ 甲: '疫情防控' })
})

test('a word said in passing is no occasion', () => {
  expect(occasions({ 甲: [['measures', `${MEASURES}疫情也要防。${MEASURES}`]] })).toEqual({ 甲: null })
})

test('an unknown occasion is the word of the title that the speech repeats', () => {
  expect(occasions({ 甲: about('在全县养蜂工作推进会上的讲话', BEES) })).toEqual({ 甲: '养蜂' })
})

test('the name of a meeting in the opening stands for a title', () => {
  const lines: readonly RoledLine[] = [
    ['opening', '今天，我们召开全县养蜂产业大会。'],
    ['measures', BEES],
  ]
  expect(occasions({ 甲: lines })).toEqual({ 甲: '养蜂' })
})

test('a word that many speeches repeat is no subject', () => {
  const speeches = Object.fromEntries(
    Array.from('甲乙丙丁戊己庚辛壬癸子丑', (name) => [
      name,
      about(`${name}地产业大会`, '产业要强。产业要新。产业要优。产业要活。'),
    ]),
  )
  expect(new Set(Object.values(occasions(speeches)))).toEqual(new Set([null]))
})

test('the name of a place is no subject', () => {
  const line = '清江县要发展。清江县要稳定。清江县要实干。清江县要开放。'
  expect(occasions({ 甲: about('在清江县大会上的讲话', line) })).toEqual({ 甲: null })
})

test('a piece of a longer word is no subject', () => {
  const line = '蜂药品安全要管。蜂药品安全要查。蜂药品安全要讲。蜂药品安全要守。'
  expect(occasions({ 甲: about('在全县蜂药品安全工作会议上的讲话', line) })).toEqual({ 甲: '蜂药品安全' })
})

test('a motto, a quotation and a place name no subject', () => {
  const line = '谦虚要学。谦虚要练。谦虚要守。谦虚要讲。启航要快。启航要稳。启航要实。启航要新。'
  expect(occasions({ 甲: about('做谦虚的人——在“启航”大会上的讲话', line) })).toEqual({ 甲: null })
  const places = '蜂城要美。蜂城要净。蜂城要绿。蜂城要亮。'
  expect(occasions({ 甲: about('在蜂城誓师大会上的讲话', places) })).toEqual({ 甲: null })
})
