import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParagraphText } from '../speech/speech'
import { parseOutline } from './outline'

function paragraphsOf(text: string): readonly ParagraphText[] {
  const paragraphs: ParagraphText[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ range: { start, end: start + line.length }, form: null })
    start += line.length + 1
  }
  return paragraphs
}

const parse = (...lines: readonly string[]) => {
  const text = lines.join('\n')
  return { text, ...parseOutline(text, paragraphsOf(text)) }
}

/** One word a point: level, marker, and ! where a heading was lost before it. */
function sketch(...lines: readonly string[]): string {
  const { text, points } = parse(...lines)
  return points
    .map((point) => `${point.level}${text.slice(point.marker.start, point.marker.end)}${point.lostBefore ? '!' : ''}`)
    .join(' ')
}

describe('points and their levels', () => {
  test('three written schemes nest in their order', () => {
    expect(
      sketch('一、提高认识', '（一）形势严峻', '1.雨情复杂。', '2.水情复杂。', '（二）责任重大', '二、落实措施'),
    ).toBe('1一、 2（一） 31. 32. 2（二） 1二、')
  })

  test('what a chair calls by its number is no point, what a chair asks for is one', () => {
    const agenda = ['现在开会。今天的会议有以下议程：', '1、通报旱情；', '2、请副县长讲话。'] as const
    const items = ['一、听取抗旱情况汇报', '请水务局长汇报。', '二、表决工作方案', '没有不同意见，通过。'] as const
    expect(sketch(...agenda, ...items, '就落实会议精神提两点要求：', '一、马上开会。', '二、马上送水。')).toBe(
      '1一、 1二、',
    )
  })

  test('a first heading without a second is a point where the text breaks off', () => {
    const lines = [
      '第一、认清旱情，抓好抗旱',
      '1、水库的水不够。蓄水不到三成。',
      '2、送水的人不够。山上几个村还没有',
    ] as const
    expect(sketch(...lines)).toBe('1第一、 21、 22、')
  })

  test('a list inside a paragraph belongs to the point of that paragraph', () => {
    expect(
      sketch('一是堤防巡查要到位。重点抓好三件事：一要定人；二要定段；三要定时。', '二是物资储备要到位。全部入库。'),
    ).toBe('1一是 2一要 2二要 2三要 1二是')
  })

  test('words of any scheme may count inside a run-in point', () => {
    expect(sketch('要求是：一要摸清底数。逐户核对。二要补齐短板。首先，补设备。其次，补人员。三要强化演练。')).toBe(
      '1一要 1二要 2首先， 2其次， 1三要',
    )
  })

  test('a list that has run on inside its paragraph does not reach into the next', () => {
    expect(sketch('一是管住源头。二是守住通道。三是看住重点。', '各乡镇要加强领导。一要强化责任。二要强化督查。')).toBe(
      '1一是 1二是 1三是 1一要 1二要',
    )
  })

  test('two lists in one paragraph are two series of one level', () => {
    const { points } = parse(
      '一、压实责任',
      '镇级做到：一是到岗；二是到户。村级做到：一是到田；二是到人。',
      '二、严明纪律',
    )
    expect(points.map((point) => point.level)).toEqual([1, 2, 2, 2, 2, 1])
    expect(points.map((point) => point.series)).toEqual([1, 2, 2, 3, 3, 1])
    expect(points.map((point) => point.parent)).toEqual([null, 0, 0, 0, 0, null])
  })

  test('a list that starts again under the next heading is a new series', () => {
    const { points } = parse('一、查隐患', '一是查矿山。', '二是查工地。', '二、抓整改', '一是建台账。', '二是促销号。')
    expect(points.map((point) => point.series)).toEqual([1, 2, 2, 1, 3, 3])
  })

  test('the level of a speech that has lost its first heading counts that heading', () => {
    expect(sketch('一是减少了积案。', '二是畅通了渠道。', '二、下一步工作', '一是领导包案。', '二是限时办结。')).toBe(
      '2一是 2二是 1二、! 2一是 2二是',
    )
  })

  test('a missing number is marked and not invented', () => {
    expect(sketch('一、认清形势', '各级都要清醒。', '三、加强领导')).toBe('1一、 1三、!')
  })

  test('words of one series may change', () => {
    expect(sketch('首先，看成绩。成绩很大。', '其次，看差距。差距不小。', '第三，看潜力。潜力很足。')).toBe(
      '1首先， 1其次， 1第三，',
    )
    expect(sketch('要做到：一要认清责任。二要细化措施。三是强化督查。')).toBe('1一要 1二要 1三是')
  })

  test('the fourth after 首先 其次 再次 is of their scheme, a third of another is not', () => {
    const schemes = (...lines: readonly string[]) => parse(...lines).points.map(({ scheme }) => scheme)
    expect(schemes('首先，看人。', '其次，看事。', '再次，看地。', '第四，看物。')).toEqual(Array(4).fill('首先，'))
    expect(schemes('首先，看人。', '其次，看事。', '第三，看地。')).toEqual(['首先，', '首先，', '第一，'])
  })

  test('a notation that cannot be printed is a point all the same', () => {
    expect(parse('⑴看人。', '⑵看事。').points.map(({ scheme, ordinal }) => [scheme, ordinal])).toEqual([
      ['⑴', 1],
      ['⑴', 2],
    ])
  })

  test('a list that begins a line may go on inside it', () => {
    expect(sketch('一是摸清底数，逐户登记；二是分类施策，逐户帮扶；三是跟踪问效。', '会后抓好落实。')).toBe(
      '1一是 1二是 1三是',
    )
  })

  test('circled numbers count wherever they stand', () => {
    expect(sketch('总的思路是①稳住粮食②保住耕地③富裕农民。')).toBe('1① 1② 1③')
  })

  test('a closing remark with numbers belongs to the section, not to its last point', () => {
    expect(
      sketch(
        '一、统一思想',
        '二、狠抓落实',
        '1、要快。三天之内完成排查。',
        '2、要实。一户一档。',
        '最后，再提两点要求：一要守纪律。二要保安全。',
      ),
    ).toBe('1一、 1二、 21、 22、 2一要 2二要')
  })

  test.each([
    '会议进行第一项，请县长讲话。',
    '第一项议程，学习文件。',
    '落实“一摸二查三整改”的办法。',
    '第一要务是发展，第一责任是安全。',
    '首先，我代表县委向大家表示感谢。',
    '全县完成投资1.5亿元。2.3万人受益。',
    '一二三、四五六、七八九都要核对。',
    '一是一，二是二，来不得半点虚假。',
    '发生一、二级响应时立即上岗。',
    '第一时间上报，第一时间处置。',
  ])('%s holds no point', (line) => {
    expect(sketch('同志们：', line, '请各单位抓好落实。')).toBe('')
  })
})

