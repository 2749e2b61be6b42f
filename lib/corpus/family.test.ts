import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestText, findFamilies, findFamiliesOf } from './family'
import { maskText } from './shingle'

const WORDS = [
  '会议',
  '工作',
  '落实',
  '责任',
  '安全',
  '生产',
  '检查',
  '乡镇',
  '部门',
  '群众',
  '防汛',
  '教育',
  '项目',
  '资金',
  '干部',
  '作风',
  '巡查',
  '值班',
  '预案',
  '演练',
] // prettier-ignore

/** A speech of `count` sentences that depend on `seed` alone. */
const speech = (seed: number, count = 40): readonly string[] => {
  let state = seed * 7919 + 17
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state >> 8
  }
  return Array.from(
    { length: count },
    () => `${Array.from({ length: 8 }, () => WORDS[next() % WORDS.length]).join('')}${next() % 90}项。`,
  )
}
const piece = (id: string, sentences: readonly string[]): { id: string; text: string } => ({
  id,
  text: sentences.join('\n'),
})

test('the later of two equal texts repeats the earlier', async () => {
  const families = await findFamiliesOf([piece('a', speech(1)), piece('b', speech(2)), piece('c', speech(1))])
  expect(families.get('a')).toMatchObject({ duplicateOf: null, similarity: 0 })
  expect(families.get('c')).toMatchObject({ duplicateOf: 'a', similarity: 1, family: families.get('a')!.family })
  expect(families.get('b')!.duplicateOf).toBeNull()
  expect(families.get('b')!.family).not.toBe(families.get('a')!.family)
})

test('other figures and blanks do not make another speech', async () => {
  const text = speech(3).join('\n')
  const families = await findFamiliesOf([
    { id: 'a', text },
    { id: 'b', text: text.replace(/\d+/g, 'XX') },
  ])
  expect(families.get('b')).toMatchObject({ duplicateOf: 'a', similarity: 1 })
})

test.each([
  ['one sentence in ten dropped', (s: readonly string[]) => s.filter((_, at) => at % 10 !== 3)],
  [
    'one sentence in six replaced',
    (s: readonly string[]) => s.map((one, at) => (at % 6 === 2 ? speech(900 + at, 1)[0]! : one)),
  ],
  ['a foreign opening before it', (s: readonly string[]) => [...speech(77, 3), ...s]],
])('a copy with %s is a duplicate', async (_, change) => {
  for (let seed = 10; seed < 30; seed++) {
    const families = await findFamiliesOf([
      piece('a', speech(seed)),
      piece('x', speech(seed + 500)),
      piece('b', change(speech(seed))),
    ])
    expect(families.get('b')!.duplicateOf).toBe('a')
    expect(families.get('x')!.family).not.toBe(families.get('a')!.family)
  }
})

test('a variant shares the family and is no duplicate', async () => {
  const half = [...speech(5, 40).slice(0, 22), ...speech(6, 22)]
  const families = await findFamiliesOf([piece('a', speech(5, 40)), piece('b', half)])
  expect(families.get('b')).toMatchObject({ duplicateOf: null, family: families.get('a')!.family })
})

test('who belongs together does not depend on the order of the input', async () => {
  const pieces = Array.from({ length: 24 }, (_, at) =>
    piece(`p${at}`, at % 3 === 2 ? speech(at - 1).filter((_, line) => line % 7 !== 0) : speech(at)),
  )
  const partition = async (order: readonly { id: string; text: string }[]): Promise<Record<string, string>> =>
    Object.fromEntries([...(await findFamiliesOf(order))].map(([id, { family }]) => [id, family]).sort())
  const expected = await partition(pieces)
  expect(new Set(Object.values(expected)).size).toBe(16)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(pieces, { minLength: pieces.length }), async (order) => {
      expect(await partition(order)).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('texts without Chinese belong to no other', async () => {
  const families = await findFamiliesOf([
    { id: 'a', text: 'abc' },
    { id: 'b', text: '' },
    { id: 'c', text: '同志' },
  ])
  expect(families.get('c')!.duplicateOf).toBeNull()
  expect(families.get('c')!.family).not.toBe(families.get('a')!.family)
})

test('finds planted copies among many, and no family besides', async () => {
  const many = Array.from({ length: 400 }, (_, at) => piece(`p${at}`, speech(at + 2000)))
  const planted = many
    .filter((_, at) => at % 10 === 0)
    .map(({ id, text }) => ({
      id: `${id}-copy`,
      text: text
        .split('\n')
        .filter((_, line) => line % 9 !== 4)
        .join('\n'),
    }))
  const families = await findFamiliesOf([...many, ...planted])
  for (const { id } of planted) expect(families.get(id)!.duplicateOf).toBe(id.replace('-copy', ''))
  expect(new Set([...families.values()].map(({ family }) => family)).size).toBe(400)
})

test('ten thousand slightly different copies are one family, by few comparisons', async () => {
  const text = speech(8)
  const digests = Array.from({ length: 10_000 }, (_, at) => {
    const masked = maskText([...text, ...speech(50_000 + at, 2)].join('\n'))
    return { id: `p${at}`, masked, ...digestText(masked) }
  })
  let fetched = 0
  const families = await findFamilies(digests, async (index) => {
    fetched++
    return digests[index]!.masked
  })
  expect(new Set([...families.values()].map(({ family }) => family)).size).toBe(1)
  expect(fetched).toBeLessThan(40_000)
})
