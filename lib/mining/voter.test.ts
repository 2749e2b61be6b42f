import { expect, test } from 'vitest'
import { contentParagraphs, findVoters } from './voter'
import { speechOf } from './voter-fixture'

const SHORT = [['measures', '要加强巡查。']] as const
const LONG = [['measures', '要加强巡查，及时排除隐患。']] as const
const names = (...documents: Parameters<typeof findVoters>[0]) => findVoters(documents).map(({ piece }) => piece.id)

test('the longest member of a family votes for it', () => {
  const [a, b] = [speechOf('甲', SHORT, { family: 'f' }), speechOf('乙', LONG, { family: 'f' })]
  expect(names(a, b)).toEqual(['乙-1'])
  expect(names(b, a)).toEqual(['乙-1'])
})

test('of two equal members the one whose path comes first votes, whatever the order', () => {
  const [a, b] = [speechOf('a', LONG, { family: 'f' }), speechOf('b', LONG, { family: 'f' })]
  expect(names(b, a)).toEqual(['a-1'])
  expect(names(a, b)).toEqual(['a-1'])
})

test('longer speeches come first, and their order is that of their text', () => {
  expect(names(speechOf('甲', SHORT), speechOf('乙', LONG))).toEqual(['乙-1', '甲-1'])
})

test('a speech without a family votes for itself', () => {
  expect(names(speechOf('甲', SHORT, { family: null }), speechOf('乙', LONG, { family: null }))).toHaveLength(2)
})

test('what is no speech, and what was set aside for another reason than repeating, has no vote', () => {
  const essay = speechOf('甲', LONG, { kind: 'essay' })
  const aside = speechOf('乙', LONG, { setAside: { reason: 'site-text' } })
  const copy = speechOf('丙', LONG, { setAside: { reason: 'duplicate', of: '丁-1', similarity: 0.9 } })
  expect(names(essay, aside, copy)).toEqual(['丙-1'])
})

test('evidence names piece, file and source line', () => {
  const [voter] = findVoters([speechOf('甲', [['salutation', '同志们：'], ...LONG])])
  expect(voter!.evidence(voter!.piece.paragraphs[1]!.range)).toEqual({
    piece: '甲-1',
    file: '甲.txt',
    line: 2,
    text: '要加强巡查，及时排除隐患。',
  })
})

test('titles, salutations, bare headings and site text carry no content', () => {
  const { pieces } = speechOf('甲', [
    ['title', '在会上的讲话'],
    ['salutation', '同志们：'],
    ['heading', '一、加强巡查'],
    ['noise', '来源：某网'],
    ['measures', '要加强巡查。'],
  ])
  expect(contentParagraphs(pieces[0]!).map(({ role }) => role)).toEqual(['measures'])
})
