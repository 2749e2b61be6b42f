import { expect, test } from 'vitest'
import { joinVariants } from './variant'

const joined = (texts: readonly string[]) => joinVariants(texts, (text) => text)

test('phrases that differ in one short place or one item are variants', () => {
  expect(joined(['守土有责、守土担责、守土尽责', '守土有责、守土负责、守土尽责', '守土有责、守土尽责'])).toHaveLength(1)
  expect(joined(['打赢疫情防控阻击战', '打赢疫情防控遭遇战'])).toHaveLength(1)
})

test('phrases that differ at an edge are not', () => {
  expect(joined(['推进疫情防控工作', '抓好疫情防控工作', '疫情防控工作'])).toHaveLength(3)
  expect(joined(['疫情防控工作推进', '疫情防控工作落实'])).toHaveLength(2)
})

test('short phrases with little in common are not', () => {
  expect(joined(['党的创新理论', '党的建设理论'])).toHaveLength(2)
})
