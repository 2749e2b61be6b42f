import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templateBlocks } from '../template/blocks'
import { parseTemplate } from '../template/parse'
import { generatedTemplate } from '../template/template-generator'
import type { Value, Values } from '../template/values'
import { draftBlocks } from './blocks'
import type { DraftDocument } from './draft'
import { instantiate } from './instantiate'

function begin(source: string, values: Values): DraftDocument {
  const draft = instantiate(parseTemplate(source).value, values)
  if (!draft.ok) throw new Error('refused')
  return draft.value
}

const HEAD = `---
slots:
  县名: { type: place }
  问责: { type: flag, default: true }
  措施: { type: list, of: { 标题: { type: text } } }
---
`

describe('a draft', () => {
  test('prints untouched what the template prints', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        generatedTemplate,
        fc.constantFrom('mark' as const, 'keep' as const),
        ({ source, sections, values }, empty) => {
          const template = parseTemplate(source, sections).value
          fc.pre(parseTemplate(source, sections).problems.every(({ code }) => code !== 'text-outside-section'))
          const rendered = templateBlocks(template, values, empty)
          const draft = instantiate(template, values)
          if (!rendered.ok || !draft.ok) throw new Error('generated templates stay small')
          expect(draftBlocks(draft.value, empty)).toEqual(rendered.value)
          expect(JSON.parse(JSON.stringify(draft.value))).toEqual(draft.value)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('keeps slots as atoms and turns `if` into `when`', () => {
    const draft = begin(
      `${HEAD}{{#section "rally" id="end"}}\n{{#if 问责}}\n为了{{县名}}{{#unless 问责}}！{{/unless}}\n{{/if}}\n{{/section}}\n`,
      { 县名: '云溪县' },
    )
    expect(draft.content[2]!.content).toEqual([
      {
        type: 'paragraph',
        attrs: { cue: false, when: ['问责'] },
        content: [
          { type: 'text', text: '为了' },
          { type: 'slot', attrs: { name: '县名' } },
          { type: 'text', text: '！', marks: [{ type: 'when', attrs: { flags: ['!问责'] } }] },
        ],
      },
    ])
  })

  test('writes a list out once, its slots keyed by list, item and field', () => {
    const draft = begin(`${HEAD}{{#section "measures" id="m"}}\n{{#each 措施}}\n{{标题}}\n{{/each}}\n{{/section}}\n`, {
      措施: [{ 标题: '甲' }, { 标题: '乙' }],
    })
    const { slots } = draft.content[0].attrs
    expect(slots['措施.1.标题']).toEqual({ declaration: { type: 'text' }, value: '甲', state: 'typed', source: null })
    expect(slots['措施.2.标题']?.value).toBe('乙')
  })

  test('counts a list by the section that holds it, and keeps the number as text where the two differ', () => {
    const body = (heading: string): string =>
      `${HEAD}{{#section "opening" id="o"}}\n讲{{count 措施}}点\n{{/section}}\n{{#section "measures" id="m"}}\n{{#each 措施}}\n${heading}{{标题}}\n{{/each}}\n{{/section}}\n`
    const values = { 措施: [{ 标题: '甲' }, { 标题: '乙' }] }
    const counted = (source: string) => begin(source, values).content[2]!.content[0]!.content ?? []
    expect(counted(body('## {{ordinal "一、"}}'))[1]).toEqual({ type: 'count', attrs: { of: 'm', digit: false } })
    expect(counted(body(''))).toEqual([{ type: 'text', text: '讲两点' }])
  })

  test('keeps a value for which the text has no place', () => {
    expect(
      begin(`${HEAD}{{#section "rally" id="end"}}\n好\n{{/section}}\n`, { 县名: '云溪县' }).content[0].attrs.slots.县名
        ?.value,
    ).toBe('云溪县')
  })

  test('takes __proto__ and constructor for names', () => {
    const source =
      '---\nslots: { __proto__: { type: text }, constructor: { type: flag } }\n---\n{{#section "rally" id="e"}}\n{{__proto__}}{{#if constructor}}真{{else}}假{{/if}}\n{{/section}}\n'
    const values = JSON.parse('{"__proto__":"原"}') as Readonly<Record<string, Value>>
    const draft = JSON.parse(JSON.stringify(begin(source, values))) as DraftDocument
    expect(draftBlocks(draft, 'mark').map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['原假'])
  })
})
