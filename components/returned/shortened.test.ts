import { expect, test } from 'vitest'
import { shortened } from './shortened'

const long = '甲'.repeat(20) + '乙'.repeat(20)
const shown = (parts: Parameters<typeof shortened>[0]) => shortened(parts).map(({ text }) => text)

test('long stretches that are the same keep what stands beside a change', () => {
  const change = { change: 'deleted', text: long } as const
  const same = { change: 'same', text: long } as const
  expect(shown([same, change, same])).toEqual([`…${'乙'.repeat(14)}`, long, `${'甲'.repeat(14)}…`])
  expect(shown([change, same, change])[1]).toBe(`${'甲'.repeat(14)}…${'乙'.repeat(14)}`)
  expect(shown([{ change: 'same', text: '短的' }, change])).toEqual(['短的', long])
})

test('each part has a place of its own', () => {
  const part = { change: 'same', text: '' } as const
  expect(new Set(shortened([part, part, part]).map(({ from }) => from)).size).toBe(3)
})
