import { describe, expect, test } from 'vitest'
import { findCohesion } from './cohesion'
import { induce } from './induce'
import { findStanding, standingText } from './standing'
import { leadsOn, readsAsSentence } from './standing-grammar'
import { measuresOf, OFFICE_CLOSING, OFFICE_OPENING, type RoledLine, speechOf } from './voter-fixture'
import { EVEN_PRICE } from './wording-fixture'

const whole = (before: string) => ({ before, after: '', whole: true })
const open = (before: string, after = '') => ({ before, after, whole: false })

describe('a frame reads as a sentence', () => {
  test.each(['要严格落实', '各单位要', '切实把思想和行动统一到', '充分发挥'])(
    'that begins with an order: %s',
    (before) => {
      expect(readsAsSentence(open(before))).toBe(true)
    },
  )

  test.each([
    ['an object without its verb', open('', '工作的落实')],
    ['nobody is told anything', open('各单位')],
    ['who is meant, but not what they do', open('各级党组织', '第一责任人责任')],
    ['an adverb for a verb', open('全面', '深入推进')],
    ['a quotation is open', open('要按照“', '要求')],
    ['a cut item of a list', open('做到守土有责、守土')],
    ['how, and no more', open('在市委、市政府')],
  ])('not where %s', (_, pattern) => {
    expect(readsAsSentence(pattern)).toBe(false)
  })

  test('not where a whole clause hangs on what was said before', () => {
    expect(readsAsSentence(whole('表示衷心的感谢'))).toBe(false)
    expect(readsAsSentence(whole('坚决守住安全底线'))).toBe(true)
  })

  test('and goes on where it only says how or announces', () => {
    expect(leadsOn(whole('我们必须清醒认识到'), ['，', '，'])).toBe(true)
    expect(leadsOn(open('按照', '要求'), ['，'])).toBe(true)
    expect(leadsOn(open('按照', '要求'), ['，', '。'])).toBe(false)
    expect(leadsOn(open('加大', '力度'), ['，'])).toBe(false)
  })
})

describe('standing sentences', () => {
  const voters = measuresOf({
    甲: '蜂箱要看好。要严格落实转场登记制度，及时回应蜂农关切。',
    乙: '要严格落实值班值守制度，河道要常看。及时回应蜂农关切。',
    丙: '要严格落实逐级汇报制度，树坑要挖深。',
  })
  const search = { cohesion: findCohesion([]), common: new Set<string>(), frames: [], price: EVEN_PRICE }

  test('are what families say alike, the longest frame that all of them share', () => {
    const found = findStanding(voters, search).map((standing) => [standingText(standing), standing.uses.length])
    expect(found).toContainEqual(['要严格落实…制度', 3])
    expect(found).toContainEqual(['及时回应蜂农关切', 2])
    expect(found.map(([text]) => text)).not.toContain('要严格落…制度')
  })

  test('need more families the shorter they are', () => {
    const REST = '蜂农要抱团，技术要进村，河堤要加高，山塘要清淤，人手要备足，'
    const said = (subjects: readonly string[]) =>
      findStanding(
        measuresOf(
          Object.fromEntries(
            ['蜂箱', '堤坝', '树苗', '水库', '校车', '粮仓', '桥梁', '食堂', '工地'].map((subject) => [
              subject,
              subjects.includes(subject) ? `加强${subject}管理，${REST}` : `${subject}莫忘，${REST}`,
            ]),
          ),
        ),
        search,
      ).map(standingText)
    expect(said(['蜂箱', '堤坝'])).not.toContain('加强…管理')
    expect(said(['蜂箱', '堤坝', '树苗', '水库'])).toContain('加强…管理')
  })

  test('know where they stand, and how their sentence goes on', () => {
    const [first] = findStanding(voters, search).filter((standing) => standingText(standing) === '要严格落实…制度')
    const use = first!.uses.find(({ voter }) => voter.family === '甲')!
    expect(use.place).toBe(0.5)
    expect(use.voter.textOf(use.following!)).toBe('及时回应蜂农关切')
  })

  test('of one occasion are in no general template', () => {
    const speech = (subject: string, line: string): readonly RoledLine[] => [
      ['title', `在全县${subject}工作会议上的讲话`],
      OFFICE_OPENING,
      ['measures', `${subject}要紧。${subject}要实。${subject}要快。${subject}要稳。${line}`],
      OFFICE_CLOSING,
    ]
    const lines = ['要严格落实转场登记制度。', '要严格落实值班值守制度。', '要严格落实逐级汇报制度。']
    const sourceOf = (subjects: readonly string[]): string =>
      induce(
        subjects.map((subject, index) => speechOf(`庚${index}`, speech(subject, lines[index] ?? '蜂箱要看。'))),
      ).templates.find(({ occasion }) => occasion === null)!.source
    expect(sourceOf(['养蜂', '植树', '防汛'])).toContain('要严格落实{{要严格落实什么}}制度。')
    expect(sourceOf(['防汛', '防汛', '防汛', '植树'])).not.toContain('要严格落实')
  })
})
