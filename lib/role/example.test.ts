import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readExample } from './example'

const FOLDER = path.join(__dirname, 'examples')

test('an example is its lines without roles and marks of levels', () => {
  const { text, paragraphs, roles } = readExample(
    'opening|下面，我讲两点。\n\nmeasures|{1}一是抓早。{1}二是抓小。\n',
    'two',
  )
  expect(paragraphs.map(({ range }) => text.slice(range.start, range.end))).toEqual([
    '下面，我讲两点。',
    '一是抓早。二是抓小。',
  ])
  expect(roles.map(({ role }) => role)).toEqual(['opening', 'measures'])
})

test('a line without a role is named', () => {
  expect(() => readExample('opening|今天开会。\nmeasure|抓好落实。', 'three')).toThrow(
    'three, line 2: "measure" is no role',
  )
})

test.each(readdirSync(FOLDER))('%s can be read', (name) => {
  expect(readExample(readFileSync(path.join(FOLDER, name), 'utf8'), name).paragraphs.length).toBeGreaterThan(5)
})
