import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNotations, readDay } from './date-notation'
import { readFigure } from './figure-notation'
import { fits } from './fit'
import { notationsOf } from './notations'

const today = { year: 2026, month: 11, day: 22 }
const of = (type: Parameters<typeof notationsOf>[0], text: string) => notationsOf(type, text, today)

describe('a date', () => {
  test.each(['11.26', '2026-11-26', '11月26', '11/26', '20261126', '二〇二六年十一月二十六日', '１１．２６'])(
    '%s is offered in the writings of documents',
    (text) => {
      for (const written of ['2026年11月26日', '11月26日', '11月26日（星期四）'])
        expect([...of('date', text), text]).toContain(written)
    },
  )

  test('is never offered as it stands', () => {
    expect(of('date', '11月26日')).toEqual([
      '2026年11月26日',
      '二〇二六年十一月二十六日',
      '十一月二十六日',
      '11月26日（星期四）',
    ])
  })

  test.each([
    ['今天', '2026年11月22日'],
    ['明天', '2026年11月23日'],
    ['后天', '2026年11月24日'],
  ])('%s is counted from today', (text, day) => {
    expect(of('date', text)[0]).toBe(day)
  })

  test.each(['2.30', '13月1日', '10月底', '上旬', '3', '0.1', '2026'])('%s is left alone', (text) => {
    expect(of('date', text)).toEqual([])
  })

  test('of each writing says the same day', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        const written = dayNotations(`${day.year}.${day.month}.${day.day}`, today).slice(0, 4)
        expect(written.map((each) => readDay(each, day))).toEqual([
          day,
          { ...day, year: null },
          day,
          { ...day, year: null },
        ])
      }),
    )
  })

  test('of a month, a year, an hour', () => {
    expect(of('month', '下月')[0]).toBe('12月')
    expect(of('month', '2026.1')[1]).toBe('2026年1月')
    expect(of('year', '去年')).toEqual(['2025年', '二〇二五年', '2025年度'])
    expect(of('time', '14:30')).toEqual(['下午2时30分', '14时30分'])
    expect(of('time', '下午2点半')[1]).toBe('14时30分')
  })
})

describe('a figure', () => {
  test.each([
    ['1264000亩', ['126.4万亩', '1,264,000亩', '一百二十六万四千亩']],
    ['126.4万亩', ['1264000亩', '1,264,000亩', '一百二十六万四千亩']],
    ['一百二十六万四千亩', ['126.4万亩', '1264000亩', '1,264,000亩']],
    ['3起', ['三起']],
    ['12', ['十二']],
    ['120000000', ['1.2亿', '120,000,000', '一亿二千万']],
  ])('%s is offered with 万 and 亿, in digits and in numerals', (text, offered) => {
    expect(of('count', text)).toEqual(offered)
  })

  test.each(['若干', '3到5个', '近百', '2026-11'])('%s is left alone', (text) => {
    expect(of('count', text)).toEqual([])
  })

  test('keeps its value in each writing, to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.constantFrom('', '.5', '.25'), (whole, decimals) => {
        const typed = `${whole}${decimals}亩`
        const value = readFigure(typed)!.value
        expect(value).toBe(`${whole}${decimals}`)
        for (const written of of('count', typed))
          expect([written, readFigure(written)?.value]).toEqual([written, value])
      }),
    )
  })

  test('of money is said in 元', () => {
    expect(of('amount', '3.2亿')).toEqual(['3.2亿元', '320000000元', '320,000,000元', '三亿二千万元', '32000万元'])
    expect(of('amount', '5万美元')).toEqual(['50000美元', '50,000美元', '五万美元'])
  })

  test.each([
    ['96', ['96%', '九成六', '百分之九十六']],
    ['九成六', ['96%', '百分之九十六']],
    ['60%', ['六成', '百分之六十']],
    ['百分之九十六点五', ['96.5%']],
    ['3.5％', ['3.5%', '百分之三点五']],
  ])('of a share: %s', (text, offered) => {
    expect(of('percent', text)).toEqual(offered)
  })
})

describe('a name', () => {
  test.each(['县长 周秉川', '周秉川 县长', '县长周秉川', '周秉川县长', '县长，周秉川'])(
    '%s is offered in both orders',
    (text) => {
      expect([...of('person', text), text]).toEqual(
        expect.arrayContaining(['县长　周秉川', '县长周秉川', '周秉川县长', '周县长', '周秉川同志']),
      )
    },
  )

  test('of two characters is spread behind a post', () => {
    expect(of('person', '县委副书记、县长 周川')).toEqual([
      '县委副书记、县长　周　川',
      '县委副书记、县长周川',
      '周川同志',
    ])
    expect(of('person', '县长　周　川')).toContain('周川县长')
  })

  test('of organisations are put in a row', () => {
    expect(of('org', '安和镇,柳林乡 县林业局')).toEqual(['安和镇、柳林乡、县林业局', '安和镇、柳林乡和县林业局'])
    expect(of('org', '县人力资源和社会保障局')).toEqual([])
  })

  test('of a document has its marks', () => {
    expect(of('document', '清政发[2026]3号')).toEqual(['清政发〔2026〕3号'])
    expect(of('document', '关于防火的意见')).toEqual(['《关于防火的意见》'])
    expect(of('document', '《关于防火的意见》')).toEqual([])
  })
})

test('what is offered for a type looks like that type', () => {
  const typed = ['11.26', '今天', '2026', '3', '12,640亩', '九成六', '14:30', '县长 周秉川', '甲 乙', '3.2亿']
  for (const type of ['date', 'month', 'year', 'time', 'count', 'percent', 'amount', 'person', 'org'] as const)
    for (const text of typed)
      for (const offered of of(type, text))
        expect([type, offered, fits({ type }, offered)]).toEqual([type, offered, true])
})

test('prose is offered nothing', () => {
  for (const type of ['date', 'count', 'text', 'choice'] as const)
    expect(of(type, '一是要抓好落实，二是要')).toEqual([])
})
