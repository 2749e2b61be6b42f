import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftArbitrary } from '../draft-arbitrary'
import { blocksOf, outlineOf } from '../outline/outline'
import { draftRulesPlugin } from '../rules/draft-rules'
import { draftSchema } from '../schema/draft-schema'
import { supplyTexts } from '../view/supplied-texts'
import { deletePoint, movePoint, neighbourOf, placePoint, shiftPoint } from './move-point'

const begin = (json: unknown): EditorState =>
  EditorState.create({ doc: draftSchema.nodeFromJSON(json), plugins: [history(), draftRulesPlugin(() => false)] })

function run(state: EditorState, command: Command): EditorState | null {
  let after = state
  const done = command(state, (transaction) => {
    after = state.apply(transaction)
  })
  after.doc.check()
  return done ? after : null
}

const textsOf = (state: EditorState) => blocksOf(state.doc).map(({ node }) => JSON.stringify(node.toJSON()))
const pointsOf = (state: EditorState) => outlineOf(state.doc, supplyTexts(state.doc))

test('moving a point of blocks exchanges it with its neighbour and loses no block', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.nat(), fc.constantFrom<1 | -1>(1, -1), (draft, pick, direction) => {
      const state = begin(draft)
      const points = pointsOf(state)
      const index = pick % points.length
      fc.pre(points[index]!.runIn === null)
      const neighbour = neighbourOf(points, index, direction)
      const after = run(state, movePoint(points, index, direction))
      expect(after !== null).toBe(neighbour !== null)
      if (neighbour === null || after === null) return
      const [first, second] = direction === 1 ? [points[index]!, neighbour] : [neighbour, points[index]!]
      const texts = textsOf(state)
      expect(textsOf(after)).toEqual([
        ...texts.slice(0, first.start),
        ...texts.slice(second.start, second.end),
        ...texts.slice(first.end, second.start),
        ...texts.slice(first.start, first.end),
        ...texts.slice(second.end),
      ])
    }),
    { numRuns: 200 },
  )
})

test('a point of blocks that is put elsewhere loses no text, and one undo puts it back', () => {
  fc.assert(
    fc.property(
      draftArbitrary,
      fc.nat(),
      fc.nat(),
      fc.constantFrom<'before' | 'after' | 'inside'>('before', 'after', 'inside'),
      (draft, pick, goal, place) => {
        const state = begin(draft)
        const points = pointsOf(state)
        const [point, target] = [pick % points.length, goal % points.length]
        fc.pre(points[point]!.runIn === null && points[target]!.runIn === null)
        const after = run(state, placePoint(points, point, target, place))
        if (after === null) return
        const words = (each: EditorState) => blocksOf(each.doc).map(({ node }) => node.textContent)
        expect(words(after).toSorted()).toEqual(words(state).toSorted())
        expect(run(after, undo)!.doc.toJSON()).toEqual(state.doc.toJSON())
      },
    ),
    { numRuns: 200 },
  )
})

/** Headings are ## with their level; the number comes from structure. */
const SCHEMES = ['一、', '（一）', '1.', '（1）']
const block = (line: string) => {
  const level = line.match(/^#*/)![0].length
  const text = [{ type: 'text', text: line.slice(level) }]
  return level === 0
    ? { type: 'paragraph', attrs: { cue: false, when: [] }, content: text }
    : {
        type: 'heading',
        attrs: { level, when: [] },
        content: [{ type: 'ordinal', attrs: { scheme: SCHEMES[level - 1], start: null } }, ...text],
      }
}
const draftOf = (...sections: readonly (readonly string[])[]) => ({
  type: 'doc',
  content: [
    { type: 'values', attrs: { slots: {}, flags: {} } },
    { type: 'front' },
    ...sections.map((lines, index) => ({
      type: 'section',
      attrs: { id: `节${index}`, role: 'measures', from: null, locked: false, when: [] },
      content: lines.map(block),
    })),
  ],
})
const labels = (state: EditorState | null) => (state === null ? null : pointsOf(state).map(({ label }) => label))

describe('the outline', () => {
  const speech = draftOf(['#甲', '##子', '话', '##丑'], ['#乙', '##寅'])

  test('takes a point with all that is under it to another heading, and numbers follow', () => {
    const state = begin(speech)
    expect(labels(run(state, placePoint(pointsOf(state), 1, 3, 'inside')))).toEqual([
      '一、甲',
      '（一）丑',
      '二、乙',
      '（一）寅',
      '（二）子',
    ])
  })

  test('gives a point the level of its new neighbour', () => {
    const state = begin(speech)
    expect(labels(run(state, placePoint(pointsOf(state), 2, 3, 'after')))).toEqual([
      '一、甲',
      '（一）子',
      '二、乙',
      '（一）寅',
      '三、丑',
    ])
  })

  test('refuses to put a point into itself, or below the fourth level', () => {
    const state = begin(draftOf(['#甲', '##子', '###丑', '####寅', '#乙', '##卯']))
    const points = pointsOf(state)
    expect(run(state, placePoint(points, 0, 1, 'inside'))).toBeNull()
    expect(run(state, placePoint(points, 4, 2, 'inside'))).toBeNull()
  })

  test('lowers a point with those under it, at most one level below the heading before it', () => {
    const state = begin(speech)
    const points = pointsOf(state)
    expect(labels(run(state, shiftPoint(points, 3, 1)))).toEqual(['一、甲', '（一）子', '（二）丑', '（三）乙', '1.寅'])
    expect(run(state, shiftPoint(points, 0, 1))).toBeNull()
    expect(run(state, shiftPoint(points, 0, -1))).toBeNull()
  })

  test('deletes a point with what is under it; the last one leaves an empty paragraph', () => {
    const state = begin(speech)
    expect(labels(run(state, deletePoint(pointsOf(state), 0)))).toEqual(['一、乙', '（一）寅'])
    const alone = begin(draftOf(['#甲', '话']))
    const after = run(alone, deletePoint(pointsOf(alone), 0))!
    expect(textsOf(after)).toEqual(['{"type":"paragraph","attrs":{"cue":false,"when":[]}}'])
    expect(run(after, undo)!.doc.toJSON()).toEqual(alone.doc.toJSON())
  })
})
