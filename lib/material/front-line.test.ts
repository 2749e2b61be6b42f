import { expect, it } from 'vitest'
import { instantiate } from '../draft/instantiate'
import { parseTemplate } from '../template/parse'
import { distinctLines, lineVariantsOf, printedLine } from './front-line'

const SOURCE = `---
name: 动员讲话
slots:
  会议名称: { type: event, hint: 会议全称 }
  日期: { type: date }
  没用: { type: text }
---
# 在{{会议名称}}上的讲话

（{{日期}}）

同志们：

{{#section "opening" id="opening"}}
今天召开{{会议名称}}。
{{/section}}
`

const source = { kind: 'template', id: 't', version: 1, name: '动员讲话' } as const

function document() {
  const made = instantiate(parseTemplate(SOURCE).value, { 会议名称: '全县防汛动员会' })
  if (!made.ok) throw new Error('the template is right')
  return made.value
}

it('lines of one kind come with their blanks, emptied, and what stood there as the example', () => {
  const lines = lineVariantsOf(document(), 'titleLine', source)
  expect(lines).toMatchObject([{ type: 'titleLine', text: '在〔会议名称〕上的讲话', source }])
  expect(lines[0]!.slots).toMatchObject({
    会议名称: { value: '', state: 'empty', declaration: { type: 'event', example: '全县防汛动员会' } },
  })
  expect(Object.keys(lines[0]!.slots)).toEqual(['会议名称'])
  expect(lineVariantsOf(document(), 'salutation', source).map(({ text }) => text)).toEqual(['同志们：'])
  expect(lineVariantsOf(document(), 'speakerLine', source)).toEqual([])
})

it('of lines that say the same the first stays', () => {
  const exported = { draftId: 'd', title: '同志们：', exportedAt: '2026-01-01T00:00:00.000Z' }
  const printed = ['同志们：', '各位代表：', '同志们：'].map((text) => printedLine('salutation', text, exported))
  const all = distinctLines([...lineVariantsOf(document(), 'salutation', source), ...printed])
  expect(all.map(({ text, source: { kind } }) => [text, kind])).toEqual([
    ['同志们：', 'template'],
    ['各位代表：', 'export'],
  ])
})
