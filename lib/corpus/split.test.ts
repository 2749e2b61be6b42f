import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from './clean'
import { splitPieces } from './split'

const pieces = (source: string) => {
  const clean = cleanText(source)
  return splitPieces(clean).map((piece) => ({
    ...piece,
    text: clean.text.slice(piece.range.start, piece.range.end),
    words: piece.paragraphs.map(({ range }) => clean.text.slice(range.start, range.end)),
  }))
}
const outline = (source: string) => pieces(source).map(({ ordinal, kind, title }) => [ordinal, kind, title])

const OPENING =
  '今天，我们召开全县防汛工作会议，主要任务是安排部署当前防汛工作，动员各级各部门压实责任、落实措施，确保安全度汛。'
const body = (topic: string): string =>
  [
    `一、提高认识，增强做好${topic}工作的责任感`,
    `各级各部门要充分认识${topic}工作的重要性，切实加强组织领导，坚决克服麻痹思想，全面排查隐患。`,
    `二、强化措施，推动${topic}工作落到实处`,
    `要健全机制，加强监督检查，对落实不力的单位严肃问责，确保各项任务按期完成。`,
    `同志们，做好${topic}工作责任重大。让我们振奋精神，扎实工作，为全县发展作出新的贡献！`,
  ].join('\n')
const speech = (topic: string): string => `同志们：\n${OPENING.replaceAll('防汛', topic)}\n${body(topic)}`
const ESSAY =
  '放假那天，外婆带我去河边看柳树。风很轻，水很绿，我捡了三颗石子放进口袋里。\n回家的路上，我一直在想那只白鹭会不会再来，它的翅膀像一把打开的伞，轻轻落在石头上。'

describe('one speech in a file', () => {
  test('without site text or title it is the first piece', () => {
    expect(outline(speech('防汛'))).toEqual([[1, 'speech', null]])
  })

  test('its title block is form, and a date and a name belong to it', () => {
    const [one] = pieces(`在全县防汛工作会议上的讲话\n（2024年5月6日）\n县长　　李某某\n\n${speech('防汛')}`)
    expect(one!.title).toBe('在全县防汛工作会议上的讲话')
    expect(one!.paragraphs.slice(0, 5).map(({ form }) => form)).toEqual(['title', 'title', 'title', 'salutation', null])
  })

  test('a title of two lines is one', () => {
    expect(outline(`凝心聚力抓防汛\n——在全县防汛工作会议上的讲话\n${speech('防汛')}`)).toEqual([
      [1, 'speech', '凝心聚力抓防汛——在全县防汛工作会议上的讲话'],
    ])
  })

  test('line ends of Windows change nothing', () => {
    expect(outline(`在会议上的讲话\r\n\r\n${speech('防汛').replaceAll('\n', '\r\n')}`)).toEqual([
      [1, 'speech', '在会议上的讲话'],
    ])
  })

  test('site text before and after it is cut off', () => {
    const source = `首页 > 范文 > 讲话\n在防汛会议上的讲话\n来源：某网站\n下面是小编为大家整理的讲话，供大家参考。\n在防汛会议上的讲话\n${speech('防汛')}\n推荐访问：防汛 讲话\n热门文章\n关于读书的征文6篇\n关于读书的征文6篇篇1读书使人明理，${'读书使人快乐，'.repeat(12)}...`
    const found = pieces(source)
    expect(found.map(({ ordinal, kind }) => [ordinal, kind])).toEqual([
      [0, 'boilerplate'],
      [1, 'speech'],
      [2, 'teaser'],
    ])
    expect(found[1]!.text).toBe(`在防汛会议上的讲话\n${speech('防汛')}`)
  })

  test('an advert in the middle is noise, and the speech goes on', () => {
    const source = speech('防汛').replace('\n二、', '\n更多精彩范文请关注微信公众号\n二、')
    const [one, ...others] = pieces(source)
    expect(others).toEqual([])
    expect(one!.paragraphs.map(({ form }) => form)).toEqual(['salutation', null, null, null, 'noise', null, null, null])
  })
})

