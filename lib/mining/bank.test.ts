import { expect, test } from 'vitest'
import { bankFindings, wordingsOf } from './bank'
import type { Frame, InducedSection, MiningReport, PatternSupport, Phrase, Series } from './report'

const place = (piece: string, file: string, text: string) => ({ piece, file, line: 3, text })
const support: Omit<PatternSupport, 'key'> = {
  families: 2,
  sources: 2,
  roles: { rally: 1, measures: 4 },
  occasions: ['防汛'],
  general: false,
  gain: 80,
  places: [
    place('甲-1', '甲.txt', '扛牢防汛责任'),
    place('乙-1', '乙.txt', '扛牢防汛责任'),
    place('乙-2', '乙.txt', '扛牢防汛责任'),
  ],
}
const phrase: Phrase = {
  ...support,
  key: '1',
  text: '扛牢防汛责任',
  variants: [
    { text: '扛牢防汛责任', families: 2 },
    { text: '扛实防汛责任', families: 1 },
  ],
}
const frame: Frame = {
  ...support,
  key: '2',
  before: '严格落实',
  after: '措施',
  fillers: [{ text: '值守', families: 2 }],
}
const series: Series = {
  ...support,
  key: '3',
  role: 'measures',
  genres: ['deployment'],
  scheme: '一是',
  before: '要立即',
  inner: [],
  after: '',
  lengths: [],
  points: { fewest: 2, most: 2 },
  examples: [{ piece: '甲-1', headings: ['要立即排查', '要立即转移'] }],
}
const section: InducedSection = {
  key: '4',
  role: 'rally',
  genre: 'deployment',
  occasion: null,
  source: '让我们行动起来。\n',
  from: place('乙-1', '乙.txt', '让我们行动起来。'),
  characters: 8,
  families: 1,
  fit: 0,
  rank: 1,
}
const summary = (index: number, file: string, pieces: readonly (readonly [string, string | null])[]) => ({
  index,
  file,
  format: 'txt' as const,
  encoding: 'utf-8' as const,
  edits: 0,
  problems: [],
  pieces: pieces.map(([id, speaker]) => ({
    id,
    kind: 'speech' as const,
    title: null,
    speaker,
    startLine: 1,
    endLine: 9,
    characters: 900,
    setAside: null,
    family: id,
    strip: [],
    slots: 0,
    doubtful: 0,
    reviewed: false,
  })),
})
const report: Omit<MiningReport, 'templates' | 'skeletons'> = {
  files: [
    summary(0, '甲.txt', [['甲-1', '县长']]),
    summary(1, '乙.txt', [
      ['乙-1', '县委书记'],
      ['乙-2', null],
    ]),
  ],
  phrases: [phrase],
  frames: [frame],
  series: [series],
  sections: [section],
  reasons: [],
}

test('every finding is an entry with its words, roles by count, who said it and where', () => {
  const findings = bankFindings(report)
  expect(findings.map(({ entry }) => [entry.kind, entry.text])).toEqual([
    ['phrase', '扛牢防汛责任\n扛实防汛责任'],
    ['frame', '严格落实…措施'],
    ['series', '要立即…\n要立即排查\n要立即转移'],
    ['section', '让我们行动起来。'],
  ])
  expect(findings[0]!.entry).toMatchObject({
    key: '1',
    roles: ['measures', 'rally'],
    occasions: ['防汛'],
    speakers: ['县长', '县委书记'],
    sources: ['甲.txt', '乙.txt'],
    families: 2,
  })
  expect(findings[3]!.entry).toMatchObject({
    roles: ['rally'],
    occasions: [],
    speakers: ['县委书记'],
    sources: ['乙.txt'],
  })
  expect(findings.map(({ body }) => body)).toEqual([phrase, frame, series, section])
})

test('a series without words in common is shown by its headings', () => {
  const [finding] = bankFindings({
    ...report,
    phrases: [],
    frames: [],
    sections: [],
    series: [{ ...series, before: '' }],
  })
  expect(finding!.entry.text).toBe('要立即排查；要立即转移')
})

test('a finding is known in a draft by whole wordings', () => {
  expect(wordingsOf(phrase)).toEqual(['扛牢防汛责任', '扛实防汛责任'])
  expect(wordingsOf(frame)).toEqual(['严格落实值守措施'])
  expect(wordingsOf(series)).toEqual(['要立即排查', '要立即转移'])
  expect(wordingsOf({ ...frame, before: '把', after: '好', fillers: [{ text: '关', families: 2 }] })).toEqual([])
})
