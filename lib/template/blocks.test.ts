import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockText } from '../document/block'
import { templateBlocks } from './blocks'
import { checkValues } from './check-values'
import { parseTemplate } from './parse'
import { printFrontMatter, printLine, type SourcePart } from './print'
import type { Values } from './values'

const HEAD = `---
slots:
  日期: { type: date }
  讲话人: { type: person, label: 讲话人姓名 }
  县名: { type: place, placeholder: X县 }
  措施: { type: list, of: { 标题: { type: text } } }
  问责: { type: flag, default: true }
---
`

function blocks(body: string, values: Values = {}, empty: 'mark' | 'keep' = 'mark'): readonly Block[] {
  const result = templateBlocks(parseTemplate(HEAD + body).value, values, empty)
  if (!result.ok) throw new Error('refused')
  return result.value
}

const lines = (body: string, values: Values = {}, empty: 'mark' | 'keep' = 'mark'): readonly string[] =>
  blocks(body, values, empty).map(
    (block) => `${block.type}${block.type === 'heading' ? block.level : ''} ${blockText(block)}`,
  )

const section = (body: string): string => `{{#section "measures" id="m"}}\n${body}\n{{/section}}\n`
const inside = (body: string, values: Values = {}): readonly string[] => lines(section(body), values)

describe('structure', () => {
  test('the front block is judged by text and slot types, never by values', () => {
    const front = '# 在大会上的讲话\n# （送审稿）\n——在启动仪式上\n（{{日期}}）\n{{讲话人}}\n同志们：\n'
    expect(lines(front + section('好'), { 日期: '同志们：', 讲话人: '2025年3月6日' })).toEqual([
      'title 在大会上的讲话',
      'title （送审稿）',
      'subtitle ——在启动仪式上',
      'date （同志们：）',
      'speaker 2025年3月6日',
      'salutation 同志们：',
      'paragraph 好',
    ])
  })

  test.each(['2025年3月6日', '（2025年3月6日）', '(二〇二五年三月六日)', '20XX年X月X日', '{{日期}}'])(
    '%s is a date line',
    (line) => {
      expect(blocks(`# 题\n${line}\n`)[1]?.type).toBe('date')
    },
  )

  test('# to ##### count at the start of a line of template text, and nowhere else', () => {
    expect(inside('## 一\n### 二\n#### 三\n##### 四\n###### 五\n\\# 六\n{{县名}}# 七', { 县名: '# 县' })).toEqual([
      'heading1 一',
      'heading2 二',
      'heading3 三',
      'heading4 四',
      'paragraph ###### 五',
      'paragraph # 六',
      'paragraph # 县# 七',
    ])
  })

  test('a newline in a value starts a paragraph and no other character of it has meaning', () => {
    expect(inside('## {{县名}}县', { 县名: '甲\n**乙**\n## 丙{{丁}}' })).toEqual([
      'heading1 甲',
      'paragraph **乙**',
      'paragraph ## 丙{{丁}}县',
    ])
  })

  test('**…** is a lead; a lone or longer run of * is text', () => {
    expect(blocks(section('**抓实{{县名}}。**要细。'))[0]?.runs).toEqual([
      { text: '抓实', lead: true },
      { text: '〔县名〕', slot: '县名', state: 'empty', lead: true },
      { text: '。', lead: true },
      { text: '要细。' },
    ])
    expect(inside('甲**乙\n*** 丙*')).toEqual(['paragraph 甲**乙', 'paragraph *** 丙*'])
  })

  test('a line wholly in brackets is a cue, two pairs of brackets are not', () => {
    expect(inside('（{{讲话人}}讲话，约20分钟）\n（一）和（二）')).toEqual([
      'cue （〔讲话人姓名〕讲话，约20分钟）',
      'paragraph （一）和（二）',
    ])
  })

  test('empty lines and blocks are nothing', () => {
    expect(inside('\n\n## \n{{县名}}\n　\n好', { 县名: '' })).toEqual(['paragraph 好'])
  })
})

describe('empty slots', () => {
  test('mark shows the label, keep the notation of the source or XX', () => {
    expect(lines(section('{{县名}}的{{讲话人}}'), {}, 'mark')).toEqual(['paragraph 〔县名〕的〔讲话人姓名〕'])
    expect(lines(section('{{县名}}的{{讲话人}}'), {}, 'keep')).toEqual(['paragraph X县的XX'])
  })

  test('fail refuses and names them once', () => {
    const template = parseTemplate(
      HEAD + section('{{县名}}{{县名}}{{讲话人}}{{#unless 问责}}{{日期}}{{/unless}}'),
    ).value
    expect(templateBlocks(template, {}, 'fail')).toEqual({
      ok: false,
      error: [
        { code: 'value-empty', name: '县名', label: '县名' },
        { code: 'value-empty', name: '讲话人', label: '讲话人姓名' },
      ],
    })
  })

  test('a list without value has one empty item', () => {
    expect(inside('{{#each 措施}}\n{{ordinal "一是"}}{{标题}}\n{{/each}}')).toEqual(['paragraph 一是〔标题〕'])
  })
})

