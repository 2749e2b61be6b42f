import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockText } from '../document/block'
import { templateBlocks } from './blocks'
import { LONGEST_TEMPLATE, parseTemplate } from './parse'
import { severityOf } from './severity'
import { generatedTemplate } from './template-generator'
import type { TemplateProblem } from './template-problem'

const HEAD = `---
slots:
  县名: { type: place }
  问责: { type: flag }
  措施: { type: list, of: { 标题: { type: text } } }
---
`
const inSection = (line: string): string => `${HEAD}{{#section "measures" id="m"}}\n${line}\n{{/section}}\n`

/** Codes with the source they point at, without words about names that the example does not use. */
function found(source: string, sections?: ReadonlyMap<string, string>): readonly string[] {
  const { value, problems } = parseTemplate(source, sections)
  return problems
    .filter(({ code }) => code !== 'slot-unused')
    .map(({ code, range }) => `${code} ${value.source.slice(range.start, range.end)}`)
}

const problemOf = (source: string): TemplateProblem =>
  parseTemplate(source).problems.find(({ code }) => code !== 'slot-unused')!

const printed = (source: string): readonly string[] => {
  const blocks = templateBlocks(parseTemplate(source).value, {}, 'mark')
  return blocks.ok ? blocks.value.map(blockText) : []
}

describe('a problem has its code at its place', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a full-width space in a name', '{{县　名}}', 'name-invalid 县　名'],
    ['a half-width comma in a name', '{{县,名}}', 'name-invalid 县,名'],
    ['a half-width stop in a name', '{{ 3.8节 }}', 'name-invalid 3.8节'],
    ['a word of Handlebars as a name', '{{log}}', 'name-invalid log'],
    ['a name that Handlebars would read as else', '{{else人}}', 'name-invalid else人'],
    ['digits only', '{{12}}', 'name-invalid 12'],
    ['an unknown name', '{{县明}}', 'slot-unknown 县明'],
    ['if on an unknown name', '{{#if 问贵}}好{{/if}}', 'condition-unknown 问贵'],
    ['each on an unknown name', '{{#each 措拖}}好{{/each}}', 'condition-unknown 措拖'],
    ['unless on a text', '{{#unless 县名}}好{{/unless}}', 'condition-type 县名'],
    ['a flag as a blank', '{{问责}}', 'slot-type 问责'],
    ['@first outside each', '{{#if @first}}好{{/if}}', 'data-outside-each @first'],
    ['a block that nobody closes', '{{#if 问责}}好', 'block-unclosed {{#if 问责}}'],
    ['an end without a beginning', '好{{/if}}', 'block-unopened {{/if}}'],
    ['an open statement', '好{{县名', 'statement-unclosed {{县名'],
    ['three braces', '{{{县名}}}', 'construct-forbidden {{{县名}}}'],
    ['a path', '{{../县名}}', 'construct-forbidden {{../县名}}'],
    ['this', '{{this}}', 'construct-forbidden {{this}}'],
    ['a helper', '{{lookup 县名 措施}}', 'construct-forbidden {{lookup 县名 措施}}'],
    ['white-space control', '{{~县名}}', 'construct-forbidden {{~县名}}'],
    ['} directly after a statement', '{{县名}}}', 'construct-forbidden {{县名}}}'],
    ['else outside a block', '好{{else}}', 'else-forbidden {{else}}'],
    ['else in each', '{{#each 措施}}好{{else}}坏{{/each}}', 'else-forbidden {{else}}'],
    ['a second else', '{{#if 问责}}好{{else}}中{{else}}坏{{/if}}', 'else-forbidden {{else}}'],
    ['a block over parts of lines', '好{{#if 问责}}\n坏\n{{/if}}', 'block-layout {{#if 问责}}'],
    ['a scheme without a numeral', '{{ordinal "甲、"}}', 'ordinal-scheme-invalid "甲、"'],
    ['a start that ① does not have', '{{ordinal "①" start=21}}', 'ordinal-start-invalid 21'],
    ['a count of nothing', '{{count 措拖}}', 'count-target-unknown {{count 措拖}}'],
    ['a section without id', '{{/section}}\n{{#section "rally"}}\n好', 'section-id-missing {{#section "rally"}}'],
    [
      'an id twice',
      '{{/section}}\n{{#section "rally" id="m"}}\n好',
      'section-id-duplicate {{#section "rally" id="m"}}',
    ],
    ['an unknown role', '{{/section}}\n{{#section "raly" id="r"}}\n好', 'role-unknown {{#section "raly" id="r"}}'],
    [
      'text outside sections',
      '{{/section}}\n外面的话\n{{#section "rally" id="r"}}\n好',
      'text-outside-section 外面的话',
    ],
    [
      'a section that is not there',
      '{{/section}}\n{{> 结尾}}\n{{#section "rally" id="r"}}\n好',
      'partial-missing {{> 结尾}}',
    ],
  ]
  test.each(cases)('%s', (_, line, expected) => {
    expect(found(inSection(line))[0]).toBe(expected)
  })

  test('all others of these stay text, and nothing of the line is lost', () => {
    expect(printed(inSection('在{{县　名}}和{{{甲}}}与{{with}}及{{#if 问责}}里'))).toEqual([
      '在{{县　名}}和{{{甲}}}与{{with}}及{{#if 问责}}里',
    ])
  })

  test('the nearest declared name is offered', () => {
    expect(problemOf(inSection('{{县明}}'))).toMatchObject({ nearest: '县名' })
    expect(problemOf(inSection('{{#each 措拖}}好{{/each}}'))).toMatchObject({ nearest: '措施' })
  })

  test('a section that calls itself, one that stands twice, one with faults', () => {
    const twice = `${HEAD}{{> 尾}}\n{{> 尾}}\n`
    expect(found(twice, new Map([['尾', '---\nrole: rally\n---\n好\n']]))).toEqual(['partial-repeated {{> 尾}}'])
    const itself = new Map([['尾', '---\nrole: rally\n---\n{{> 尾}}\n']])
    expect(parseTemplate(`${HEAD}{{> 尾}}\n`, itself).problems.map(({ code }) => code)).toContain('partial-faulty')
    expect(found(`${HEAD}{{> 尾}}\n`, new Map([['尾', '---\nrole: rally\n---\n{{坏 的}}\n']]))).toEqual([
      'partial-faulty {{> 尾}}',
    ])
  })

  test('constructor and __proto__ are only names: undeclared they are unknown', () => {
    expect(found(inSection('{{constructor}}{{#if __proto__}}好{{/if}}'))).toEqual([
      'slot-unknown constructor',
      'condition-unknown __proto__',
    ])
  })
})

