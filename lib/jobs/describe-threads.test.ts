import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type Describer, describeHere } from '../mining/describe-batch'
import { keepInMemory } from '../mining/keep'
import { mine, SILENT } from '../mining/mine'
import { describeInThreads } from './describe-threads'
import { inputOf } from './input-file'

const samples = path.resolve('samples')
const files = readdirSync(samples).map((name) => {
  const kept = path.join(samples, name)
  return { path: name, kept, size: statSync(kept).size }
})
const inputs = files.map(inputOf)

let describer: Describer | undefined
afterEach(() => describer?.close())

it.each([1, 2, 3])('%i threads give what one process gives', async (threads) => {
  describer = describeInThreads(files, threads)
  const report = await mine(inputs, SILENT, { describer, keep: keepInMemory() })
  expect(report).toEqual(await mine(inputs, SILENT))
})

it.each([1, 2])('%i threads count what a sample shows as one process does', async (threads) => {
  const inThreads = describeInThreads(files, threads)
  let counted = 0
  describer = {
    ...inThreads,
    count(entries, some) {
      counted += some.length
      return inThreads.count(entries, some)
    },
  }
  const sample = { speeches: 3, characters: 100_000 }
  const report = await mine(inputs, SILENT, { describer, keep: keepInMemory(), sample })
  const here = { describer: describeHere(inputs), keep: keepInMemory(), sample }
  expect(report).toEqual(await mine(inputs, SILENT, here))
  expect(report.phrases.length).toBeGreaterThan(0)
  expect(counted).toBeGreaterThan(0)
})

it('tells of a file that is gone as of any other that cannot be read', async () => {
  const gone = [{ path: '无.txt', kept: path.join(samples, 'absent.txt'), size: 1 }]
  describer = describeInThreads(gone, 1)
  const report = await mine(gone.map(inputOf), SILENT, { describer, keep: keepInMemory() })
  expect(report.files).toMatchObject([{ file: '无.txt', problems: [{ code: 'file-unreadable' }] }])
})
