import fc from 'fast-check'
import { CONTENT_ROLES } from '../role/role'
import type { Value, Values } from './values'

/** Test support: templates of the whole language made of real-looking pieces, with values that fit them. */
export interface GeneratedTemplate {
  readonly source: string
  readonly sections: ReadonlyMap<string, string>
  readonly values: Values
}

const TEXTS = ['会议名称', '日期', 'constructor', '__proto__', 'a-b', '县名（全称）', 'toString', '1号']
const FLAGS = ['问责', 'hasOwnProperty']
const LISTS = ['措施', '议程']
const FIELDS = ['标题', '内容', '县名（全称）']
const STEPS = '步骤'
const URGENT = '急'
const PARTIAL = '结尾/号召'
const SCHEMES = ['一、', '（一）', '1.', '一是', '第一，', '①', '首先，']

const WORDS = [
  '全面部署',
  '同志们，',
  '。',
  '：',
  '　',
  ' ',
  '\\*\\*',
  '\\\\',
  '&<>"\'',
  '{',
  '}',
  '\\#',
  '（鼓掌）',
  '3.5%',
  '*',
  '\\{{甲}} ',
  '\u{20BB7}',
  '「」',
]

interface Scope {
  readonly names: readonly string[]
  readonly flags: readonly string[]
  readonly lists: readonly string[]
  readonly inEach: boolean
}

const ROOT: Scope = { names: TEXTS, flags: FLAGS, lists: LISTS, inEach: false }

const enter = (scope: Scope, list: string): Scope => ({
  names: [...scope.names, ...FIELDS],
  flags: [...scope.flags, URGENT],
  lists: list === STEPS ? scope.lists : [...scope.lists, STEPS],
  inEach: true,
})

type Source = fc.Arbitrary<string>

const pick = (values: readonly string[]): Source => fc.constantFrom(...values)
const concat = (parts: Source, maxLength: number, minLength = 0): Source =>
  fc.array(parts, { minLength, maxLength }).map((list) => list.reduce(joinText, ''))

/** A { directly before a statement is written `{ {{~name}}` and a } after one \}: the generator keeps them apart. */
const joinText = (before: string, after: string): string => {
  const opens = before.endsWith('{') && after.startsWith('{')
  const closes = before.endsWith('}}') && after.startsWith('}')
  return before + (opens || closes ? ' ' : '') + after
}

const test = (scope: Scope): Source =>
  pick([...scope.flags, ...scope.lists, ...(scope.inEach ? ['@first', '@last'] : [])])

function statement(scope: Scope): Source {
  return fc.oneof(
    pick(scope.names).map((name) => `{{${name}}}`),
    pick(scope.names).map((name) => `{{ ${name} }}`),
    pick(scope.names).map((name) => `{ {{~${name}}}`),
    fc
      .tuple(pick(SCHEMES), fc.integer({ min: 1, max: 20 }))
      .map(([scheme, start]) => `{{ordinal "${scheme}" start=${start}}}`),
    pick(SCHEMES).map((scheme) => `{{ordinal "${scheme}"}}`),
    pick(['{{count}}', '{{count style="digit"}}', '{{count 措施}}', '{{count s-1}}', "{{count 议程 style='digit'}}"]),
    pick(['{{! 注 }}', '{{!-- 注 {{x}} --}}']),
  )
}

function inline(scope: Scope, depth: number): Source {
  const simple = fc.oneof({ weight: 3, arbitrary: pick(WORDS) }, { weight: 2, arbitrary: statement(scope) })
  if (depth === 0) return concat(simple, 4)
  const inner = inline(scope, depth - 1)
  const condition = fc
    .tuple(pick(['if', 'unless']), test(scope), inner, fc.option(inner))
    .map(([keyword, name, then, otherwise]) =>
      [
        `{{#${keyword} ${name}}}`,
        then,
        ...(otherwise === null ? [] : ['{{else}}', otherwise]),
        `{{/${keyword}}}`,
      ].reduce(joinText, ''),
    )
  const each = pick(scope.lists).chain((list) =>
    inline(enter(scope, list), depth - 1).map((body) => [`{{#each ${list}}}`, body, '{{/each}}'].reduce(joinText, '')),
  )
  return concat(
    fc.oneof({ weight: 4, arbitrary: simple }, { weight: 1, arbitrary: condition }, { weight: 1, arbitrary: each }),
    5,
  )
}

const indent = pick(['', '', '  ', '\t'])
const trail = pick(['', '', ' '])
const tag = (text: string): Source => fc.tuple(indent, trail).map(([before, after]) => `${before}${text}${after}\n`)

