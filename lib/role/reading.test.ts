import { expect, test } from 'vitest'
import { SENTENCE_SORTS } from './mood'
import { readParagraph } from './reading'

const sortsOf = (text: string): readonly string[] => {
  const { sorts } = readParagraph(text, { start: 0, end: text.length })
  return sorts.flatMap((count, at) => new Array<string>(count).fill(SENTENCE_SORTS[at]!))
}

test('what leaders have said goes on after a semicolon, and ends with the sentence', () => {
  expect(sortsOf('书记强调，要抓好春耕；要管好用水；要备足种子。要加强值守。')).toEqual([
    'above',
    'above',
    'above',
    'must',
  ])
})

test('a semicolon after anything else begins a sentence of its own', () => {
  expect(sortsOf('目前雨水偏多；要抓好排涝。')).toEqual(['must', 'now'])
})