test('a list in itself without end is refused, not written', () => {
  const items = Array.from({ length: 100 }, () => ({}))
  const body = `${'{{#each 措施}}'.repeat(6)}好${'{{/each}}'.repeat(6)}`
  expect(templateBlocks(parseTemplate(HEAD + section(body)).value, { 措施: items }, 'mark')).toMatchObject({
    ok: false,
    error: [{ code: 'output-too-large' }],
  })
})

describe('values from outside', () => {
  const { slots } = parseTemplate(HEAD).value

  test.each([
    [{ 县名: 3 }, '县名', 'text'],
    [{ 问责: '是' }, '问责', 'boolean'],
    [{ 措施: {} }, '措施', 'list'],
    [{ 措施: ['甲'] }, '措施.1', 'item'],
    [{ 措施: [{}, { 标题: [] }] }, '措施.2.标题', 'text'],
    [['甲'], '', 'object'],
  ])('%j is refused with its name', (values, name, expected) => {
    expect(checkValues(slots, values)).toEqual({ ok: false, error: [{ code: 'value-shape', name, expected }] })
  })

  test('what fits comes back as it is, and a name that nobody declared is told', () => {
    const values = JSON.parse('{"县名":"云溪县","问责":false,"措施":[{"标题":"甲"}],"__proto__":"乙"}') as Values
    expect(checkValues(slots, values)).toEqual({
      ok: true,
      value: { value: values, problems: [{ code: 'value-unknown', name: '__proto__', nearest: null }] },
    })
  })
})

describe('writers', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '\\',
        '#',
        '*',
        '**',
        '{',
        '}',
        '{{',
        '}}',
        '甲',
        '。',
        ' ',
        '　',
        '~',
        '(',
        '县名',
        '{{县名}}',
        '——',
        '：',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''))
  const parts = fc.array(
    fc.oneof(
      { weight: 2, arbitrary: text.map((found): SourcePart => ({ type: 'text', text: found })) },
      fc.constantFrom<SourcePart>({ type: 'slot', name: '县名' }, { type: 'ordinal', scheme: '一是', start: null }),
    ),
    { maxLength: 5 },
  )

  /** Neighbouring texts are one text. */
  const joined = (list: readonly SourcePart[]): readonly SourcePart[] =>
    list.reduce<SourcePart[]>((found, part) => {
      const last = found.at(-1)
      if (last?.type === 'text' && part.type === 'text')
        found[found.length - 1] = { type: 'text', text: last.text + part.text }
      else if (part.type !== 'text' || part.text !== '') found.push(part)
      return found
    }, [])

  test('what is printed as a line reads as the same text, whatever characters it has', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('', '## '), (list, marker) => {
        const line = joined(list)
        const spoken = line
          .map((part) => (part.type === 'text' ? part.text : part.type === 'slot' ? '值' : '一是'))
          .join('')
        fc.pre(spoken.trim() !== '' && line.filter(({ type }) => type === 'ordinal').length < 2)
        fc.pre(marker === '' || !/^[ \t]/.test(spoken))
        const source = HEAD + section(printLine(marker, line))
        const { value, problems } = parseTemplate(source)
        expect(problems.filter(({ code }) => code !== 'slot-unused')).toEqual([])
        const printed = templateBlocks(value, { 县名: '值' }, 'mark')
        expect(printed.ok && printed.value.map(blockText)).toEqual([spoken])
      }),
      { numRuns: 3000 },
    )
  })

  test('a backslash before a statement is doubled and then once more, a { gets the one ~ of the language', () => {
    const slot = { type: 'slot', name: '县名' } as const
    expect(printLine('', [{ type: 'text', text: '甲\\' }, slot])).toBe('甲\\\\\\{{县名}}')
    expect(printLine('', [{ type: 'text', text: '甲{' }, slot, { type: 'text', text: '}' }])).toBe('甲{ {{~县名}}\\}')
  })

  test('front matter is read as it was written', () => {
    const front = {
      name: '某地：讲话 # 一',
      slots: Object.fromEntries([
        ['__proto__', { type: 'date' as const, placeholder: '***' }],
        ['率', { type: 'percent' as const, label: '1.50', placeholder: 'X%' }],
      ]),
    }
    const { value, problems } = parseTemplate(printFrontMatter(front))
    expect(problems.map(({ code }) => code)).toEqual(['slot-unused', 'slot-unused'])
    expect(value.front).toMatchObject({ name: front.name })
    expect(JSON.stringify(value.front.slots)).toBe(JSON.stringify(front.slots))
  })
})
