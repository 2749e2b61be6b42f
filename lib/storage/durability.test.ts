import { expect, it } from 'vitest'
import { killDuringSaves } from './durability'

it('keeps every acknowledged save when the process is killed in the middle of the next', async () => {
  for (const { acknowledged, stored } of await killDuringSaves(2)) {
    expect(acknowledged).toBeGreaterThan(0)
    expect(stored.revision).toBeGreaterThanOrEqual(acknowledged)
    expect(stored.text.startsWith(`第${stored.revision}次`)).toBe(true)
  }
})
