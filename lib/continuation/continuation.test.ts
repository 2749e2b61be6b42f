import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { continuationBank, continueFrom, firstWord, type UsedWording, wordingsIn } from './continuation'

const bankOf = (...texts: readonly (readonly [string, number])[]) =>
  continuationBank(
    texts.map(([text, families]): UsedWording => ({ text, families, source: 0 })),
    ['全县供水会'],
  )

describe('a continuation', () => {
  const bank = bankOf(
    ['水管到户，水质到位，服务到家', 4],
    ['水质到位才算数', 2],
    ['把最后一米管子接好', 1],
    ['把最后一公里走完', 3],
  )

  it('goes on from the words typed last, wherever a clause of the wording begins', () => {
    expect(continueFrom(bank, '我们要做到水管到')).toMatchObject({
      text: '户，水质到位，服务到家',
      source: '全县供水会',
    })
    expect(continueFrom(bank, '今年的目标，服务到')?.text).toBe('家')
  })

  it('takes the longest words in common, then what more speeches bear out', () => {
    expect(continueFrom(bank, '水质到位')?.text).toBe('，服务到家')
    expect(continueFrom(bank, '水质到位才')?.text).toBe('算数')
    expect(continueFrom(bank, '把最后一')?.text).toBe('公里走完')
  })

  it('offers wording of one speech only after five characters', () => {
    expect(continueFrom(bank, '把最后一米')?.text).toBe('管子接好')
    expect(continueFrom(bankOf(['把最后一米管子接好', 1]), '把最后一')).toBeNull()
  })

  it('begins anew behind the end of a sentence, and says nothing of what it does not know', () => {
    expect(continueFrom(bankOf(['水管。到户再说', 2]), '水管。到')).toBeNull()
    expect(continueFrom(bank, '到')).toBeNull()
    expect(continueFrom(bank, '')).toBeNull()
  })

  it('is cut after a clause where the rest is long', () => {
    const long = bankOf([`开头三字${'一二三四五六七八九十'.repeat(3)}，${'再'.repeat(30)}`, 2])
    expect(continueFrom(long, '开头三字')?.text).toBe(`${'一二三四五六七八九十'.repeat(3)}，`)
    expect(continueFrom(bankOf([`开头三字${'长'.repeat(60)}`, 2]), '开头三字')).toBeNull()
  })

  it('finds what a search through all wordings finds', () => {
    const text = fc.string({ unit: fc.constantFrom('水', '电', '路', '，'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), text, (texts, typed) => {
        const found = continueFrom(bankOf(...texts.map((each) => [each, 2] as const)), typed)
        const known = (words: string) =>
          texts.some((each) =>
            [...each].some(
              (_, at) =>
                (at === 0 || (each[at - 1] === '，' && at + 3 < each.length)) &&
                each.startsWith(words, at) &&
                each.length > at + words.length,
            ),
          )
        const endings = [...typed].map((_, at) => typed.slice(at)).filter(({ length }) => length >= 3)
        const longest = endings.find(known)
        expect(found !== null).toBe(longest !== undefined)
        if (found !== null) expect(known(longest! + found.text.slice(0, -1)) || found.text.length === 1).toBe(true)
      }),
    )
  })
})

it('leaves out of a paragraph what differs from year to year', () => {
  expect(
    wordingsIn('三是要把水管接到户、把水送到家。今年要新建管网12公里，早开工。好！今年要修到村，3年。要修到村，3年。'),
  ).toEqual([
    '要把水管接到户、把水送到家。',
    '今年要新建管网',
    '今年要修到村',
    // The last one is too short without its comma, and left out.
  ])
})

it('takes one word with the punctuation behind it', () => {
  expect(firstWord('服务，到家')).toBe('服务，')
  expect(firstWord('')).toBe('')
})
