import { expect, test } from 'vitest'
import { digestText } from '../corpus/family'
import { maskText } from '../corpus/shingle'
import { DistinctText } from './distinct-text'

/** Sentences that share few runs of five characters with those of another number. */
function speech(number: number): string {
  let state = number * 7919 + 17
  return Array.from({ length: 400 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return String.fromCharCode(0x4e00 + ((state >> 8) % 2_000))
  }).join('')
}

const signatureOf = (text: string): Uint32Array => digestText(maskText(text)).signature

test('unlike texts are distinct, copies and near-duplicates are not', () => {
  const text = new DistinctText()
  expect(text.share).toBe(1)
  for (const number of [1, 2, 3, 4]) text.add(signatureOf(speech(number)), 400)
  expect(text.share).toBe(1)
  text.add(signatureOf(speech(2)), 400)
  text.add(signatureOf(`${speech(3).slice(0, 200)}会议${speech(3).slice(200)}`), 400)
  expect(text.share).toBeCloseTo(4 / 6)
})

test('a text without shingles is like no other', () => {
  const text = new DistinctText()
  for (let index = 0; index < 3; index++) text.add(new Uint32Array(0), 2)
  expect(text.share).toBe(1)
})
