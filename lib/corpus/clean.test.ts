import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, toClean, toSource } from './clean'

const clean = (source: string): string => cleanText(source).text

describe('facts of cleaning', () => {
  test.each<[string, string, string]>([
    ['quotation marks and wide blanks at the head of a line go', '　>　六、抓好落实\n>　　要严', '六、抓好落实\n要严'],
    ['blanks at the tail go', '同志们：　 \n好。\u00a0', '同志们：\n好。'],
    ['a carriage return before a line feed goes', '甲：\r\n乙。', '甲：\n乙。'],
    ['a lone carriage return ends a line', '甲。\r乙。', '甲。\n乙。'],
    ['half-width marks beside Chinese become full-width', '抓好落实,再加力度;对吗?', '抓好落实，再加力度；对吗？'],
    [
      'marks between digits stay',
      '总计9,000万元，9，000元，8:30到12:05，3.5%',
      '总计9,000万元，9，000元，8:30到12:05，3.5%',
    ],
    ['a full stop between ideographs becomes Chinese', '抓好落实.各地要严。', '抓好落实。各地要严。'],
    ['a full stop in a marker stays', '1.抓落实\n一.抓落实', '1.抓落实\n一.抓落实'],
    ['brackets change in pairs', '市(州)和(2020)12号文', '市（州）和（2020）12号文'],
    ['a bracket without partner stays', '1)抓落实', '1)抓落实'],
    ['brackets between Latin letters stay', 'use(XX)only', 'use(XX)only'],
    ['straight quotes become Chinese ones in pairs', '做到"两个确保"。', '做到“两个确保”。'],
    ['small forms are mapped', '点多﹐面广﹑频发﹔', '点多，面广、频发；'],
    [
      'blanks to fill in stay byte for byte',
      '共XX,XX 人,__月,***同志,20_年,……',
      '共XX,XX 人，__月，***同志，20_年，……',
    ],
    [
      'blanks in brackets and dates stay',
      '由（　　）负责，于20  年  月  日开会。',
      '由（　　）负责，于20  年  月  日开会。',
    ],
    ['blanks inside prose go', '我们 要抓好 落实。', '我们要抓好落实。'],
    ['the blank between post and name stays as one', '县委书记　　李某', '县委书记 李某'],
    ['the blank between halves of a title stays', '凝心聚力 再创新业', '凝心聚力 再创新业'],
    ['entities are decoded', '&ldquo;好&rdquo;&amp;amp;&#20013;&#x6587;', '“好”&中文'],
    ['a broken entity swallows nothing', '读作y&igrave它是', '读作yì它是'],
    ['an unknown entity stays', 'AT&T和&foo;', 'AT&T和&foo;'],
    ['invisible characters go', '同\u200b志\ufeff们：', '同志们：'],
    [
      'a wrapped paragraph is joined',
      '要落实登记制度;\n对返乡人员，继续排查。',
      '要落实登记制度；对返乡人员，继续排查。',
    ],
    ['a point begins its own line', '抓好摸排；\n二是抓好宣传。', '抓好摸排；\n二是抓好宣传。'],
    ['an address is not joined', '各位领导，\n今天我们开会。', '各位领导，\n今天我们开会。'],
    ['teasers after a text are never joined', '推荐访问：会议\n甲文章,\n乙文章', '推荐访问：会议\n甲文章，\n乙文章'],
    ['a page number on a line of its own goes, and its line with it', '甲。\n— 3 —\n乙。', '甲。\n乙。'],
    ['a paragraph goes on after a page number', '抓好甲、\n- 12 -\n乙工作。', '抓好甲、乙工作。'],
  ])('%s', (_, source, expected) => expect(clean(source)).toBe(expected))
})

const PIECES = [
  '同志们',
  '：',
  '会议',
  '抓好',
  '落实',
  '一、',
  '（一）',
  '第一，',
  '一是',
  '2024年',
  '5月',
  '3',
  ',',
  '，',
  ';',
  '；',
  '.',
  '。',
  '(',
  ')',
  '"',
  '“',
  '”',
  ' ',
  '　',
  '\u00a0',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '>',
  '＞',
  '&nbsp;',
  '&amp;',
  '&igrave',
  '&',
  '#',
  '\u200b',
  '\ufeff',
  'X',
  'XX',
  '***',
  '20_',
  '……',
  '...',
  '﹐',
  '、',
  '— 3 —',
  '第3页',
  '推荐阅读',
  '第二篇：',
  'PPT',
  ':',
  '!',
  '?',
  '𠮷',
  '&#128512;',
] // prettier-ignore
const messy = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))

test('an offset behind a deletion is that of the character itself', () => {
  const result = cleanText('　　同志 们好。')
  expect([0, 1, 2].map((offset) => toSource(result, offset))).toEqual([2, 3, 5])
  expect([0, 1, 2, 4].map((offset) => toClean(result, offset))).toEqual([0, 0, 0, 2])
})

describe('laws of cleaning', () => {
  const lawful = (source: string): void => {
    const result = cleanText(source)
    let rebuilt = ''
    let kept = 0
    for (const { range, insert, at } of result.edits) {
      rebuilt += source.slice(kept, range.start)
      expect(at).toBe(rebuilt.length)
      rebuilt += insert
      kept = range.end
    }
    expect(rebuilt + source.slice(kept)).toBe(result.text)
    expect(cleanText(result.text).text).toBe(result.text)
    for (let offset = 0; offset <= result.text.length; offset++)
      expect(toClean(result, toSource(result, offset))).toBe(offset)
  }

  test('edits rebuild the text, a second cleaning is idle, offsets go there and back', () => {
    fc.assert(fc.property(messy, lawful), { numRuns: 2000 })
  })

  const corpus = path.resolve(process.cwd(), '../shared/corpus')
  test.skipIf(!existsSync(corpus))('the laws hold on the corpus (skipped without ../shared)', () => {
    const files = readdirSync(corpus).filter((file) => file.endsWith('.txt'))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) lawful(readFileSync(path.join(corpus, file), 'utf8'))
  })
})

describe('lines that were broken at the width of a page', () => {
  const WRAPPED = [
    '　　入冬以来，各村都抽了人手上山巡护，路口的劝导点也都立了起来，但是晚上九',
    '点以后没有人值守的老问题，还是没有解决好。上个月的两起火情，都是在夜里烧起来',
    '的，等到发现的时候已经过了半个多钟头，幸好那两天没有风，不然后果真是不敢去想',
    '。从今天晚上起，每个路口都要排两班人，前一班没有等到后一班，谁也不许先走，值',
    '班表明天上午贴到村委会的墙上。',
  ]

  test('are joined', () => {
    expect(cleanText(WRAPPED.join('\n')).text).not.toContain('\n')
  })

  test('headings of one length stay', () => {
    const headings = Array.from({ length: 8 }, (_, at) => `关于进一步做好护林防火巡护值守工作有关事项的若干情况之${at}`)
    expect(cleanText(headings.join('\n')).text.split('\n')).toEqual(headings)
  })
})
