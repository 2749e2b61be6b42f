import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { describeDocument } from '../speech/describe'
import { openSqlite } from '../storage/open'
import type { Storage } from '../storage/storage'
import { addCorrections, readFileOf, readMining } from './minings'
import { packCorrections } from './reviewed'

let folder: string
let storage: Storage

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-older-'))
  storage = await openSqlite(path.join(folder, 'rostrum.sqlite'))
})
afterEach(async () => {
  await storage.close()
  await rm(folder, { recursive: true })
})

const TEXT = '在全镇植树工作会议上的讲话\n同志们：\n一、认清形势\n树少。\n二、抓好落实\n多种树。'

/** A run as version 0.1.0 laid it down. */
async function olderRun(): Promise<string> {
  const { id } = await storage.mining.add('甲.txt')
  const described = describeDocument({ path: '甲.txt', format: 'txt', encoding: 'utf-8', text: TEXT })
  const pieces = described.pieces.map((piece) => ({
    ...piece,
    points: piece.points.map(({ confidence, ...point }) => point),
  }))
  await storage.mining.putFiles(id, [{ index: 0, described: JSON.stringify({ ...described, pieces }) }])
  const place = { piece: '甲-1', file: '甲.txt', line: 6, text: '多种树' }
  const summary = { id: '甲-1', kind: 'speech', title: null, startLine: 1, endLine: 6, characters: 40 }
  const more = { setAside: null, family: null, strip: [{ role: 'measures', characters: 4 }], slots: 0, doubtful: 0 }
  await storage.mining.update(id, {
    state: 'done',
    report: {
      files: [
        {
          ...{ index: 0, file: '甲.txt', format: 'txt', encoding: 'utf-8', edits: 0, problems: [] },
          pieces: [{ ...summary, ...more }],
        },
      ],
      templates: [],
      sections: [{ key: 'k', role: 'measures', source: '多种树。', from: place }],
      phrases: [{ text: '多种树', families: 2, places: [place] }],
      frames: [{ before: '多', after: '树', families: 2, fillers: ['种'], places: [place] }],
    },
  })
  return id
}

it('a report of 0.1.0 has every list of today, what it knew unchanged', async () => {
  const report = (await readMining(storage.mining, await olderRun()))!.report!
  expect(report).toMatchObject({ series: [], skeletons: [], reasons: [] })
  expect(report.phrases[0]).toMatchObject({ text: '多种树', variants: [{ text: '多种树', families: 2 }], sources: 1 })
  expect(report.frames[0]!.fillers).toEqual([{ text: '种', families: 1 }])
  expect(report.files[0]!.pieces[0]).toMatchObject({ speaker: null, reviewed: false, strip: [{ line: 1 }] })
})

it('a file of 0.1.0 is read, corrected and handed out', async () => {
  const id = await olderRun()
  const described = (await readFileOf(storage.mining, id, 0))!
  expect(described.pieces[0]!.points.map(({ confidence }) => confidence)).toEqual([1, 1])
  const correction = { kind: 'confirm', piece: '甲-1' } as const
  const files = await addCorrections(storage.mining, id, [{ file: 0, correction }])
  expect(files?.[0]?.pieces[0]).toMatchObject({ reviewed: true })
  expect(await packCorrections(storage.mining, id)).not.toBeNull()
})
