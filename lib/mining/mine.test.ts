import { expect, test } from 'vitest'
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
  expect(files.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['file-format-unknown'], []])
  expect(documents).toHaveLength(1)
})

test('a stopped run keeps what is finished and induces nothing', async () => {
  let asked = 0
  const watch = { ...SILENT, stopped: () => ++asked > 1 }
  const { files, templates } = await mine([file('a.txt', SPEECH), file('b.txt', SPEECH)], watch)
  expect(files.map((summary) => summary.file)).toEqual(['a.txt'])
  expect(templates).toEqual([])
})

test('no files give an empty report', async () => {
  expect(await mine([], SILENT)).toEqual({ files: [], ...NOTHING_INDUCED, reasons: [{ code: 'no-speech' }] })
})
