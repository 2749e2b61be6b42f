import fc from 'fast-check'
import {
  type BlockNode,
  type DraftDocument,
  type DraftSlot,
  FRONT_LINES,
  type FrontLine,
  type InlineMark,
  type InlineNode,
  type SectionNode,
} from '@/lib/draft/draft'
import { CONTENT_ROLES } from '@/lib/role/role'

/** Drafts for laws: every kind of node and mark, values with newlines, flags on and off. */

const NAMES = ['会议名称', '日期', '起数', '措施.1.内容', 'constructor'] as const
const FLAGS = ['问责', '!问责', '表态'] as const
const SCHEMES = ['一、', '（一）', '一是', '第一，', '①'] as const
const SECTION_IDS = ['开场', '措施', '结尾'] as const

const words = fc.constantFrom('同志们', '这项工作', '要抓紧', '落实', '。', ' ', '，')
const when = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray([...FLAGS], { minLength: 1 }) },
)

const marks: fc.Arbitrary<{ readonly marks?: readonly InlineMark[] }> = fc
  .tuple(fc.boolean(), when)
  .map(([lead, flags]) => [
    ...(lead ? [{ type: 'lead' } as const] : []),
    ...(flags.length > 0 ? [{ type: 'when', attrs: { flags } } as const] : []),
  ])
  .map((list) => (list.length > 0 ? { marks: list } : {}))

const inline: fc.Arbitrary<InlineNode> = fc
  .tuple(
    fc.oneof(
      words.map((text) => ({ type: 'text', text }) as const),
      fc.constantFrom(...NAMES).map((name) => ({ type: 'slot', attrs: { name } }) as const),
      fc
        .record({ scheme: fc.constantFrom(...SCHEMES), start: fc.option(fc.integer({ min: 1, max: 9 })) })
        .map((attrs) => ({ type: 'ordinal', attrs }) as const),
      fc
        .record({ of: fc.option(fc.constantFrom(...SECTION_IDS)), digit: fc.boolean() })
        .map((attrs) => ({ type: 'count', attrs }) as const),
    ),
    marks,
  )
  .map(([node, marked]) => ({ ...node, ...marked }))

/** Stored text has no two neighbours that could be one. */
function joined(nodes: readonly InlineNode[]): readonly InlineNode[] {
  const done: InlineNode[] = []
  for (const node of nodes) {
    const last = done.at(-1)
    const same = JSON.stringify(last?.marks) === JSON.stringify(node.marks)
    if (last?.type === 'text' && node.type === 'text' && same)
      done.splice(-1, 1, { ...last, text: last.text + node.text })
    else done.push(node)
  }
  return done
}

const content = fc
  .array(inline, { maxLength: 6 })
  .map((nodes) => (nodes.length === 0 ? {} : { content: joined(nodes) }))

const block: fc.Arbitrary<BlockNode> = fc.oneof(
  fc
    .tuple(fc.record({ cue: fc.boolean(), when }), content)
    .map(([attrs, inside]) => ({ type: 'paragraph', attrs, ...inside }) as const),
  fc
    .tuple(fc.record({ level: fc.constantFrom(1, 2, 3, 4), when }), content)
    .map(([attrs, inside]) => ({ type: 'heading', attrs, ...inside }) as const),
)

const sectionOf = (id: string): fc.Arbitrary<SectionNode> =>
  fc
    .tuple(
      fc.record({
        id: fc.constant(id),
        role: fc.constantFrom(...CONTENT_ROLES),
        from: fc.option(fc.record({ template: fc.constant('部署讲话'), version: fc.integer({ min: 1, max: 9 }) })),
        locked: fc.constant(false),
        when,
      }),
      fc.array(block, { minLength: 1, maxLength: 4 }),
    )
    .map(([attrs, blocks]) => ({ type: 'section', attrs, content: blocks }))

const frontLine: fc.Arbitrary<FrontLine> = fc
  .tuple(fc.constantFrom(...FRONT_LINES), content)
  .map(([type, inside]) => ({ type, ...inside }))

const slot: fc.Arbitrary<DraftSlot> = fc
  .tuple(
    fc.constantFrom('', '12', '甲\n乙', '上旬', ' '),
    fc.constantFrom('typed', 'carried', 'checked'),
    fc.constantFrom('text', 'count', 'date'),
  )
  .map(([value, state, type]) => ({
    value,
    state: value === '' ? 'empty' : state,
    source: null,
    declaration: { type, label: '名' },
  }))

export const draftArbitrary: fc.Arbitrary<DraftDocument> = fc
  .tuple(
    fc.tuple(...NAMES.map(() => slot)),
    fc.record({ 问责: fc.boolean(), 表态: fc.boolean() }),
    fc.array(frontLine, { maxLength: 3 }),
    fc.tuple(...SECTION_IDS.map(sectionOf)),
  )
  .map(([slots, flags, front, sections]) => ({
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots: Object.fromEntries(NAMES.map((name, at) => [name, slots[at]!])), flags } },
      { type: 'front', content: front },
      ...sections,
    ],
  }))
