import { expect, it } from 'vitest'
import { killDuringSaves } from './durability'

it('keeps every acknowledged save through sixty kills', { timeout: 300_000 }, async () => {
  const killings = await killDuringSaves(60)
  expect(killings).toHaveLength(60)
  for (const { acknowledged, stored } of killings) {
    expect(stored.revision).toBeGreaterThanOrEqual(acknowledged)
    expect(stored.text.startsWith(`第${stored.revision}次`)).toBe(true)
  }
})
