import { expect, it } from 'vitest'
import { matchColumns } from '../batch/plan'
import { readPastedTable } from '../batch/read-table'
import { parseTemplate } from '../template/parse'
import { BATCH_LIMITS, Batches } from './batches'

const template = parseTemplate('{{姓名}}').value
const record = { id: 't', name: '信' }

function planOf(cell: string) {
  const table = readPastedTable(`姓名\n${cell}`)
  if (!table.ok) throw new Error(table.error.code)
  return { template, table: table.value, columns: matchColumns(table.value.header, template), standing: {} }
}

it('gives up batches that nobody asked for in hours', () => {
  let now = 0
  const batches = new Batches(() => now)
  const { id } = batches.add(record, planOf('王磊'))
  now = BATCH_LIMITS.age
  expect(batches.get(id)?.id).toBe(id)
  now *= 2
  expect(batches.get(id)?.id).toBe(id)
  now += BATCH_LIMITS.age + 1
  expect(batches.get(id)).toBeNull()
})

it('gives up the one that was asked for longest ago when there are too many, but none that is being made', () => {
  const batches = new Batches(() => 0)
  const ids = Array.from({ length: BATCH_LIMITS.count }, () => batches.add(record, planOf('王磊')).id)
  batches.begin(batches.get(ids[0]!)!)
  for (const id of ids.slice(2)) batches.get(id)
  batches.get(ids[1]!)
  for (let more = 0; more < 3; more++) batches.add(record, planOf('王磊'))
  expect(ids.slice(0, 6).map((id) => batches.get(id) !== null)).toEqual([true, true, false, false, false, true])
})

it('holds no more text than its limit, but always the last table', () => {
  const batches = new Batches(() => 0)
  const large = planOf('字'.repeat(BATCH_LIMITS.characters / 2))
  const [first, second] = [batches.add(record, large), batches.add(record, large)]
  expect(batches.get(first.id)).toBeNull()
  expect(batches.get(second.id)).not.toBeNull()
})

it('counts for a run no longer once the batch was changed', () => {
  const batches = new Batches(() => 0)
  const batch = batches.add(record, planOf('王磊'))
  const run = batches.begin(batch)
  const changed = batches.change(run, { columns: [null], format: 'md', nameColumn: null })
  expect(batches.count(run, { row: 2, name: 'a.md', bytes: new Uint8Array() })).toBeNull()
  expect(batches.get(batch.id)).toBe(changed)
  expect(changed.progress).toMatchObject({ state: 'idle', done: 0 })
})
