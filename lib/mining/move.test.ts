import { expect, test } from 'vitest'
import { findCohesion } from './cohesion'
import { COUNT } from './masked-clause'
import { findMoves, type MoveSearch } from './move'
import { votersOf } from './voter-fixture'
import { EVEN_PRICE } from './wording-fixture'

const TEST = { price: EVEN_PRICE, isForeign: () => false }
const moves = (openings: Readonly<Record<string, string>>, more: Partial<MoveSearch> = {}) => {
  const voters = votersOf(
    Object.fromEntries(Object.entries(openings).map(([name, text]) => [name, [['opening', text]]])),
  )
  const texts = voters.map((voter) => ({ voter, paragraphs: voter.piece.paragraphs }))
  const cohesion = findCohesion(Object.values(openings))
  return findMoves(texts, { least: 2, most: 6, cohesion, common: new Set(), general: false, ...TEST, ...more })
}
const words = (...given: Parameters<typeof moves>) =>
  moves(...given).map(({ before, after, whole }) => (whole ? before : `${before}…${after}`))

const FLOOD = '今天，我们召开会议，主要任务是安排防汛工作。刚才，水利局作了通报。下面，我讲三点意见。'
const FIRE = '今天，大家顶着大风赶来，主要任务是布置护林。刚才，林业局通报了火情。下面，我讲两点意见。'

test('what two families say alike is a move, in the order in which they say it', () => {
  expect(words({ 甲: FLOOD, 乙: FIRE })).toEqual(['今天', '主要任务是…', '刚才', '下面', `我讲${COUNT}点意见`])
})

test('what stands between two moves is open, and was seen', () => {
  const [today, task, before] = moves({ 甲: FLOOD, 乙: FIRE })
  expect(today).toMatchObject({
    open: true,
    mark: '，',
    end: '，',
    first: true,
    rests: ['我们召开会议', '大家顶着大风赶来'],
  })
  expect(task).toMatchObject({ open: false, mark: '。', families: 2 })
  expect(task?.fillers.map(({ text }) => text)).toEqual(['布置护林', '安排防汛工作'])
  expect(before?.places.map(({ text }) => text)).toEqual(['刚才', '刚才'])
})

test('one family says nothing alike, however often it says it', () => {
  expect(words({ 甲: FLOOD + FLOOD })).toEqual([])
})

test('what was never said together is not put together', () => {
  const said = {
    甲: '同志们，防汛要紧。',
    乙: '同志们，护林要紧。',
    丙: '朋友们，山水有情。',
    丁: '朋友们，人间有爱。',
  }
  expect(words(said)).toEqual(['同志们'])
})

test('a general template keeps only what was heard on two occasions', () => {
  const said = { 甲: '汛期到了，大家要防汛，汛情要报。', 乙: '汛期到了，大家要防汛，汛情要查。' }
  expect(words(said)).not.toEqual([])
  expect(words(said, { general: true })).toEqual([])
})

test('a name is never part of the fixed words, unless many speeches say it', () => {
  const said = { 甲: '以习近平同志为核心的党中央关心防汛。', 乙: '以习近平同志为核心的党中央看重护林。' }
  expect(words(said).join()).not.toContain('习近平')
  expect(words(said, { common: new Set(['习近平']) }).join()).toContain('以习近平同志为核心的党中央')
})

test('what names somebody and goes on is no move; who is addressed is', () => {
  const said = { 甲: '泥瓦匠同志说过一句话，各位同志要记住。', 乙: '泥瓦匠同志带头修桥，各位同志要学习。' }
  expect(words(said)).toEqual(['各位同志要…'])
})

test('others who say it otherwise in the same place are rivals', () => {
  const opening = (call: string, task: string) => `${call}，主要任务是${task}。河水涨了要守，风刮大了要防。`
  const [today] = moves({
    甲: opening('今天我们开会', '守堤'),
    乙: opening('今天我们开会', '护林'),
    丙: opening('今天大家碰头', '修桥'),
    丁: opening('今天大家碰头', '种树'),
    戊: opening('今天我们开会', '挖塘'),
  })
  expect(today).toMatchObject({ before: '今天我们开会', whole: true, families: 3 })
  expect(today?.rivals.map(({ words: said, families }) => [said, families])).toEqual([['今天大家碰头', 2]])
})

test('a clause that most end there is a whole one, though another goes on', () => {
  expect(words({ 甲: '突出重点，抓好防汛。', 乙: '突出重点，抓好护林。', 丙: '突出重点领域，抓好整治。' })).toContain(
    '突出重点',
  )
})

test('the order of the speeches changes nothing', () => {
  expect(moves({ 乙: FIRE, 甲: FLOOD })).toEqual(moves({ 甲: FLOOD, 乙: FIRE }))
})
