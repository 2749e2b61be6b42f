import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSource } from '../corpus/clean'
import { describeInputs } from './mine'
import { type Candidate, narrow, sampleSpeeches } from './sample'

const speech = (text: string, family: string, characters: number): Candidate => ({
  text,
  family,
  characters,
  path: `${text}.txt`,
  piece: 0,
})

test('each family is heard once, by its longest speech', () => {
  const all = [speech('a', 'f1', 10), speech('b', 'f1', 20), speech('c', 'f2', 5), speech('d', 'f1', 9)]
  expect([...sampleSpeeches(all)].map(({ text }) => text)).toEqual(['b', 'c'])
})

test('a speech that is too long for the rest is passed over, and one alone never is', () => {
  const all = [speech('a', 'f1', 10), speech('b', 'f2', 95), speech('c', 'f3', 20)]
  expect([...sampleSpeeches(all, { speeches: 9, characters: 50 })].map(({ text }) => text)).toEqual(['a', 'c'])
  expect(sampleSpeeches([speech('a', 'f1', 99)], { speeches: 9, characters: 50 }).size).toBe(1)
})

test('the sample does not depend on the order of the speeches', () => {
  const all = Array.from({ length: 30 }, (_, at) => speech(`t${(at * 7) % 30}`, `f${at % 11}`, 10 + (at % 4)))
  const limits = { speeches: 15, characters: 140 }
  const expected = [...sampleSpeeches(all, limits)]
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
      expect([...sampleSpeeches(order, limits)]).toEqual(expected)
    }),
  )
})

test('a narrowed document tells its places as the whole one does', async () => {
  const text =
    '>  来源:某网\n第一篇:在大会上的讲话\n同志们:\n 今天,我们召开会议,主要任务是部署防汛工作。\n第二篇:在会上的讲话\n同志们:\n 要加强巡查,压实责任,确保安全度汛。\n谢谢大家!\n'
  const { documents } = await describeInputs([{ path: 'a.txt', bytes: async () => new TextEncoder().encode(text) }])
  const whole = documents[0]!
  expect(whole.pieces.length).toBeGreaterThan(1)
  whole.pieces.forEach(({ range }, piece) => {
    const narrowed = narrow(whole, new Set([piece]))
    for (let at = range.start; at < range.end; at++)
      expect(toSource(narrowed.clean, at)).toBe(toSource(whole.clean, at))
  })
})

test('of an endless speech the beginning is looked at', async () => {
  const line = '要加强巡查，压实责任，确保安全度汛。\n'
  const text = `同志们：\n今天，我们召开会议，主要任务是部署防汛工作。\n${line.repeat(12_000)}谢谢大家！\n`
  const { documents } = await describeInputs([{ path: 'a.txt', bytes: async () => new TextEncoder().encode(text) }])
  const whole = documents[0]!.pieces[0]!
  const { pieces } = narrow(documents[0]!, new Set([0]))
  expect(whole.range.end).toBeGreaterThan(200_000)
  expect(pieces[0]!.range.end).toBe(200_000)
  expect(pieces[0]!.paragraphs.every(({ range }) => range.end <= 200_000)).toBe(true)
  expect(pieces[0]!.paragraphs.length).toBeLessThan(whole.paragraphs.length)
})
