import { expect, test } from 'vitest'
import weights from './weights.json'

test('words of one subject have no weight of their own', () => {
  const grams = Object.keys(weights.weights).filter((name) => /^[\^$=/]/.test(name))
  expect(grams.length).toBeGreaterThan(100)
  expect(grams.filter((name) => /疫苗|核酸|接种|隔离|肺炎|确诊|口罩|防汛|秸秆|禁毒/.test(name))).toEqual([])
})
