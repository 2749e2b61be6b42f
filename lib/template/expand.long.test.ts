import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandBothWays } from './oracle'
import { generatedTemplate } from './template-generator'

test('expansion equals Handlebars on 20,000 generated templates', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(generatedTemplate, (generated) => {
      const { refused, ours, theirs } = expandBothWays(generated)
      expect(refused).toEqual([])
      expect(ours).toBe(theirs)
    }),
    { numRuns: 20_000 },
  )
})