test('a source line inside a speech does not end it where the numbering goes on', () => {
  const [one, ...others] = pieces(speech('防汛').replace('\n二、', '\n来源：某网站\n二、'))
  expect(others).toEqual([])
  expect(one!.paragraphs[4]!.form).toBe('noise')
})

describe('several texts in a file', () => {
  test('headers with no text below them are one piece of site text, however many', { timeout: 20_000 }, () => {
    const found = pieces('第1篇：\n'.repeat(80_000))
    expect(found.map(({ kind, paragraphs }) => [kind, paragraphs.length])).toEqual([['boilerplate', 80_000]])
  })

  test.each([
    ['第一篇：在防汛会议上的讲话', '第二篇：在教育会议上的讲话'],
    ['【篇1】在防汛会议上的讲话', '【篇2】在教育会议上的讲话'],
    ['在防汛会议上的讲话篇一', '在教育会议上的讲话篇二'],
    ['在防汛会议上的讲话（一）', '在教育会议上的讲话（二）'],
    ['篇一：在防汛会议上的讲话', '篇二：在教育会议上的讲话'],
    ['范文一：在防汛会议上的讲话', '范文二：在教育会议上的讲话'],
    ['1.在防汛会议上的讲话', '2.在教育会议上的讲话'],
    ['（一）在防汛会议上的讲话', '（二）在教育会议上的讲话'],
  ])('headers like %s part them, and the marker is no title', (first, second) => {
    expect(outline(`${first}\n${speech('防汛')}\n${second}\n${speech('教育')}`)).toEqual([
      [1, 'speech', '在防汛会议上的讲话'],
      [2, 'speech', '在教育会议上的讲话'],
    ])
  })

  test('a table of contents holds no texts', () => {
    const source = `目录\n第一篇：甲会议讲话\n第二篇：乙会议讲话\n第一篇：甲会议讲话\n${speech('防汛')}\n第二篇：乙会议讲话\n${speech('教育')}`
    expect(outline(source)).toEqual([
      [0, 'boilerplate', null],
      [1, 'speech', '甲会议讲话'],
      [2, 'speech', '乙会议讲话'],
    ])
  })

  test('three speeches without any header are three', () => {
    const found = pieces([speech('防汛'), speech('教育'), speech('招商')].join('\n'))
    expect(found.map(({ kind }) => kind)).toEqual(['speech', 'speech', 'speech'])
    expect(found.map(({ text }) => text)).toEqual([speech('防汛'), speech('教育'), speech('招商')])
  })

  test('an address in the middle of a speech begins none', () => {
    expect(outline(speech('防汛').replace('\n二、', '\n同志们！\n二、'))).toHaveLength(1)
  })

  test('an essay under a header that calls it a speech is set aside', () => {
    const source = `第一篇：会议讲话\n${speech('防汛')}\n第二篇：会议讲话\n${ESSAY}`
    expect(pieces(source).map(({ kind, setAside }) => [kind, setAside?.reason ?? null])).toEqual([
      ['speech', null],
      ['essay', 'not-a-speech'],
    ])
  })
})

test('a script that chairs a meeting is told from a speech', () => {
  const source = `全县防汛工作会议主持词\n同志们：\n今天，我们召开全县防汛工作会议，会议共有三项议程。\n下面，进行第一项，请水利局李局长宣读工作方案。\n下面，进行第二项，请乡镇代表作表态发言。\n下面，请县长讲话，大家欢迎。\n刚才，县长作了讲话，各级各部门要认真抓好贯彻落实。\n会议到此结束，散会。`
  expect(outline(source)).toEqual([[1, 'host-script', '全县防汛工作会议主持词']])
})

