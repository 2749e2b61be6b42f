import { describe, expect, test } from 'vitest'
import { draftSchema } from '@/components/editor/schema/draft-schema'
import type { DraftSlot } from '@/lib/draft/draft'
import { nextOpenPlace, openPlaces } from './slot-place'

const slot = (value: string, state: DraftSlot['state'], type: 'text' | 'count' = 'text'): DraftSlot => ({
  value,
  state,
  source: null,
  declaration: { type },
})

const paragraph = (names: readonly string[], when: readonly string[] = []) => ({
  type: 'paragraph',
  attrs: { cue: false, when },
  content: names.flatMap((name) => [
    { type: 'slot', attrs: { name } },
    { type: 'text', text: '，' },
  ]),
})

const doc = draftSchema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'values',
      attrs: {
        slots: {
          空: slot('', 'empty'),
          已填: slot('3', 'typed', 'count'),
          待核: slot('六成', 'carried'),
          已核: slot('好', 'checked', 'count'),
          不合: slot('好', 'typed', 'count'),
          关着: slot('', 'empty'),
        },
        flags: { 问责: false },
      },
    },
    { type: 'front', content: [{ type: 'titleLine', content: [{ type: 'slot', attrs: { name: '已填' } }] }] },
    {
      type: 'section',
      attrs: { id: '措施', role: 'measures', from: null, locked: false, when: [] },
      content: [paragraph(['空', '已核', '待核']), paragraph(['关着'], ['问责']), paragraph(['不合', '空'])],
    },
  ],
})
const places = openPlaces(doc)
const nameAfter = (from: number, direction: 1 | -1) => nextOpenPlace(doc, from, direction)?.name

test('open are the empty, the carried over and the misfit; not what is filled, confirmed or folded', () => {
  expect(places.map(({ name }) => name)).toEqual(['空', '待核', '不合', '空'])
})

describe('the next open place', () => {
  test('follows the text, passes over the selected one, and goes round', () => {
    const walk = [0]
    for (let step = 0; step < 5; step++) walk.push(nextOpenPlace(doc, walk.at(-1)!, 1)!.pos)
    expect(walk.slice(1)).toEqual([...places.map(({ pos }) => pos), places[0]!.pos])
  })
  test('backwards goes round the start', () => {
    expect(nameAfter(places[0]!.pos, -1)).toBe('空')
    expect(nameAfter(places[3]!.pos, -1)).toBe('不合')
  })
  test('is computed from the document as it is: a filled one is passed over', () => {
    const slots = { ...doc.firstChild!.attrs.slots, 待核: slot('六成', 'checked') }
    const values = draftSchema.node('values', { slots, flags: {} })
    const filled = doc.copy(doc.content.replaceChild(0, values))
    expect(nextOpenPlace(filled, places[0]!.pos, 1)?.name).toBe('不合')
  })
})
