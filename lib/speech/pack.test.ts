import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readFile } from '../corpus/read-file'
import { describeDocument } from './describe'
import { packDocument, unpackDocument } from './pack'

const samples = path.resolve('samples')

test.each(readdirSync(samples))('%s comes back from its packed JSON as it was', async (name) => {
  const { value } = await readFile(name, readFileSync(path.join(samples, name)))
  const described = describeDocument(value[0]!)
  const json = JSON.stringify(packDocument(described))
  expect(unpackDocument(JSON.parse(json))).toEqual(described)
  expect(json.length).toBeLessThan(JSON.stringify(described).length)
})
