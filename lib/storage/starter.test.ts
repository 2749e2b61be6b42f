import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqlite } from './open'
import { addStarterTemplates } from './starter'
import type { Storage } from './storage'

let folder: string
let storage: Storage

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-starter-'))
  storage = await openSqlite(path.join(folder, 'rostrum.sqlite'))
  await writeFile(path.join(folder, 'a.hbs'), '---\nname: 甲\n---\n# 题\n')
  await writeFile(path.join(folder, 'b.hbs'), '---\nname: 乙\n---\n# 题\n')
  await writeFile(path.join(folder, 'a.json'), '{}')
})

afterEach(async () => {
  await storage.close()
  await rm(folder, { recursive: true })
})

const names = async () => (await storage.templates.list()).map(({ name }) => name)

it('fills an empty library once', async () => {
  await addStarterTemplates(storage.templates, folder)
  await addStarterTemplates(storage.templates, folder)
  expect(await names()).toEqual(['甲', '乙'])
})

it('does not come back after its templates were removed', async () => {
  await addStarterTemplates(storage.templates, folder)
  for (const { id } of await storage.templates.list()) await storage.templates.remove(id)
  await addStarterTemplates(storage.templates, folder)
  expect(await names()).toEqual([])
})
