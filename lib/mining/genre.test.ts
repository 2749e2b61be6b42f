import { expect, test } from 'vitest'
import { genreOf } from './genre'
import { speechOf } from './voter-fixture'

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
