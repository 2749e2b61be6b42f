import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftArbitrary } from '@/components/editor/draft-arbitrary'
import type { DraftDocument, DraftSlot, SectionNode } from '@/lib/draft/draft'
import { firstChoice, mergeDrafts, mergeParts } from './merge-drafts'

const section = (id: string, text = id): SectionNode => ({
  type: 'section',
  attrs: { id, role: 'measures', from: null, locked: false, when: [] },
  content: [{ type: 'paragraph', attrs: { cue: false, when: [] }, content: [{ type: 'text', text }] }],
})
const slot = (value: string): DraftSlot => ({ value, state: 'typed', source: null, declaration: { type: 'text' } })

const draft = (
  slots: Readonly<Record<string, DraftSlot>>,
  first: SectionNode,
  ...rest: SectionNode[]
): DraftDocument => ({
  type: 'doc',
  content: [
    { type: 'values', attrs: { slots, flags: {} } },
    { type: 'front', content: [{ type: 'titleLine' }] },
    first,
    ...rest,
  ],
})
const idsOf = (document: DraftDocument | null) => {
  const [, , ...sections] = document?.content ?? []
  return sections.map(({ attrs }) => attrs.id)
}

describe('two versions', () => {
  const mine = draft({ 甲: slot('我') }, section('开', '我的开'), section('措'), section('我加'), section('尾'))
  const theirs = draft(
    { 甲: slot('他'), 乙: slot('新') },
    section('开', '他的开'),
    section('他加'),
    section('措'),
    section('尾'),
  )

  test('are compared by section id, in my order, theirs after the one they follow', () => {
    expect(mergeParts(mine, theirs).map(({ key, only, isSame }) => [key, only, isSame])).toEqual([
      ['front', null, true],
      ['values', null, false],
      ['section 开', null, false],
      ['section 他加', 'theirs', false],
      ['section 措', null, true],
      ['section 我加', 'mine', false],
      ['section 尾', null, true],
    ])
  })

  test('become one, part by part; nothing goes unless a person says so', () => {
    const merged = mergeDrafts(mine, theirs, firstChoice)!
    expect(idsOf(merged)).toEqual(['开', '他加', '措', '我加', '尾'])
    expect(merged.content[2]).toEqual(section('开', '我的开'))
    expect(merged.content[0].attrs.slots).toEqual({ 甲: slot('我'), 乙: slot('新') })
    const other = mergeDrafts(mine, theirs, ({ key }) =>
      key === 'section 我加' || key === 'values' ? 'theirs' : 'mine',
    )!
    expect(idsOf(other)).toEqual(['开', '措', '尾'])
    expect(other.content[0].attrs.slots).toEqual({ 甲: slot('他'), 乙: slot('新') })
  })

  test('of which one side is chosen throughout are that side', () => {
    fc.assert(
      fc.property(draftArbitrary, draftArbitrary, (a, b) => {
        const all = mergeDrafts(a, b, () => 'mine')!
        expect(all.content.slice(1)).toEqual(a.content.slice(1))
        expect(all.content[0].attrs.slots).toMatchObject(a.content[0].attrs.slots)
      }),
      { numRuns: 100 },
    )
  })

  test('of which one has several sections more keep their order', () => {
    const more = draft({}, section('甲'), section('乙'), section('丙'))
    expect(idsOf(mergeDrafts(draft({}, section('甲')), more, firstChoice))).toEqual(['甲', '乙', '丙'])
  })

  test('never leave a draft without a section', () => {
    const [one, two] = [draft({}, section('甲')), draft({}, section('乙'))]
    expect(mergeDrafts(one, two, ({ only }) => (only === 'mine' ? 'theirs' : 'mine'))).toBeNull()
  })
})