function blocks(scope: Scope, depth: number): Source {
  const text = inline(scope, 1)
  const line = fc
    .tuple(pick(['', '', '## ', '### ', '**', '　　']), text)
    .map(([marker, body]) => (marker === '**' ? `**${body}。** \n` : `${joinText(marker, body)}\n`))
  const simple = fc.oneof(
    { weight: 4, arbitrary: line },
    { weight: 1, arbitrary: pick(['\n', '{{! 独行 }}\n', '  {{!-- 独行 --}}\n']) },
  )
  if (depth === 0) return concat(simple, 3)
  const inner = blocks(scope, depth - 1)
  const condition = fc
    .tuple(pick(['if', 'unless']), test(scope))
    .chain(([keyword, name]) =>
      fc
        .tuple(
          tag(`{{#${keyword} ${name}}}`),
          inner,
          fc.option(fc.tuple(tag('{{else}}'), inner)),
          tag(`{{/${keyword}}}`),
        )
        .map(([open, then, otherwise, close]) => open + then + (otherwise?.join('') ?? '') + close),
    )
  const each = pick(scope.lists).chain((list) =>
    fc
      .tuple(tag(`{{#each ${list}}}`), blocks(enter(scope, list), depth - 1), tag('{{/each}}'))
      .map((parts) => parts.join('')),
  )
  return concat(
    fc.oneof({ weight: 5, arbitrary: simple }, { weight: 1, arbitrary: condition }, { weight: 1, arbitrary: each }),
    4,
  )
}

const section = fc.tuple(pick(CONTENT_ROLES), blocks(ROOT, 2))

const wrapSection =
  (index: number) =>
  ([role, body]: [string, string]): string =>
    `{{#section "${role}" id="s-${index + 1}"}}\n${body}{{/section}}\n`

const top: Source = fc
  .tuple(
    fc.array(inline(ROOT, 0), { maxLength: 2 }),
    pick(['', '（{{日期}}）\n', '2025年3月6日\n']),
    pick(['', '同志们：\n', '{{会议名称}}：\n']),
    fc.array(fc.tuple(section, pick(['plain', 'if', 'each', 'partial'])), { maxLength: 4 }),
    pick(['', '\n']),
  )
  .map(([titles, date, salutation, sections, blank]) => {
    let partials = 0
    const parts = sections.map(([made, around], index) => {
      const plain = wrapSection(index)(made)
      if (around === 'if') return `{{#if 问责}}\n${plain}{{else}}\n{{/if}}\n`
      if (around === 'each') return `{{#each 议程}}\n${plain}{{/each}}\n`
      return around === 'partial' && partials++ === 0 ? `${blank}{{> ${PARTIAL}}}\n` : plain
    })
    return `${titles.map((title) => `# ${title}\n`).join('')}${date}${blank}${salutation}${parts.join(blank)}`
  })

const HEAD = `---
name: 生成
slots:
${TEXTS.map((name) => `  ${name}: { type: ${name === '日期' ? 'date' : 'text'} }`).join('\n')}
  问责: { type: flag, default: true }
  hasOwnProperty: { type: flag }
${LISTS.map(
  (name) =>
    `  ${name}: { type: list, of: { ${FIELDS.map((field) => `${field}: { type: text }`).join(', ')}, ${URGENT}: { type: flag }, ${STEPS}: { type: list, of: { 标题: { type: text }, ${URGENT}: { type: flag } } } } }`,
).join('\n')}
  ${STEPS}: { type: list, of: { 标题: { type: text }, ${URGENT}: { type: flag } } }
  标题: { type: text }
  内容: { type: text }
  ${URGENT}: { type: flag }
---
`

const text: fc.Arbitrary<Value> = fc.oneof(
  {
    weight: 5,
    arbitrary: pick(['甲', '全县会', '2025年3月6日', '第一段\n第二段', '{{甲}}', '**重**', '# 井', '3', '（一）']),
  },
  { weight: 1, arbitrary: fc.constant(null) },
)

const record = (entries: readonly (readonly [string, fc.Arbitrary<Value>])[]): fc.Arbitrary<Values> =>
  fc
    .tuple(
      ...entries.map(([name, value]) =>
        fc.option(
          value.map((found) => [name, found] as const),
          { freq: 4 },
        ),
      ),
    )
    .map((found) => Object.fromEntries(found.filter((entry) => entry !== null)))

const steps = fc.array(
  record([
    ['标题', text],
    [URGENT, fc.boolean()],
  ]),
  { maxLength: 2 },
)
const item = record([
  ...FIELDS.map((name) => [name, text] as const),
  [URGENT, fc.boolean()],
  [STEPS, steps],
  ['a-b', text],
])

const values = record([
  ...TEXTS.map((name) => [name, text] as const),
  ...FLAGS.map((name) => [name, fc.boolean()] as const),
  ...LISTS.map((name) => [name, fc.array(item, { maxLength: 3 })] as const),
  [STEPS, steps],
])

export const generatedTemplate: fc.Arbitrary<GeneratedTemplate> = fc
  .tuple(top, blocks(ROOT, 1), pick(CONTENT_ROLES), values)
  .map(([body, partial, role, filled]) => ({
    source: HEAD + body,
    sections: new Map([[PARTIAL, `---\nrole: ${role}\n---\n${partial}`]]),
    values: filled,
  }))
