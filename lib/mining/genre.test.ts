import { expect, test } from 'vitest'
import { genreOf, voterGenre } from './genre'
import { speechOf, votersOf } from './voter-fixture'

const genre = (title: string | null, kind: 'speech' | 'host-script' = 'speech') =>
  genreOf(speechOf('甲', [['measures', '要加强巡查。']], { title, kind }).pieces[0]!)

test.each([
  ['在全县防汛工作动员会上的讲话', 'mobilisation'],
  ['在年度总结表彰大会上的讲话', 'summary'],
  ['在任职大会上的表态发言', 'pledge'],
  ['述职报告', 'report'],
  ['在企业家座谈会上的讲话', 'discussion'],
  ['在开学典礼上的致辞', 'address'],
  ['在全县防汛工作会议上的讲话', 'deployment'],
  ['在动员会上的表态发言', 'pledge'],
  [null, 'deployment'],
])('%s is of genre %s', (title, expected) => {
  expect(genre(title)).toBe(expected)
})

test('a host script is told by its text, whatever its title', () => {
  expect(genre('在动员会上的讲话', 'host-script')).toBe('host-script')
  expect(genre('在动员会上的主持讲话')).toBe('mobilisation')
})

test.each([
  ['现在，我代表县人民政府向大会报告工作。', 'report'],
  ['今天我们欢聚一堂，向大家致以诚挚的问候。', 'address'],
  ['今天召开会议，安排防汛工作。', 'deployment'],
])('without a telling title, %s opens a speech of genre %s', (opening, expected) => {
  const [voter] = votersOf({ 甲: [['opening', opening]] })
  expect(voterGenre(voter!)).toBe(expected)
})
