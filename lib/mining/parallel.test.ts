import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findParallel, frameOf } from './parallel'

const frame = (...headings: readonly string[]) => {
  const found = findParallel(headings)?.frame
  return found && [found.before, ...found.inner, found.after].join('…')
}
const lengths = (...headings: readonly string[]) =>
  findParallel(headings)?.lengths.map(({ fewest, most }) => [fewest, most])

test.each([
  [['要立即排查隐患', '要立即转移群众', '要立即备足物资'], '要立即…'],
  [['排查必须到位', '人员转移必须到位', '物资必须到位'], '…必须到位'],
  [['抓好巡查不放松', '抓好重点值守不放松', '抓好宣传不放松'], '抓好…不放松'],
  [['从时令的特殊性来看', '从任务的艰巨性来看', '从历年的经验性来看'], '从…的…性来看'],
  [['预警要快', '转移要早', '救援要准'], '…要…'],
])('%s share %s', (headings, expected) => {
  expect(frame(...headings)).toBe(expected)
})

test('one heading of another make does not hide the frame of the others', () => {
  const found = findParallel(['打好防汛的硬仗', '打好抗旱的硬仗', '打好救灾的硬仗', '加强领导，压实责任'])
  expect(found).toMatchObject({ frame: { before: '打好', after: '的硬仗' }, following: [0, 1, 2] })
})

test('headings of one length are parallel without a word in common', () => {
  expect(frame('排查水库隐患', '备足抢险物资', '转移危区群众')).toBeNull()
  expect(lengths('排查水库隐患', '备足抢险物资', '转移危区群众')).toEqual([[6, 6]])
  expect(lengths('认清形势，绷紧防汛这根弦', '突出重点，落实措施', '压实责任，确保安全')).toEqual([
    [4, 4],
    [4, 7],
  ])
})

test('what two headings share by chance, or an everyday 的, is no frame', () => {
  expect(findParallel(['做好防汛值守', '加强群众防汛的宣传'])).toBeNull()
  expect(findParallel(['去年的主要工作', '还要继续改进的地方', '今后的打算和安排是什么'])).toBeNull()
  expect(findParallel(['只有一个'])).toBeNull()
})

const texts = fc.array(fc.stringMatching(/^[要把的，甲乙丙丁]{1,8}$/), { minLength: 2, maxLength: 5 })

test('every text is the frame with something in each gap', () => {
  fc.assert(
    fc.property(texts, (headings) => {
      const found = frameOf(headings)
      if (!found) return
      const holes = ['', ...found.inner, ''].slice(1)
      const pattern = new RegExp(`^${found.before}${holes.map((piece) => `.+?${piece}`).join('')}${found.after}$`, 'u')
      for (const heading of headings) expect(heading).toMatch(pattern)
    }),
  )
})

test('the order of the texts does not change their frame', () => {
  fc.assert(
    fc.property(texts, (headings) => {
      expect(frameOf([...headings].reverse())).toEqual(frameOf(headings))
    }),
  )
})