describe('headings', () => {
  test.each([
    ['一、强化预案演练', '强化预案演练'],
    ['一是强化值守。全天在岗。', '强化值守'],
    ['第一，三个到位：人员到位。', '三个到位'],
    ['**1. 强化调度。**', '强化调度'],
  ])('of %s is %s', (line, heading) => {
    const { text, points } = parse(line, line.replace('一', '二').replace('1.', '2.'))
    expect(text.slice(points[0]!.heading.start, points[0]!.heading.end)).toBe(heading)
  })

  test('ends at the next marker of its run', () => {
    const { text, points } = parse('要做到：一是信息畅通；二是指挥有力。')
    expect(points.map(({ heading }) => text.slice(heading.start, heading.end))).toEqual(['信息畅通', '指挥有力'])
  })
})

describe('announced counts', () => {
  const whole = (...lines: readonly string[]) => parse(...lines).announcements.find((each) => each.whole) ?? null

  test('三点意见 speaks of the headings that follow', () => {
    const found = whole('下面，我讲三点意见。', '一、认识再提高', '二、措施再加强', '三、责任再压实')
    expect(found).toMatchObject({ count: 3, series: 1 })
  })

  test('a count whose headings are lost is still announced', () => {
    expect(whole('今天会议很重要，我强调两点要求。', '认识要提高。', '措施要加强。')).toMatchObject({
      count: 2,
      series: null,
    })
  })

  test('几点 announces no number', () => {
    expect(whole('下面，我讲几点意见。', '一、认识', '二、措施')).toBeNull()
  })

  test('a count inside a section is not of the whole speech', () => {
    const { announcements } = parse('一、统一思想', '二、抓好落实', '最后提三点要求：一要快。二要准。三要实。')
    expect(announcements).toMatchObject([{ count: 3, whole: false, series: 2 }])
  })

  test('以上三点 looks back and announces nothing', () => {
    expect(whole('一、认识', '二、措施', '三、责任', '以上三点意见，请抓好落实。')).toBeNull()
  })
})

describe('laws', () => {
  const piece = fc.constantFrom(
    ...['一、', '二、', '（一）', '1.', '2.', '一是', '二是', '三要', '①', '②', '第一，', '首先，', '其次，', '最后，'],
    ...['抓好防汛', '讲三点意见', '。', '；', '：', '，', '\n', '同志们', '“', '”', ' ', '**', '(2)', '第三个问题，'],
  )
  const speech = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

  test('points lie inside their paragraphs, in order, and parents enclose them', () => {
    fc.assert(
      fc.property(speech, (text) => {
        const paragraphs = paragraphsOf(text)
        const { points } = parseOutline(text, paragraphs)
        points.forEach((point, index) => {
          const before = points[index - 1]
          if (before) expect(point.marker.start).toBeGreaterThanOrEqual(before.heading.end)
          expect(point.heading.start).toBeGreaterThanOrEqual(point.marker.end)
          expect(
            paragraphs.some(({ range }) => range.start <= point.marker.start && point.heading.end <= range.end),
          ).toBe(true)
          if (point.parent === null) return
          expect(point.parent).toBeLessThan(index)
          expect(points[point.parent]!.level).toBe(point.level - 1)
        })
      }),
    )
  })

  test('points and the text between them are the text', () => {
    fc.assert(
      fc.property(speech, (text) => {
        const { points } = parseOutline(text, paragraphsOf(text))
        const cuts = [0, ...points.map((point) => point.marker.start), text.length]
        const leaves = cuts.slice(1).map((end, index) => text.slice(cuts[index]!, end))
        expect(leaves.join('')).toBe(text)
        expect(cuts.toSorted((a, b) => a - b)).toEqual(cuts)
      }),
    )
  })

  test('a hostile line costs linear time', () => {
    const begun = performance.now()
    parse(`${'一是防汛，（一）抗旱；第一，'.repeat(20_000)}。`)
    parse(`一、${'，'.repeat(200_000)}好`)
    parse(`一、${'*'.repeat(200_000)}好`)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
