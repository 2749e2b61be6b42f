import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankRecords } from './rank'
import { foldText, queryTokens, uniqueTokens } from './tokenise'

const text = fc.string({
  unit: fc.constantFrom('碳', '中', '和', '𠮷', 'Ａ', 'b', '３', '1', '，', ' ', '\n', '"', "'", 'é'),
})

it('indexes single characters and overlapping pairs of Chinese, and whole words of all else', () => {
  expect(uniqueTokens('碳中和GB18030，碳中', 1000)).toEqual(['碳', '中', '和', '碳中', '中和', 'gb18030'])
  expect(queryTokens('碳中和 ＧＢ18030')).toEqual(['碳中', '中和', 'gb18030'])
  expect(queryTokens('碳')).toEqual(['碳'])
})

it('finds every run of Chinese in a text that holds it', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const tokens = uniqueTokens(whole, 10_000)
      for (const [run] of foldText(whole).matchAll(/\p{Script=Han}+/gu)) {
        const characters = [...run]
        const part = characters.slice(characters.length >> 1).join('')
        expect(tokens).toEqual(expect.arrayContaining([...queryTokens(run), ...queryTokens(part)]))
      }
    }),
  )
})

it('gives letters and digits alone, so that a token never leaves its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      for (const token of [...uniqueTokens(any, 10_000), ...queryTokens(any)])
        expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
    }),
  )
})

it('ends before its limit', () => {
  const tokens = uniqueTokens('一二三四五六七八九十', 12)
  expect(tokens.join('').length * 3).toBeLessThanOrEqual(12)
  expect(tokens.length).toBeGreaterThan(0)
})

it('ranks name before occasions before text, and leaves out what lacks a word', () => {
  const record = (name: string, occasions: readonly string[], source: string) => ({ name, occasions, source })
  const records = [record('丙', [], '防汛'), record('乙', ['防汛'], ''), record('防汛', [], ''), record('丁', [], '旱')]
  expect(rankRecords('防汛', records).map(({ name }) => name)).toEqual(['防汛', '乙', '丙'])
  expect(rankRecords('防汛，丙', records).map(({ name }) => name)).toEqual(['丙'])
  expect(rankRecords('，', records)).toEqual([])
})
