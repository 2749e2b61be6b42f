import { expect, test } from 'vitest'
import { indexClauses, originsOf } from './passage-origin'

const index = indexClauses([
  { id: '讲话', lines: ['各级各部门要切实扛起安全生产责任，做到守土有责。', '要全力抓好今冬明春的森林防火工作！'] },
  { id: '汇报', lines: ['各级各部门要切实扛起安全生产责任。', '截至十月底共排查整改隐患三百余处。'] },
])

test('a passage is known by its clauses, also when it was cut, joined or had its marks changed', () => {
  expect(originsOf('同志们：要全力抓好今冬明春的森林防火工作；截至十月底共排查整改隐患三百余处', index)).toEqual([
    { reference: '讲话', line: 1 },
    { reference: '汇报', line: 1 },
  ])
})

test('of two texts that say the same the first is the origin', () => {
  expect(originsOf('各级各部门要切实扛起安全生产责任。', index)).toEqual([{ reference: '讲话', line: 0 }])
})

test('what is short or was rewritten has none', () => {
  expect(originsOf('做到守土有责。各级各部门要牢牢扛起安全生产责任。', index)).toEqual([])
})
