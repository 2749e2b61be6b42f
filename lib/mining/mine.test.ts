import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { MiningProgress } from '../storage/record/mining'
import { describeHere } from './describe-batch'
import { keepInMemory } from './keep'
import { describeInputs, type MineInput, mine, SILENT } from './mine'
import { NOTHING_INDUCED } from './report'

const SPEECH =
  '同志们：\n今天，我们召开全县防汛工作会议，主要任务是安排部署防汛工作。\n要加强巡查，压实责任，确保安全度汛。\n谢谢大家！\n'
const file = (path: string, ...parts: readonly (string | Uint8Array)[]): MineInput => ({
  path,
  bytes: async () => Buffer.concat(parts.map((part) => Buffer.from(part as string))),
})

test('a problem of a file stands with its document, though its path was made safe', async () => {
  const long = file('./讲话/../防汛.txt', SPEECH, '好'.repeat(100_001))
  const { files } = await describeInputs([long])
  expect(files.map((summary) => summary.file)).toEqual(['讲话/防汛.txt'])
  expect(files[0]?.problems.map(({ code }) => code)).toContain('line-too-long')
})

test('two files of one path are two, and so are their pieces', async () => {
  const { files } = await describeInputs([file('防汛.txt', SPEECH), file('防汛.txt', SPEECH.replace('巡查', '值守'))])
  expect(files.map(({ pieces }) => pieces.map(({ id }) => id))).toEqual([['防汛.txt-1'], ['防汛.txt#2-1']])
})

test('a file that cannot be used is told, and the others go on', async () => {
  const { files, documents } = await describeInputs([file('a.pdf', '%PDF-'), file('防汛.txt', SPEECH)])
  expect(files.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['file-fixed-layout'], []])
  expect(documents).toHaveLength(1)
})

test('a stopped run keeps what is finished and induces nothing', async () => {
  let asked = 0
  const watch = { ...SILENT, stopped: () => ++asked > 1 }
  const { files, templates } = await mine([file('a.txt', SPEECH), file('b.txt', SPEECH)], watch)
  expect(files.map((summary) => summary.file)).toEqual(['a.txt'])
  expect(templates).toEqual([])
})

test('a run that is stopped while it induces keeps its files, and goes on from there', async () => {
  for (let moment = 1; moment < 12; moment++) {
    const keep = keepInMemory()
    let moments = 0
    const watch = {
      ...SILENT,
      onProgress(stages: readonly MiningProgress[]) {
        if (stages.some(({ stage, total }) => stage === 'induce' && total > 0)) moments++
      },
      stopped: () => moments > moment,
    }
    const { files, ...induced } = await mine(inputs, watch, { describer: describeHere(inputs), keep })
    expect(files).toHaveLength(inputs.length)
    expect(induced).toEqual(NOTHING_INDUCED)
    const describer = watchedDescriber(inputs)
    expect((await mine(inputs, SILENT, { describer, keep })).templates).not.toEqual([])
    expect(describer.described).toEqual([])
  }
})

test('no files give an empty report', async () => {
  expect(await mine([], SILENT)).toEqual({ files: [], ...NOTHING_INDUCED, reasons: [{ code: 'no-speech' }] })
})

const samples = path.resolve('samples')
const inputs: readonly MineInput[] = readdirSync(samples).map((name) => {
  const bytes = readFileSync(path.join(samples, name))
  // So large that each is a batch of its own.
  return { path: name, size: 100_000, bytes: async () => bytes }
})

/** Describes as `describeHere` does, and remembers what it was given. */
function watchedDescriber(some: readonly MineInput[]) {
  const here = describeHere(some)
  const described: string[] = []
  return {
    ...here,
    described,
    describe(from: number, to: number) {
      described.push(...some.slice(from, to).map((input) => input.path))
      return here.describe(from, to)
    },
  }
}

