import fc from 'fast-check'
import { expect, it } from 'vitest'
import { relativePath } from './relative-path'

it.each([
  ['讲话/甲.txt', '讲话/甲.txt'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\用户\\甲.docx', '用户/甲.docx'],
  ['a/./b//c', 'a/b/c'],
  ['..', '_'],
  ['', '_'],
  ['a:b.txt', 'a:b.txt'],
])('%s → %s', (given, expected) => {
  expect(relativePath(given)).toBe(expected)
})

it('never leads out, and is stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', 'C', ':', '甲', '\u0000') }), (given) => {
      const path = relativePath(given)
      expect(path.split('/')).not.toContain('..')
      expect(path.startsWith('/')).toBe(false)
      expect(relativePath(path)).toBe(path)
    }),
  )
})