describe('front matter', () => {
  test.each([
    ['slots: { 县名: { type: plase } }', 'front-matter-field'],
    ['genre: song', 'front-matter-field'],
    ['slots: [a', 'front-matter-syntax'],
    ['slots: &a { 县名: { type: place } }\noccasions: *a', 'front-matter-alias'],
    ['nam: x', 'front-matter-field-unknown'],
    ['slots: { 县 名: { type: place } }', 'name-invalid'],
  ])('%s is %s', (head, code) => {
    expect(problemOf(`---\n${head}\n---\n`).code).toBe(code)
  })

  test('a problem of the head names its line', () => {
    expect(problemOf('---\nname: 好\nslots: { a\n---\n')).toMatchObject({ code: 'front-matter-syntax' })
    expect(problemOf('---\nname: a\nname: b\n---\n')).toMatchObject({ code: 'front-matter-syntax', line: 3 })
  })

  test('text fields keep the spelling of numbers and dates', () => {
    const { front } = parseTemplate(
      '---\nslots: { 率: { type: percent, example: 1.50, placeholder: "***", default: 007 } }\n---\n',
    ).value
    expect(front.slots.率).toEqual({ type: 'percent', example: '1.50', default: '007', placeholder: '***' })
  })

  test('__proto__ is a slot like any other', () => {
    const { front } = parseTemplate('---\nslots: { __proto__: { type: place } }\n---\n').value
    expect(Object.keys(front.slots)).toEqual(['__proto__'])
    expect(({} as { type?: string }).type).toBeUndefined()
  })

  test('brackets without end and a head without end are told, not thrown', () => {
    expect(problemOf(`---\nname: ${'['.repeat(100_000)}\n---\n`).code).toBe('front-matter-syntax')
    expect(problemOf('---\nname: 好\n').code).toBe('front-matter-unclosed')
  })
})

describe('reading', () => {
  test('a byte-order mark and other newlines make no difference', () => {
    const source = inSection('好\n{{县名}}')
    const strange = `\uFEFF${source.replaceAll('\n', '\r\n')}`
    expect(parseTemplate(strange)).toEqual(parseTemplate(source))
  })

  const fragments = fc.constantFrom(
    '{{',
    '}}',
    '{',
    '}',
    '\\',
    '\n',
    '~',
    '#',
    '/',
    'if ',
    'each ',
    'else',
    '县名',
    '问责',
    '>',
    '!',
    '!--',
    '--',
    '"',
    "'",
    ' ',
    '　',
    '\0',
    '**',
    '*',
    '# ',
    '---\n',
    '@first',
    '{{#if 问责}}',
    '{{/if}}',
    '{{else}}',
    '{{#section "rally" id="r"}}',
    '{{/section}}',
    '{{> 尾}}',
    'ordinal "一、"',
    'count',
    '\uE000',
    '😀',
  )

  test('any text is read without a throw, each problem inside the source, and no statement of it is lost', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), fc.boolean(), (parts, hasHead) => {
        const { value, problems } = parseTemplate(
          (hasHead ? HEAD : '') + parts.join(''),
          new Map([['尾', '{{> 尾}}{{甲 乙}}']]),
        )
        for (const { range } of problems) {
          expect(0 <= range.start && range.start <= range.end && range.end <= value.source.length).toBe(true)
        }
        expect(templateBlocks(value, {}, 'mark').ok).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  test('a generated template has every node at its place', () => {
    fc.assert(
      fc.property(generatedTemplate, ({ source, sections }) => {
        const { value } = parseTemplate(source, sections)
        for (const node of value.body) {
          const text = value.source.slice(node.range.start, node.range.end)
          if (node.type !== 'text') expect(text.startsWith('{{') && text.endsWith('}}')).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('size, depth and number are limited, and what is beyond stays text', { timeout: 60_000 }, () => {
    expect(problemOf('好'.repeat(LONGEST_TEMPLATE + 1)).code).toBe('template-too-large')
    const deep = inSection(`${'{{#if 问责}}'.repeat(40)}好${'{{/if}}'.repeat(40)}`)
    expect(found(deep).every((problem) => problem.startsWith('template-too-deep'))).toBe(true)
    expect(printed(inSection('{{县名}}'.repeat(20_100))).join('')).toContain('{{县名}}{{县名}}')
    const started = Date.now()
    for (const hostile of ['{', '{{', '{{#if 问责}}', '{{/if}}', '\\', '*', '{{"', '[', '{{else}}', '{{!--'])
      parseTemplate(hostile.repeat(900_000 / hostile.length))
    expect(Date.now() - started).toBeLessThan(30_000)
  })

  test('every code has a severity, and a renamed slot is an error', () => {
    expect(severityOf(problemOf(inSection('{{#if 问贵}}好{{/if}}')))).toBe('error')
  })
})
