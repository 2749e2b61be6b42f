import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameFiles } from './file-names'

it('keeps a title that is alone and puts the row, as long as the longest, behind others', () => {
  const rows = [
    { row: 2, title: '讲话' },
    { row: 3, title: 'A' },
    { row: 104, title: '讲话' },
    { row: 105, title: 'a' },
    { row: 106, title: '致辞' },
  ]
  expect(nameFiles(rows, 'md')).toEqual(['讲话-002.md', 'A-003.md', '讲话-104.md', 'a-105.md', '致辞.md'])
})

it('does not meet a title that looks like a numbered one', () => {
  const titles = ['讲话', '讲话', '讲话-2']
  const names = nameFiles(
    titles.map((title, index) => ({ row: index + 1, title })),
    'md',
  )
  expect(new Set(names).size).toBe(3)
})

it('is safe on every system, unique without regard to capitals, and at most 200 bytes long', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('CON', 'nul.txt', 'com1', 'a. ', '<>:"/\\|?*', '讲'.repeat(200), '..', 'A', 'a'),
  )
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const names = nameFiles(
        titles.map((each, index) => ({ row: index + 2, title: each })),
        'docx',
      )
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      for (const name of names) {
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}]|^[\s.]|[\s.]\.docx$|^(?:con|nul|com1)\./iu)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
      }
    }),
  )
})