test('what is induced is the same for any order of the files', async () => {
  const { files, ...induced } = await mine(inputs, SILENT)
  expect(files.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
  expect(induced.templates.length).toBeGreaterThan(0)
  for (const order of [[...inputs].reverse(), [...inputs.slice(2), ...inputs.slice(0, 2)]]) {
    const { files: others, ...again } = await mine(order, SILENT)
    expect(again).toEqual(induced)
    expect(others.map(({ file }) => file).sort()).toEqual(files.map(({ file }) => file).sort())
  }
})

test('an unfinished run goes on where it ended, and gives what an undisturbed one gives', async () => {
  const keep = keepInMemory()
  let asked = 0
  await mine(inputs, { ...SILENT, stopped: () => ++asked > 2 }, { describer: describeHere(inputs), keep })
  expect(keep.batches).toBe(2)
  const describer = watchedDescriber(inputs)
  expect(await mine(inputs, SILENT, { describer, keep })).toEqual(await mine(inputs, SILENT))
  expect(describer.described).toEqual(inputs.slice(2).map((input) => input.path))
})

test('of an unfinished run over other files only what is the same is taken', async () => {
  const keep = keepInMemory()
  await mine(inputs, SILENT, { describer: describeHere(inputs), keep })
  const changed = inputs.with(1, { ...inputs[1]!, size: 1 })
  const describer = watchedDescriber(changed)
  await mine(changed, SILENT, { describer, keep })
  expect(describer.described).toEqual(inputs.slice(1).map((input) => input.path))
})

test('each described file is told with its place before it is kept, and the work only grows', async () => {
  const keep = keepInMemory()
  const told: number[] = []
  const work: number[] = []
  const watch = {
    ...SILENT,
    onDescribed(files: readonly { readonly index: number; readonly packed: Uint8Array }[]) {
      for (const { index, packed } of files) {
        expect(JSON.parse(new TextDecoder().decode(packed)).path).toBe(inputs[index]!.path)
        told.push(index)
      }
      expect(keep.batches).toBeLessThan(told.length)
    },
    onProgress: (_: unknown, { done, total }: { readonly done: number; readonly total: number }) => {
      work.push(done / total)
    },
  }
  await mine(inputs, watch, { describer: describeHere(inputs), keep })
  expect(told).toEqual([0, 1, 2, 3, 4])
  expect(work).toEqual([...work].sort((a, b) => a - b))
  expect(work.at(-1)).toBe(1)
})

const WORDS =
  '会议 落实 安全 生产 检查 乡镇 部门 群众 防汛 教育 项目 资金 干部 作风 巡查 值班 预案 演练 水库 河道'.split(' ')
const FORMULA = '宁可备而不用，不可用时无备'

/** Speeches with one turn in common, else of words that depend on their number alone. */
const speeches: readonly MineInput[] = Array.from({ length: 12 }, (_, number) => {
  let state = number * 7919 + 17
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state >> 8
  }
  const sentence = (): string => `要${Array.from({ length: 6 }, () => WORDS[next() % WORDS.length]).join('')}。`
  const body = Array.from({ length: 12 }, () => `${sentence()}${sentence()}`).join('\n')
  const text = `在${number}县会议上的讲话\n同志们：\n今天我们召开会议，主要任务是安排工作。\n${body}\n${FORMULA}。\n谢谢大家！\n`
  return { path: `${number}.txt`, bytes: async () => new TextEncoder().encode(text) }
})

test('wording found in a sample is counted in the whole archive, in any order', async () => {
  const means = (some: readonly MineInput[]) => ({
    describer: describeHere(some),
    keep: keepInMemory(),
    sample: { speeches: 6, characters: 1_000_000 },
  })
  const { files: _, ...induced } = await mine(speeches, SILENT, means(speeches))
  const formula = induced.phrases.find(({ text }) => text.includes(FORMULA))
  expect(formula).toMatchObject({ families: 12, sources: 12 })
  const reversed = [...speeches].reverse()
  const { files: __, ...again } = await mine(reversed, SILENT, means(reversed))
  expect(again).toEqual(induced)
})
