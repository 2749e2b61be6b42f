import { expect, test } from 'vitest'
import { trimEnd } from './trim-end'

test.each([
  ['抓好落实。；', /[。；]/, '抓好落实'],
  ['**抓好** 落实', /\*/, '**抓好** 落实'],
  ['***', /\*/, ''],
  ['', /./, ''],
])('%s without %s at its end is %s', (text, character, rest) => {
  expect(trimEnd(text, character)).toBe(rest)
})
