import { expect, test } from 'vitest'
import { wholePart } from './edge'

const beside = (signs: string): ReadonlyMap<number, number> =>
  new Map([...signs].map((sign) => [sign === '|' ? 0 : sign.charCodeAt(0), 1]))

const whole = (text: string, before: string, behind: string): string | null => {
  const part = wholePart(text, { before: beside(before), behind: beside(behind) })
  return part && text.slice(part.start, part.end)
}

test.each([
  ['an item that is cut goes, and its mark with it', '做到守土有责、守土', '要须', '担尽', '做到守土有责'],
  ['an enumeration may begin behind a verb', '麻痹思想、厌战情绪', '服弃', '，。', '麻痹思想、厌战情绪'],
  ['a clause that is cut goes', '年来，我们始终坚持', '十百', '党人', '我们始终坚持'],
  ['marks at the edges go', '，压实工作责任，', '甲乙', '丙丁', '压实工作责任'],
  ['what leans on its neighbour goes', '的决策部署和', '央省', '要市', '决策部署'],
  ['a quote that never closes goes', '“最多跑一次', '甲乙', '丙丁', '最多跑一次'],
  ['a quote that closes stays', '“最多跑一次”', '甲乙', '丙丁', '“最多跑一次”'],
  ['a clause end is an edge', '压实工作责任', '|要', '，。', '压实工作责任'],
])('%s', (_, text, before, behind, part) => {
  expect(whole(text, before, behind)).toBe(part)
})

test('inside a clause wording ends where what follows is uncertain', () => {
  expect(whole('疫情防控', '抓好', '工形')).toBe('疫情防控')
  expect(whole('疫情防控', '抓好', '工')).toBeNull()
})

test('quotes without their partner are no wording', () => {
  expect(whole('甲乙”丙丁', '戊己', '庚辛')).toBeNull()
  expect(whole('甲”乙“丙', '丁戊', '己庚')).toBeNull()
})
