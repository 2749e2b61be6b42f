import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftArbitrary } from '../draft-arbitrary'
import { toDraft } from '../draft-json'
import { draftRulesPlugin } from '../rules/draft-rules'
import { draftSchema } from '../schema/draft-schema'
import { replaceDocument } from './replace-document'

test('another version stands in place with its values, and one undo brings back what stood before', () => {
  fc.assert(
    fc.property(draftArbitrary, draftArbitrary, (before, version) => {
      const plugins = [history(), draftRulesPlugin(() => false)]
      let state = EditorState.create({ doc: draftSchema.nodeFromJSON(before), plugins })
      const dispatch = (transaction: typeof state.tr) => {
        state = state.apply(transaction)
      }
      const began = toDraft(state.doc)
      replaceDocument(draftSchema.nodeFromJSON(version))(state, dispatch)
      expect(toDraft(state.doc)).toEqual(toDraft(draftSchema.nodeFromJSON(version)))
      undo(state, dispatch)
      expect(toDraft(state.doc)).toEqual(began)
    }),
    { numRuns: 100 },
  )
})
