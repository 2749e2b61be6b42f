import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortestEdit } from './shortest-edit'

const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 14 }).map((list) => Int32Array.from(list))

/** Length of the longest common subsequence, by the table of all prefixes. */
function commonLength(a: Int32Array, b: Int32Array): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
  return table[a.length]![b.length]!
}

const sum = (marks: Uint8Array): number => marks.reduce((total, mark) => total + mark, 0)
const left = (list: Int32Array, marks: Uint8Array): number[] => [...list].filter((_, index) => marks[index] === 0)

describe('the edits from one list to another', () => {
  test('leave the same of both', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const { deleted, inserted } = shortestEdit(a, b)
        expect(left(a, deleted)).toEqual(left(b, inserted))
      }),
      { numRuns: 2_000 },
    )
  })

  test('are as few as can be', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const { deleted, inserted } = shortestEdit(a, b)
        expect(sum(deleted) + sum(inserted)).toBe(a.length + b.length - 2 * commonLength(a, b))
      }),
      { numRuns: 2_000 },
    )
  })

  test('of long lists that have nothing or little in common end too', () => {
    const a = Int32Array.from({ length: 30_000 }, (_, index) => (index * 7919) % 1_009)
    const b = Int32Array.from({ length: 30_000 }, (_, index) => (index * 104_729 + 13) % 1_013)
    for (const other of [b, b.map((value) => value + 2_000)]) {
      const { deleted, inserted } = shortestEdit(a, other)
      expect(left(a, deleted)).toEqual(left(other, inserted))
    }
  })
})
