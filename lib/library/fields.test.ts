import { expect, it } from 'vitest'
import { templateFields } from './fields'

const source = `---
name: 安全生产部署
genre: deployment
occasions: [安全生产, 消防]
slots:
  会议名称: { type: event }
  问责: { type: flag, default: true }
support: { families: 3, sources: 2 }
---
# 在{{会议名称}}上的讲话

{{#section "opening" id="a"}}
一二三四五
{{/section}}

{{#section "opening" id="b"}}
六{{会议名称}}
{{/section}}

{{#if 问责}}
{{#section "accountability" id="c"}}
七八
{{/section}}
{{/if}}
`

it('reads what the library lists from the source', () => {
  expect(templateFields(source)).toEqual({
    name: '安全生产部署',
    genre: 'deployment',
    occasions: ['安全生产', '消防'],
    source,
    strip: [
      { role: 'opening', characters: 10 },
      { role: 'accountability', characters: 2 },
    ],
    slotCount: 1,
    support: { families: 3, sources: 2 },
  })
})

it('takes the title for the name of a template without one', () => {
  expect(templateFields('# 在{{会议}}上的讲话\n').name).toBe('在上的讲话')
  expect(templateFields('').name).toBe('')
})
