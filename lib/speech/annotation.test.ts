import { expect, test } from 'vitest'
import { annotate } from './annotation'
import { correct } from './correct'
import { describeText, SPEECH } from './describe-fixture'

const described = describeText(SPEECH)
const role = { kind: 'role', piece: '防汛-1', line: 9, role: 'problems' } as const

test('says of each paragraph whether a person spoke on it', () => {
  const [item] = annotate(correct(described, [role]), 'zh-CN').items
  expect(item?.paragraphs.filter(({ by }) => by === 'person')).toEqual([{ line: 9, role: 'problems', by: 'person' }])
  expect(item?.reviewed).toBe(false)
})

test('a confirmed speech is reviewed, with points and blanks at their places', () => {
  const { file, items, slots } = annotate(correct(described, [role, { kind: 'confirm', piece: '防汛-1' }]), 'zh-CN')
  expect(file).toBe('防汛.txt')
  expect(items).toMatchObject([{ id: '防汛-1', kind: 'speech', reviewed: true, start: { line: 1 }, end: { line: 10 } }])
  expect(items[0]?.points).toMatchObject([
    { line: 4, at: '一、', level: 1, ordinal: 1 },
    { line: 8, at: '二、', level: 1, ordinal: 2 },
  ])
  expect(slots.find(({ text }) => text === '6月30日')).toMatchObject({ item: '防汛-1', type: 'date', implicit: true })
})
