import { expect, test } from 'vitest'
import { fixedVocabulary, growingVocabulary } from './vocabulary'
import { buildTrie, eachWordAt } from './word-trie'

test('every word that begins at a place and ends in time is found, the shortest first', () => {
  const trie = buildTrie([
    ['责任', 1],
    ['责任制', 2],
    ['责', 3],
    ['任务', 4],
    ['责任', 5],
  ])
  const found = (text: string, at: number, end = text.length) => {
    const hits: (readonly [number, number])[] = []
    eachWordAt(trie, text, at, end, (value, length) => hits.push([value, length]))
    return hits
  }
  expect(found('压实责任制', 2)).toEqual([
    [3, 1],
    [1, 2],
    [5, 2],
    [2, 3],
  ])
  expect(found('压实责任制', 2, 4)).toEqual([
    [3, 1],
    [1, 2],
    [5, 2],
  ])
  expect(found('压实责任制', 3)).toEqual([])
})

test('a fixed vocabulary finds the pairs and triples that a growing one made, and no others', () => {
  const text = '压实责任，压实担子'
  const grown = growingVocabulary()
  grown.eachGram(0, text, 0, text.length, () => {})
  grown.named('bias')
  const fixed = fixedVocabulary(grown.names)
  const found = (read: string, place: 0 | 1) => {
    const names: string[] = []
    fixed.eachGram(place, read, 0, read.length, (slot) => names.push(fixed.names[slot]!))
    return names.sort()
  }
  expect(found('压实责任', 0)).toEqual(['^压实', '^压实责', '^实责', '^实责任', '^责任'])
  expect(found('压实责任', 1)).toEqual([])
  expect(found('落实担当', 0)).toEqual(['^实担'])
  expect(fixed.named('bias')).toBe(grown.names.indexOf('bias'))
  expect(fixed.named('absent')).toBe(-1)
})
