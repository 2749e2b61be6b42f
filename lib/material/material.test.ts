import { expect, it } from 'vitest'
import { instantiate } from '../draft/instantiate'
import { parseTemplate } from '../template/parse'
import { byFit, fitOf, hasWords } from './rank'
import { variantsOf } from './variant'

const SOURCE = `---
name: 试
genre: deployment
slots:
  乡镇: { type: place }
  数目: { type: count }
  追责: { type: flag, default: true }
  会场: { type: place }
---
# 在{{会场}}的讲话

{{#section "measures" id="measures"}}
## {{ordinal "一、"}}先到{{乡镇}}

共{{count measures}}项，{{数目}}处。

{{#if 追责}}
要追责。
{{/if}}
{{/section}}

{{#section "rally" id="rally"}}
干到底。
{{/section}}
`

const origin = {
  genre: 'deployment' as const,
  occasions: ['供水'],
  source: { kind: 'template' as const, id: 't', version: 3, name: '试' },
  families: 2,
  sources: 1,
}

it('turns each section of a draft into a variant with the blanks and flags that stand in it', () => {
  const draft = instantiate(parseTemplate(SOURCE).value, { 乡镇: '柳坪镇' })
  if (!draft.ok) throw new Error('the template is right')
  const [measures, rally] = variantsOf(draft.value, origin)
  expect(measures).toMatchObject({ role: 'measures', id: 'measures', key: 'template t measures' })
  expect(measures!.lines).toEqual(['一、先到〔乡镇〕', '共一项，〔数目〕处。', '要追责。'])
  expect(Object.keys(measures!.slots)).toEqual(['乡镇', '数目'])
  expect(measures!.flags).toEqual({ 追责: true })
  expect(rally).toMatchObject({ role: 'rally', slots: {}, flags: {} })
})

it('keeps a value that stood elsewhere as the example of an empty blank', () => {
  const draft = instantiate(parseTemplate(SOURCE).value, { 乡镇: '柳坪镇' })
  if (!draft.ok) throw new Error('the template is right')
  const slot = variantsOf(draft.value, origin)[0]!.slots.乡镇!
  expect(slot).toMatchObject({ value: '', state: 'empty', source: null })
  expect(slot.declaration.example).toBe('柳坪镇')
})

it('weighs genre before occasion before support', () => {
  const wish = { genre: 'deployment' as const, occasions: ['供水'] }
  const genre = { genre: 'deployment' as const, occasions: [], families: 0 }
  const occasion = { genre: null, occasions: ['供水'], families: 0 }
  const support = { genre: null, occasions: [], families: 30 }
  expect(byFit([support, occasion, genre], wish)).toEqual([genre, occasion, support])
  expect(fitOf({ ...genre, occasions: ['供水'], families: 8 }, wish)).toBe(100)
  expect(fitOf({ ...support, occasions: ['造林'] }, wish)).toBe(fitOf(support, wish) - 15)
  expect(fitOf({ genre: null, occasions: ['造林'], families: 0 }, wish)).toBe(0)
})

it('finds words in any width and order, and everything where nothing is asked', () => {
  expect(hasWords('第１季度 GDP 增长', '增长 gdp')).toBe(true)
  expect(hasWords('第一季度', '增长')).toBe(false)
  expect(hasWords('第一季度', '')).toBe(true)
})
