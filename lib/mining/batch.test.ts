import { expect, test } from 'vitest'
import { digestText } from '../corpus/family'
import { maskText } from '../corpus/shingle'
import { type DescribedFile, decodeMasked, encodeBatch, readHead } from './batch'

const file = (path: string, packed: string, texts: readonly string[]): DescribedFile => ({
  path,
  problems: packed === '' ? [{ code: 'file-empty', file: path }] : [],
  summary: null,
  speeches: texts.map((text, piece) => {
    const masked = maskText(text)
    return { piece, text: `key of ${text}`, masked, ...digestText(masked) }
  }),
  packed,
})

test('a batch gives back its files, digests and texts', async () => {
  const files = [
    file('讲话/一.txt', '{"text":"甲乙"}', ['要加强巡查，压实责任。', '', '值守']),
    file('空.txt', '', []),
    file('三.txt', '{}', ['确保安全度汛']),
  ]
  const inputs = [{ path: '讲话/一.txt', size: 7 }]
  const bytes = encodeBatch(inputs, files)
  const at = ({ start, end }: { readonly start: number; readonly end: number }) => bytes.subarray(start, end)
  const head = await readHead(async (range) => at(range))
  expect(head.inputs).toEqual(inputs)
  expect(head.files).toMatchObject(files.map(({ path, problems, summary }) => ({ path, problems, summary })))
  for (const [index, { speeches, packed }] of files.entries()) {
    const read = head.files[index]!
    expect(new TextDecoder().decode(at(read.packed))).toBe(packed)
    expect(read.speeches.map(({ masked, ...digest }) => ({ ...digest, masked: decodeMasked(at(masked)) }))).toEqual(
      speeches,
    )
  }
})

test('a batch of no files is read as such', async () => {
  const bytes = encodeBatch([], [])
  expect(await readHead(async ({ start, end }) => bytes.subarray(start, end))).toEqual({ inputs: [], files: [] })
})
