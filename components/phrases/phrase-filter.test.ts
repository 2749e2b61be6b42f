import { expect, test } from 'vitest'
import type { BankEntry } from '@/lib/storage/record/bank'
import { countFacet, filterEntries, filterOf } from './phrase-filter'

const entry = (text: string, change: Partial<BankEntry> = {}): BankEntry => ({
  kind: 'phrase',
  key: text,
  text,
  roles: ['measures', 'rally'],
  occasions: ['防汛'],
  speakers: [],
  sources: ['甲.txt'],
  families: 2,
  general: false,
  ...change,
})
const entries = [
  entry('守土有责、守土尽责', { roles: ['accountability'], general: true, occasions: ['防汛', '安全生产'] }),
  entry('严格落实…措施', { kind: 'frame', speakers: ['县长'] }),
  entry('要立即…\n要立即转移', { kind: 'series', sources: ['乙.txt'] }),
  entry('让我们行动起来', { kind: 'section', roles: ['rally'], occasions: [] }),
]
const none = filterOf(new URLSearchParams())
const textsOf = (change: Partial<typeof none>) => filterEntries(entries, { ...none, ...change }).map(({ key }) => key)

test('an empty filter leaves everything as it is', () => {
  expect(filterEntries(entries, none)).toEqual(entries)
})

test('every word of the query must be found, in any form of writing', () => {
  expect(textsOf({ query: ' 守土  尽责 ' })).toEqual(['守土有责、守土尽责'])
  expect(textsOf({ query: '转移' })).toEqual(['要立即…\n要立即转移'])
  expect(textsOf({ query: '守土 转移' })).toEqual([])
})

test('each facet narrows, by the role that an entry has most', () => {
  expect(textsOf({ kind: 'frame' })).toEqual(['严格落实…措施'])
  expect(textsOf({ role: 'rally' })).toEqual(['让我们行动起来'])
  expect(textsOf({ occasion: '安全生产' })).toEqual(['守土有责、守土尽责'])
  expect(textsOf({ speaker: '县长' })).toEqual(['严格落实…措施'])
  expect(textsOf({ source: '乙.txt' })).toEqual(['要立即…\n要立即转移'])
  expect(textsOf({ support: 'general' })).toEqual(['守土有责、守土尽责'])
  expect(textsOf({ support: 'one', kind: 'section' })).toEqual([])
})

test('a facet counts what each of its values would show, the chosen one always among them', () => {
  expect(countFacet(entries, none, 'kind')).toEqual([
    { value: 'phrase', count: 1 },
    { value: 'frame', count: 1 },
    { value: 'series', count: 1 },
    { value: 'section', count: 1 },
  ])
  expect(countFacet(entries, { ...none, kind: 'frame' }, 'occasion')).toEqual([{ value: '防汛', count: 1 }])
  expect(countFacet(entries, { ...none, kind: 'frame', occasion: '开学' }, 'occasion')).toEqual([
    { value: '防汛', count: 1 },
    { value: '开学', count: 0 },
  ])
})
