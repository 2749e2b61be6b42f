import { describe, expect, test } from 'vitest'
import type { Problem } from '../problem'
import { LANGUAGES } from './language'
import { problemText, problemWords } from './problems'

/** Every field that any problem has, so that each sentence can be made. */
const FIELDS = {
  file: '甲.docx',
  format: 'docx',
  bytes: 12_000_000,
  limit: 1000,
  extension: '.rar',
  line: 3,
  encoding: 'gb18030',
  name: '县名',
  suggestion: '县名',
  nearest: null,
  keyword: 'if',
  type: 'text',
  text: '{{{甲}}}',
  id: 'a',
  role: '',
  path: '尾',
  count: 2,
  scheme: '一、',
  start: '100',
  field: 'name',
  detail: 'X',
  label: '县名',
  range: { start: 0, end: 1 },
}

const EXPECTED: Readonly<Record<string, string>> = { 'front-matter-field': 'text', 'value-shape': 'text' }

describe.each(LANGUAGES)('words for problems in %s', (language) => {
  test.each(Object.keys(problemWords[language]))('%s is said in whole, calm sentences', (code) => {
    const sentence = problemText({ code, ...FIELDS, expected: EXPECTED[code] } as unknown as Problem, language)
    expect(sentence).toMatch(/[。.]$/)
    expect(sentence).not.toMatch(/[!！]|undefined|null|NaN|\[object/)
  })
})

test('both languages have words for the same problems', () => {
  expect(Object.keys(problemWords.en)).toEqual(Object.keys(problemWords['zh-CN']))
})

test('a file that grows beyond the limit only when unpacked is not said to be large itself', () => {
  const problem = { code: 'file-too-large', file: 'a.docx', limit: 64_000_000 } as const
  expect(problemText({ ...problem, bytes: 300_000 }, 'en')).toContain('unpacks to more than the limit of 64 MB')
  expect(problemText({ ...problem, bytes: 80_000_000 }, 'en')).toContain('has 80 MB')
})