const AGENDA = [
  '下面，进行第一项：请林业局周局长通报情况。',
  '……',
  '下面，进行第二项：请三个乡镇的同志作表态发言。',
  '......',
  '下面，进行第三项：请县长讲话，大家欢迎。',
]
const CALL = '现在开会。今天的会议共有三项议程。'
const INSTRUCTIONS = `刚才，县长作了讲话，请大家抓好落实。下面，我再强调三点：\n${body('防汛')}`

test.each([
  ['a title that says it', ['在全县防汛工作会议上的主持讲话', '同志们：', CALL, ...AGENDA]],
  ['no title', ['同志们：', CALL, ...AGENDA, '会议到此结束，散会。']],
  ['long instructions behind the agenda', ['同志们：', CALL, ...AGENDA, INSTRUCTIONS, '散会。']],
  [
    'a ceremony in numbered lines',
    [
      '各位来宾，同志们：',
      '参加今天开工仪式的有：县直各单位负责人。现在，我宣布，开工仪式正式开始！',
      '第一项，鸣炮；',
      '……',
      '第二项，请副县长介绍项目情况；',
      '……',
      '第三项，请县长宣布开工。',
      '开工仪式到此结束。谢谢大家！',
    ],
  ],
  [
    'a ceremony without numbers',
    [
      '尊敬的各位老师、亲爱的同学们：',
      '今天，我们欢聚在这里，为三年级的同学举行结业仪式。',
      '接下来，请允许我邀请校长先生致辞。（鼓掌）',
      '谢谢校长。现在颁发证书，请各班代表依次上台领取。（播放音乐）',
      '愿每位同学前程似锦。今天的仪式到此结束，谢谢大家！',
    ],
  ],
])('a script that chairs is one piece: %s', (_, lines) => {
  expect(pieces(lines.join('\n')).map(({ kind, text }) => [kind, text])).toEqual([['host-script', lines.join('\n')]])
})

test('a title and an address without a sentence are read', () => {
  expect(pieces('在会议上的讲话\n同志们：\n推荐讲话稿\n会议主持词').length).toBeGreaterThan(0)
})

test('a speech that mentions the agenda once is none', () => {
  const source = speech('防汛').replace('今天，', '按照会议议程，下面请大家听我讲几句。今天，')
  expect(pieces(source).map(({ kind }) => kind)).toEqual(['speech'])
})

const PARTS = [
  speech('防汛'),
  speech('教育'),
  ESSAY,
  '第一篇：会议讲话',
  '第二篇：会议讲话',
  '在会议上的讲话',
  '推荐阅读：讲话',
  '热门文章',
  '来源：某报',
  '同志们：',
  '2024年5月6日',
  '李某某',
  '',
  '　',
  '首页',
  '谢谢大家！',
  '一、抓落实',
  OPENING,
] // prettier-ignore
test('pieces lie in order, and only white space lies between them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }), (parts) => {
      const clean = cleanText(parts.join('\n'))
      let end = 0
      for (const piece of splitPieces(clean)) {
        expect(clean.text.slice(end, piece.range.start).trim()).toBe('')
        let inside = piece.range.start
        for (const { range } of piece.paragraphs) {
          expect(range.start).toBeGreaterThanOrEqual(inside)
          expect(range.end).toBeGreaterThan(range.start)
          inside = range.end
        }
        expect(inside).toBeLessThanOrEqual(piece.range.end)
        end = piece.range.end
      }
      expect(clean.text.slice(end).trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})

test('hostile lines cost linear time', () => {
  const begun = performance.now()
  splitPieces(cleanText(`${'|'.repeat(80)}${'好'.repeat(20)}\n`.repeat(100)))
  splitPieces(
    cleanText(`${body('防汛')}\n${'来源：某网\n二、抓好落实，不留死角，确保各项措施落到实处。\n'.repeat(20_000)}`),
  )
  expect(performance.now() - begun).toBeLessThan(10_000)
})
