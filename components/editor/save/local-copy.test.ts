import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftArbitrary } from '../draft-arbitrary'
import { toDraft } from '../draft-json'
import { draftSchema } from '../schema/draft-schema'
import { textOf } from './local-copy'

test('a copy is the JSON of its document, also where parts of it were written before', () => {
  fc.assert(
    fc.property(draftArbitrary, (draft) => {
      const doc = draftSchema.nodeFromJSON(draft)
      expect(JSON.parse(textOf(toDraft(doc)))).toEqual(draft)
      const changed = doc.type.create(null, [doc.child(0), doc.child(1), doc.lastChild!])
      expect(JSON.parse(textOf(toDraft(changed)))).toEqual({
        ...draft,
        content: [draft.content[0], draft.content[1], draft.content.at(-1)],
      })
    }),
    { numRuns: 50 },
  )
})
