import { expect, test } from 'vitest'
import type { Correction } from '../storage/storage'
import { correct } from './correct'
import { describeText, SPEECH } from './describe-fixture'
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
