import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandBothWays } from './oracle'
import { generatedTemplate } from './template-generator'

describe('expansion', () => {
  test('equals Handlebars on generated templates of the whole language', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(generatedTemplate, (generated) => {
        const { refused, ours, theirs } = expandBothWays(generated)
        expect(refused).toEqual([])
        expect(ours).toBe(theirs)
      }),
      { numRuns: 2500 },
    )
  })
})
