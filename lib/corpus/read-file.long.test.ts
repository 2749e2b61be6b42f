import { expect, test } from 'vitest'
import { archiveOfBlanks } from './archive.generator'
import { LIMITS } from './limit'
import { readFile } from './read-file'

const MEGABYTE = 1024 * 1024

test('an archive of ten gigabytes stops at the limit and with bounded memory', { timeout: 300_000 }, async () => {
  const archive = archiveOfBlanks(60 * MEGABYTE, 175)
  const before = process.memoryUsage().rss
  const { value, problems } = await readFile('a.zip', archive)
  expect(value).toEqual([])
  expect(problems.filter(({ code }) => code === 'archive-too-large')).toHaveLength(1)
  expect(problems.filter(({ code }) => code === 'file-empty')).toHaveLength(8)
  expect(process.memoryUsage().rss - before).toBeLessThan(2 * LIMITS.archiveBytes)
})
