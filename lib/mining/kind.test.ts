import { expect, test } from 'vitest'
import { kindOf } from './kind'
import { findVoters } from './voter'
import { type RoledLine, speechOf } from './voter-fixture'

const kind = (title: string, lines: readonly RoledLine[]): string | undefined => {
  const [voter] = findVoters([speechOf('甲', [['title', title], ...lines], { title })])
  return kindOf({ ...voter!, genre: 'address' })?.name
}

test.each([
  ['在建桥五十周年庆祝大会上的讲话', '老师们：', '大桥建成五十周年，我们在这里纪念修桥的人。', '周年纪念致辞'],
  ['在新校区启用仪式上的致辞', '各位来宾：', '今天新校区正式启用，奠基那天还在眼前。', '开工启用致辞'],
  ['欢迎致辞', '各位来宾：', '欢迎远道而来的考察团莅临，愿大家宾至如归。', '欢迎致辞'],
])('what is celebrated tells the kind: %s', (title, salutation, opening, expected) => {
  expect(
    kind(title, [
      ['salutation', salutation],
      ['opening', opening],
    ]),
  ).toBe(expected)
})

test('a school year is opened before its pupils; before others the word tells nothing', () => {
  const opening: RoledLine = ['opening', '新学期开学了，欢迎大家入学。']
  expect(kind('在开学典礼上的讲话', [['salutation', '同学们：'], opening])).toBe('开学典礼致辞')
  expect(kind('在开学典礼上的讲话', [['salutation', '学员同志们：'], opening])).toBeUndefined()
})

test('a speech that tells two kinds alike is of none', () => {
  expect(kind('致辞', [['opening', '今天既是开工奠基，又是建厂周年纪念。']])).toBeUndefined()
})
