import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attachment, fileName } from './file-name'

it.each([
  ['在全县会议上的讲话', '在全县会议上的讲话.docx'],
  ['../../etc/passwd', 'etc passwd.docx'],
  ['C:\\a"b', 'C a b.docx'],
  ['甲\n乙\u0000丙\u202e', '甲 乙 丙.docx'],
  ['...', 'rostrum.docx'],
  ['', 'rostrum.docx'],
])('%j is saved as %j', (title, expected) => {
  expect(fileName(title, 'docx')).toBe(expected)
})

it('never leads to another folder and never grows too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = fileName(title, 'md')
      expect(name).not.toMatch(/[\\/]|^\./)
      expect([...name].length).toBeLessThanOrEqual(63)
    }),
  )
})

it('says the name in UTF-8 and once more in ASCII', () => {
  expect(attachment(`甲'("乙).md`)).toBe(
    `attachment; filename="_'(__).md"; filename*=UTF-8''%E7%94%B2%27%28%22%E4%B9%99%29.md`,
  )
})

it('makes a header of any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(() => new Headers({ 'content-disposition': attachment(fileName(title, 'md')) })).not.toThrow()
    }),
  )
})
