import { expect, test } from 'vitest'
import weights from '../role/weights.json'
import { reasonText } from './reason'

test('a feature is said in words, with the role that it speaks for', () => {
  expect(reasonText('own:measures', 'zh-CN')).toBe('本点的标题像工作措施')
  expect(reasonText('own:measures', 'en')).toBe('its heading is like Measures')
  expect(reasonText('last-paragraph', 'zh-CN')).toBe('最后一段')
  expect(reasonText('intro:done', 'zh-CN')).toBe('引出句说做了什么')
})

test('words of the text are quoted, names of built-in properties too', () => {
  expect(reasonText('刚才', 'zh-CN')).toBe('“刚才”')
  expect(reasonText('^同志', 'en')).toBe('begins with “同志”')
  for (const name of ['constructor', '__proto__', 'toString:x']) expect(reasonText(name, 'en')).toBe(`“${name}”`)
})

test('every feature that the model knows is said in words', () => {
  const features = Object.keys(weights.weights).filter((name) => !name.startsWith('w:') && name !== 'bias')
  const unsaid = features.filter((name) => reasonText(name, 'en') === `“${name}”`)
  expect(unsaid).toEqual([])
})
