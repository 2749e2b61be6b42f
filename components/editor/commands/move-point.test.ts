import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftArbitrary } from '../draft-arbitrary'
import { blocksOf, outlineOf } from '../outline/outline'
import { draftRulesPlugin } from '../rules/draft-rules'
import { draftSchema } from '../schema/draft-schema'
import { supplyTexts } from '../view/supplied-texts'
import { movePoint, neighbourOf } from './move-point'

const textsOf = (state: EditorState) => blocksOf(state.doc).map(({ node }) => JSON.stringify(node.toJSON()))
const pointsOf = (state: EditorState) => outlineOf(state.doc, supplyTexts(state.doc))

test('moving a point exchanges it with its neighbour and loses no block', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.nat(), fc.constantFrom<1 | -1>(1, -1), (draft, pick, direction) => {
      const state = EditorState.create({
        doc: draftSchema.nodeFromJSON(draft),
        plugins: [draftRulesPlugin(() => false)],
      })
      const points = pointsOf(state)
      const index = pick % points.length
      const neighbour = neighbourOf(points, index, direction)
      let after = state
      const moved = movePoint(
        points,
        index,
        direction,
      )(state, (transaction) => {
        after = state.apply(transaction)
      })
      expect(moved).toBe(neighbour !== null)
      if (neighbour === null) return
      after.doc.check()
      const [first, second] = direction === 1 ? [points[index]!, neighbour] : [neighbour, points[index]!]
      const texts = textsOf(state)
      expect(textsOf(after)).toEqual([
        ...texts.slice(0, first.start),
        ...texts.slice(second.start, second.end),
        ...texts.slice(first.start, first.end),
        ...texts.slice(second.end),
      ])
    }),
    { numRuns: 200 },
  )
})
