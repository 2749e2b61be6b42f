import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftArbitrary } from '../draft-arbitrary'
import { toDraft } from '../draft-json'
import { When } from './draft-marks'
import { Count, Heading, Ordinal, Paragraph, Section, Slot, Values } from './draft-nodes'
import { draftSchema } from './draft-schema'

test('a draft that goes through the editor comes back as it was', () => {
  fc.assert(
    fc.property(draftArbitrary, (draft) => {
      const node = draftSchema.nodeFromJSON(draft)
      node.check()
      expect(toDraft(node)).toEqual(draft)
    }),
  )
})

interface HtmlAttribute {
  readonly default: unknown
  readonly rendered?: boolean
  readonly parseHTML?: (element: { getAttribute(name: string): string | null }) => unknown
  readonly renderHTML?: (attributes: Record<string, unknown>) => Record<string, string>
}

const attributesOf = (extension: { config: { addAttributes?: unknown } }) =>
  Object.entries((extension.config.addAttributes as () => Record<string, HtmlAttribute>)()).filter(
    // The level of a heading is told by its tag.
    ([, { rendered }]) => rendered !== false,
  )

const SAMPLES: Readonly<Record<string, unknown>> = {
  slots: { 甲: { value: '"<', state: 'typed', source: null, declaration: { type: 'text' } } },
  flags: { 问责: true },
  id: '措施',
  role: 'measures',
  from: { template: '部署', version: 2 },
  locked: true,
  when: ['问责'],
  cue: true,
  name: '起数',
  scheme: '（一）',
  start: 3,
  of: '措施',
  digit: true,
}

test.each([Values, Section, Heading, Paragraph, Slot, Ordinal, Count].map((node) => [node.name, node] as const))(
  'every attribute of %s survives the clipboard',
  (_, node) => {
    for (const [name, attribute] of attributesOf(node)) {
      for (const value of [SAMPLES[name], attribute.default]) {
        const html = attribute.renderHTML!({ [name]: value })
        expect(attribute.parseHTML!({ getAttribute: (key) => html[key] ?? null }), name).toEqual(value)
      }
    }
  },
)

test('clipboard HTML that is no JSON, or JSON of another kind, gives the default', () => {
  const [, attribute] = attributesOf(When)[0]!
  for (const text of ['{', '"问责"', '{"a":1}', 'null'])
    expect(attribute.parseHTML!({ getAttribute: () => text })).toEqual([])
})
