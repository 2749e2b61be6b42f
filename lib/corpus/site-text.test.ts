import { describe, expect, it } from 'vitest'
import { randomFrom } from '../learn/random'
import { isSpeechKind } from '../speech/speech'
import { cleanText } from './clean'
import type { Talk } from './compilation.generator'
import { damage, FAMILIES } from './site-damage.generator'
import { learnSite } from './site-learn'
import { NO_SITE } from './site-model'
import { findStretch } from './site-text'
import { splitPieces } from './split'
import { readTextLines } from './text-line'

const TALK: Talk = {
  id: 'own',
  source: 'own',
  collection: 'own',
  front: ['在全镇水渠清淤动员会上的讲话'],
  salutation: ['同志们：'],
  body: [
    '今天我们召开全镇水渠清淤动员会，主要任务是把冬修的力量组织起来，确保明年春灌不误农时。',
    '一、认清形势，增强紧迫感',
    '全镇三十二条支渠已有五年没有清过，淤泥最厚的地方超过一米，下游两个村去年灌溉晚了半个月。',
    '二、明确任务，抓好落实',
    '各村要在本月二十日前完成清淤，镇水利站逐段验收，不合格的返工。',
    '同志们，水利是农业的命脉。大家要立即行动起来，打好冬修这一仗！谢谢大家。',
  ],
}
const SPEECH = [...TALK.front, ...TALK.salutation, ...TALK.body]

/** First and last line of each text that is set apart in `lines`. */
function textsOf(lines: readonly string[]): readonly (readonly [string, string])[] {
  const clean = cleanText(lines.join('\n'))
  return splitPieces(clean)
    .filter(({ kind }) => isSpeechKind(kind) || kind === 'essay')
    .map(({ range }) => {
      const own = clean.text.slice(range.start, range.end).split('\n')
      return [own[0]!, own[own.length - 1]!] as const
    })
}

const EDGES = [[SPEECH[0], SPEECH[SPEECH.length - 1]]]

describe('site text', () => {
  it.each([
    ['a list of links that no rule announces', ['今日看点', '稻谷收购价上调', '镇里新开夜间门诊', '小学举行冬季长跑']],
    ['credits', ['初审丨林小满', '复审丨何田', '监制丨陶然']],
    ['buttons with counts', ['喜欢 12', '踩 0', '打赏作者']],
    ['share and statistics', ['转给朋友 | 朋友圈 | 更多', '在看 18 · 转发 3']],
  ])('ends a text before %s', (_, tail) => {
    expect(textsOf([...SPEECH, ...tail])).toEqual(EDGES)
  })

  it('begins a text behind a bar of channels that no rule knows', () => {
    expect(textsOf(['镇务 ┊ 乡风 ┊ 农事 ┊ 影像', ...SPEECH])).toEqual(EDGES)
  })

  it('does not end a text at an advert inside it', () => {
    const lines = [...SPEECH.slice(0, 4), '扫一扫下载客户端 www.abc.com', ...SPEECH.slice(4)]
    expect(textsOf(lines)).toEqual(EDGES)
  })

  it('leaves a page that breaks off inside a sentence whole', () => {
    expect(textsOf([...SPEECH.slice(0, -1), '同志们，水利是'])).toEqual([[SPEECH[0], '同志们，水利是']])
  })
})

describe('findStretch', () => {
  const model = { ...NO_SITE, mostInside: 200, mostAbove: 300, mostOutside: 300 }

  it('keeps a line of site text that costs less than the text behind it gains', () => {
    expect(findStretch(Int32Array.of(500, -200, 900, -400, 500), 1, [], model)).toEqual({ start: 3, end: 4 })
    expect(findStretch(Int32Array.of(500, -300, 200, -400, 500), 1, [], model)).toEqual({ start: 1, end: 4 })
  })

  it('ends at a block of site text that a lone line of it would not end', () => {
    expect(findStretch(Int32Array.of(-300, -300, 900, 900, -300, -300), 0, [], model)).toEqual({ start: 0, end: 2 })
    expect(findStretch(Int32Array.of(-300, -300, 900, -300, -300), 0, [], model)).toEqual({ start: 0, end: 5 })
  })

  it('takes a usual edge where little speaks for another', () => {
    const usual = [{ start: 0, end: 3 }]
    const lenient = { ...model, usualStart: 100, usualEnd: 100 }
    expect(findStretch(Int32Array.of(90, -300, 90), 1, usual, lenient)).toEqual({ start: 0, end: 3 })
    expect(findStretch(Int32Array.of(120, -300, 120), 1, usual, lenient)).toEqual({ start: 1, end: 2 })
  })
})

describe('made-up site text', () => {
  it.each(FAMILIES)('%s is marked line by line', (family) => {
    const settings = { families: (name: string) => name === family, head: true, tail: true, byline: true, cut: false }
    for (let seed = 1; seed <= 20; seed++) {
      const { text, site } = damage(TALK, settings, randomFrom(seed))
      const lines = readTextLines(text)
      expect(lines).toHaveLength(site.length)
      expect(lines.filter((_, index) => !site[index]).map((line) => line.text)).toEqual(SPEECH)
    }
  })

  it('teaches the same weights each time', () => {
    expect(learnSite([TALK], [])).toEqual(learnSite([TALK], []))
  })
})
