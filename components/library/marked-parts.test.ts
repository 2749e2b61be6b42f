import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carryMarks, type Mark, markedParts } from './marked-parts'

const severity = fc.constantFrom('error' as const, 'warning' as const)
const mark = fc
  .record({ start: fc.nat(40), length: fc.nat(12), severity })
  .map(({ start, length, severity }): Mark => ({ range: { start, end: start + length }, severity }))

it('cuts a text without changing it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
      expect(
        markedParts(text, marks)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

it('marks each character by the worst that covers it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.array(mark), (text, marks) => {
      const shown = markedParts(text, marks).flatMap((part) => Array.from(part.text.split(''), () => part.severity))
      for (const [at, severity] of shown.entries()) {
        const over = marks.filter(({ range }) => range.start <= at && at < Math.max(range.end, range.start + 1))
        const worst = over.some((one) => one.severity === 'error') ? 'error' : over.length > 0 ? 'warning' : null
        expect(severity).toBe(worst)
      }
    }),
  )
})

it('keeps marks beside the words they stand under while others are typed', () => {
  const marks: Mark[] = [
    { range: { start: 0, end: 2 }, severity: 'error' },
    { range: { start: 4, end: 6 }, severity: 'warning' },
  ]
  expect(carryMarks(marks, '甲乙，。丙丁', '甲乙，新的。丙丁')).toEqual([
    { range: { start: 0, end: 2 }, severity: 'error' },
    { range: { start: 6, end: 8 }, severity: 'warning' },
  ])
  expect(carryMarks(marks, '甲乙，。丙丁', '甲新，。丙丁')).toEqual([
    { range: { start: 4, end: 6 }, severity: 'warning' },
  ])
})
