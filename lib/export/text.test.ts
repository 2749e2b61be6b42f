import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockText } from '../document/block'
import { blocksArbitrary } from './block-arbitrary'
import { SPEECH } from './speech-fixture'
import { toText } from './text'

describe('plain text', () => {
  test('is the visible text of each block on a line of its own', () => {
    expect(toText(SPEECH)).toBe(SPEECH.map((block) => `${blockText(block)}\n`).join(''))
  })

  test('read as paragraphs and written again is the same, byte for byte', () => {
    fc.assert(
      fc.property(blocksArbitrary, (blocks) => {
        const text = toText(blocks)
        const lines = text.split('\n').slice(0, -1)
        expect(toText(lines.map((line) => ({ type: 'paragraph', runs: [{ text: line }] })))).toBe(text)
      }),
    )
  })

  test('puts a line break inside a run on the same line', () => {
    for (const end of ['\r\n', '\u2028', '\u2029', '\u0085', '\v'])
      expect(toText([{ type: 'paragraph', runs: [{ text: `上${end}下` }] }])).toBe('上 下\n')
  })

  test('drops blocks without text and is empty without any', () => {
    expect(
      toText([
        { type: 'paragraph', runs: [{ text: '　' }] },
        { type: 'title', runs: [] },
      ]),
    ).toBe('')
  })

  test('shows half a surrogate pair as a replacement character and drops control characters', () => {
    expect(toText([{ type: 'paragraph', runs: [{ text: '甲\ud800\u0000乙' }] }])).toBe('甲\ufffd乙\n')
  })
})
