import { expect, test } from 'vitest'
import type { Correction } from '../storage/record/mining'
import { correct } from './correct'
import { withLevel } from './correct-point'
import { describeText, SPEECH } from './describe-fixture'
import { printDocument } from './print'
import type { DescribedDocument } from './speech'

const described = describeText(SPEECH)
const roleAt = (line: number, role: 'measures' | 'problems', piece = '防汛-1'): Correction => ({
  kind: 'role',
  piece,
  line,
  role,
})
const rolesOf = ({ pieces }: DescribedDocument) =>
  pieces.flatMap(({ paragraphs }) => paragraphs.map(({ role }) => role))

test('without corrections it is the same document', () => {
  expect(correct(described, [])).toBe(described)
})

test('a role goes to the paragraph on that line, by the word of a person', () => {
  const paragraph = correct(described, [roleAt(9, 'problems')]).pieces[0]?.paragraphs[6]
  expect(paragraph).toMatchObject({ role: 'problems', confidence: 1, because: ['person'] })
})

test('a joined paragraph is named by each of its lines', () => {
  const first = correct(described, [roleAt(5, 'problems')])
  expect(correct(described, [roleAt(6, 'problems')])).toEqual(first)
  expect(rolesOf(first).filter((role) => role === 'problems')).toHaveLength(1)
})

test('the later word wins', () => {
  const twice = correct(described, [roleAt(9, 'problems'), roleAt(9, 'measures')])
  expect(twice).toEqual(correct(described, [roleAt(9, 'measures')]))
})

test('what names no line or no piece of the document changes nothing', () => {
  expect(correct(described, [roleAt(7, 'problems'), roleAt(99, 'problems'), roleAt(9, 'problems', '抗旱-1')])).toEqual(
    described,
  )
})

test('a text that is taken back is a speech and no longer set aside', () => {
  const essay = describeText('外婆带我去河边看柳树，风很轻，水很绿。'.repeat(20), '外婆.txt')
  const [piece] = essay.pieces
  expect(piece).toMatchObject({ kind: 'essay', setAside: { reason: 'not-a-speech' } })
  const takeBack = { kind: 'take-back', piece: piece!.id, was: 'not-a-speech' } as const
  expect(correct(essay, [takeBack]).pieces).toEqual([{ ...piece, kind: 'speech', setAside: null }])
  expect(essay.pieces[0]).toBe(piece)
})

test('a text that was not set aside cannot be taken back', () => {
  expect(correct(described, [{ kind: 'take-back', piece: '防汛-1', was: 'not-a-speech' }])).toEqual(described)
})

test('a confirmed speech keeps its roles, by the word of a person', () => {
  const confirmed = correct(described, [roleAt(9, 'problems'), { kind: 'confirm', piece: '防汛-1' }])
  expect(rolesOf(confirmed)).toEqual(rolesOf(correct(described, [roleAt(9, 'problems')])))
  for (const paragraph of confirmed.pieces[0]!.paragraphs)
    expect(paragraph).toMatchObject({ confidence: 1, because: ['person'] })
})

const [item] = printDocument(described, 'zh-CN').items

test('a point is named by its place: it takes another level, or is none', () => {
  const [first, second] = item!.points
  const at = { kind: 'level', piece: '防汛-1', line: second!.line, column: second!.col } as const
  const deeper = correct(described, [{ ...at, level: 2 }]).pieces[0]!.points
  expect(deeper.map(({ level, parent }) => [level, parent])).toEqual([
    [1, null],
    [2, 0],
  ])
  const without = correct(described, [{ ...at, level: null }]).pieces[0]!.points
  expect(without.map(({ ordinal }) => ordinal)).toEqual([first!.ordinal])
  expect(correct(described, [{ ...at, column: 5, level: null }])).toEqual(described)
})

test('points below one that is gone belong to what is left above them', () => {
  const [point] = described.pieces[0]!.points
  const tree = [1, 2, 3, 2, 1].map((level, index) => ({
    ...point!,
    level,
    series: level,
    parent: [null, 0, 1, 0, null][index]!,
  }))
  expect(withLevel(tree, 1, null).map(({ parent }) => parent)).toEqual([null, 0, 0, null])
  expect(withLevel(tree, 3, 3).map(({ parent, series }) => [parent, series])).toEqual([
    [null, 1],
    [0, 2],
    [1, 3],
    [1, 3],
    [null, 1],
  ])
  expect(withLevel(tree, 4, 2)[4]).toMatchObject({ parent: 0, series: 2 })
})

test('a blank is named by its place: it takes another type, or is none', () => {
  const day = item!.slots.find(({ text }) => text === '6月30日')!
  const at = { kind: 'slot', piece: '防汛-1', line: day.line, column: day.col } as const
  const slotsOf = (type: 'text' | null) => printDocument(correct(described, [{ ...at, type }]), 'zh-CN').items[0]!.slots
  expect(slotsOf('text').find(({ text }) => text === '6月30日')).toMatchObject({ type: 'text' })
  expect(slotsOf(null).map(({ text }) => text)).toEqual(
    item!.slots.map(({ text }) => text).filter((text) => text !== '6月30日'),
  )
})

test('of two words on two lines of one joined paragraph the later wins', () => {
  const either = (...lines: readonly number[]) =>
    rolesOf(
      correct(
        described,
        lines.map((line) => roleAt(line, line === 5 ? 'problems' : 'measures')),
      ),
    )
  expect(either(5, 6)).toEqual(either(6))
  expect(either(6, 5)).toEqual(either(5))
})
