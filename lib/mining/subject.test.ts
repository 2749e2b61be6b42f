import { expect, test } from 'vitest'
import { findSections, ownSections } from './section'
import { findSubjects, foreignTo } from './subject'
import { type RoledLine, votersOf } from './voter-fixture'

const about = (subject: string, line: string): readonly RoledLine[] => [
  ['title', `在全县${subject}工作会议上的讲话`],
  ['measures', `${subject}要紧，${subject}要实，${subject}要快，${subject}要稳。${line}`],
]
const voters = votersOf({
  甲: about('养蜂', '蜂箱要看好。'),
  乙: about('植树', '树坑要挖深。'),
  丙: about('修路', '石料要备足。'),
  丁: about('防汛', '河堤要加高。'),
  戊: about('防汛', '水库要巡查。'),
  己: about('防汛', '沙袋要备足。'),
})
const groupOf = (...families: readonly string[]) => voters.filter(({ family }) => families.includes(family))
const subjects = findSubjects(voters)

test('words of a subject are foreign to speeches about another', () => {
  const isForeign = foreignTo(groupOf('丁', '戊', '己'), subjects)
  expect(isForeign('抓好养蜂')).toBe(true)
  expect(isForeign('抓好防汛')).toBe(false)
  expect(isForeign('要紧要实')).toBe(false)
})

test('among speeches about many things each subject is foreign, however many speak of it', () => {
  const isForeign = foreignTo(voters, subjects)
  expect(isForeign('抓好防汛')).toBe(true)
  expect(isForeign('要备足')).toBe(false)
})

test('a template offers sections of its own speeches, and for any occasion none that is about one', () => {
  const long = (words: string) => words.repeat(12)
  const lines: Readonly<Record<string, readonly RoledLine[]>> = {
    甲: about('养蜂', long('养蜂户要抱团，养蜂棚要通风。')),
    乙: about('植树', long('人手要配齐，账目要公开。')),
  }
  const all = votersOf(lines)
  const sections = findSections(all)
  const foreign = (text: string) => text.includes('养蜂')
  const offered = (own: typeof all, occasion: string | null) =>
    ownSections({ genre: 'deployment', kind: null, occasion, voters: own }, sections, foreign).map(
      ({ from }) => from.piece,
    )
  expect(offered(all, null)).toEqual(['乙-1'])
  expect(
    offered(
      all.filter(({ family }) => family === '甲'),
      '养蜂',
    ),
  ).toEqual(['甲-1'])
})
