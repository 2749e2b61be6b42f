import { describe, expect, test } from 'vitest'
import { readMarkedLines } from './annotated-outline'
import { toSequence } from './sequence'
import { readOwn } from './train'
import { toMarkedLines, varyOutline } from './variation'

const marked = [
  'title|在全县抗旱工作会议上的讲话',
  '{1}一、看清旱情',
  '有水的村不到一半。',
  '{1}二、抓紧送水',
  '{2}一是送到户。每户两桶。{2}二是送到田。每亩一车。',
  '{1}三、严明纪律',
]
const outline = readMarkedLines(marked, 'drought', 'test')
const { candidates, levels } = toSequence(outline, 'numbering', null)

test('marked lines are read and printed without loss', () => {
  expect(outline.text).not.toContain('{')
  expect(outline.paragraphs[0]?.form).toBe('title')
  expect(toMarkedLines(outline, candidates, levels)).toEqual(marked)
  for (const own of readOwn()) {
    const sequence = toSequence(own.outline, own.from, null)
    const lines = toMarkedLines(own.outline, sequence.candidates, sequence.levels)
    expect(readMarkedLines(lines, own.outline.id, own.outline.source)).toEqual(own.outline)
  }
})

describe('other writers', () => {
  const varied = new Map(
    varyOutline(outline, marked).map(({ name, outline: other }) => {
      const sequence = toSequence(other, 'numbering', name)
      return [name, toMarkedLines(other, sequence.candidates, sequence.levels)] as const
    }),
  )

  test('change the form, and no level', () => {
    for (const [name, lines] of varied) {
      const kept = [...lines.join('').matchAll(/\{(\d)\}/g)].map((match) => match[1]).join('')
      if (name.startsWith('broken off')) expect('11221'.startsWith(kept) && kept.length < 5).toBe(true)
      else expect([name, kept]).toEqual([name, name.endsWith('lost') ? '1221' : '11221'])
    }
  })

  test.each([
    ['each run-in point on its line', '{2}二是送到田。每亩一车。'],
    ['headings run into their text', '{1}一、看清旱情。有水的村不到一半。'],
    ['ordinals for numerals', '{1}第三，严明纪律'],
    ['semicolons between points', '{2}一是送到户。每户两桶；{2}二是送到田。每亩一车。'],
    ['bold headings', '**{1}一、看清旱情**'],
  ])('%s', (name, line) => {
    expect(varied.get(name)).toContain(line)
  })
})
