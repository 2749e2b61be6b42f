import { expect, test } from 'vitest'
import { describeText, SPEECH } from './describe-fixture'
import { printDocument } from './print'

const printed = printDocument(describeText(SPEECH), 'zh-CN')
const [item] = printed.items
const source = SPEECH.split('\n')

test('lines are those of the raw file', () => {
  expect(printed.file).toBe('防汛.txt')
  expect(item).toMatchObject({ id: '防汛-1', kind: 'speech', start: { line: 1 }, end: { line: 10 }, setAside: null })
})

test('a paragraph that was joined stands on each of its lines, and a page number on none', () => {
  expect(item?.paragraphs.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10])
})

test('a marker stands where its line and column say', () => {
  expect(item?.points.map(({ at, line }) => [at, line])).toEqual([
    ['一、', 4],
    ['二、', 8],
  ])
  for (const { line, col, at } of item?.points ?? [])
    expect([...source[line - 1]!].slice(col, col + at.length).join('')).toBe(at)
})

test('the text of a blank is that of the raw file, to the end of an escaped sign', () => {
  for (const { line, col, text } of item?.slots ?? [])
    expect([...source[line - 1]!].slice(col).join('').startsWith(text)).toBe(true)
  const [escaped] = printDocument(describeText(`${SPEECH}\n请〔县&#21517;〕县委办X&#88;名同志参加。`), 'zh-CN').items
  expect(escaped?.slots.map(({ text }) => text)).toEqual(expect.arrayContaining(['〔县&#21517;〕', 'X&#88;']))
})

test('every paragraph, point and blank says how sure it is, in thousandths', () => {
  const said = [...(item?.paragraphs ?? []), ...(item?.points ?? []), ...(item?.slots ?? [])]
  expect(said.length).toBeGreaterThan(10)
  for (const { confidence } of said) {
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
    expect(Math.round(confidence * 1000) / 1000).toBe(confidence)
  }
})

test('the count that is announced of the whole speech is said', () => {
  expect(item?.announcedPoints).toBe(2)
})

test('columns count characters, not UTF-16 units', () => {
  const text = SPEECH.replace('要加强巡查', '𠮷𠮷县要加强巡查')
  const day = printDocument(describeText(text), 'zh-CN').items[0]?.slots.find((slot) => slot.text.includes('6月30日'))
  expect(day?.col).toBe('𠮷𠮷县要加强巡查，'.length - 2)
})
