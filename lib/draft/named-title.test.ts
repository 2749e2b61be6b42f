import { expect, it } from 'vitest'
import { isNamed } from './named-title'

it.each([
  ['在全县会议上的讲话', true],
  ['在〔会议名称〕上的讲话', true],
  ['〔标题〕', false],
  ['（〔日期〕）〔标题〕', false],
  [' ', false],
  ['', false],
])('%j names its draft: %s', (title, expected) => {
  expect(isNamed(title)).toBe(expected)
})
