import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type GoldSpeech, readGoldFolder } from '../learn/gold-file'
import { parseOutline } from '../outline/outline'
import { labelRoles } from './label'
import { measureRoles } from './measure'

const shared = path.resolve(process.cwd(), '../shared')
const sets = {
  corpus: readGoldFolder(path.join(shared, 'gold'), path.join(shared, 'corpus')),
  samples: readGoldFolder(path.join(shared, 'samples/gold'), path.join(shared, 'samples')),
  training: readGoldFolder(path.join(shared, 'training/gold'), path.join(shared, 'training')),
}

function measure(name: string, speeches: readonly GoldSpeech[]) {
  const cases = speeches.map((speech) => {
    const { points } = parseOutline(speech.text, speech.paragraphs)
    return { speech, said: labelRoles(speech.text, speech.paragraphs, points).map(({ role }) => role) }
  })
  const figures = measureRoles(cases)
  console.info(
    `${name}: accuracy ${figures.accuracy.toFixed(4)}, content macro-F1 ${figures.contentMacroF1.toFixed(4)}`,
  )
  return figures
}

/** The weights have seen these speeches; `node --import tsx lib/role/train.ts --report` holds each one out in turn. */
describe('roles against annotated speeches', () => {
  test.skipIf(sets.corpus.length === 0)('of the corpus (skipped where ../shared/gold is absent)', () => {
    const { accuracy, contentMacroF1 } = measure('corpus', sets.corpus)
    expect(accuracy).toBeGreaterThanOrEqual(0.88)
    expect(contentMacroF1).toBeGreaterThanOrEqual(0.75)
  })

  test.skipIf(sets.samples.length === 0)('of the samples (skipped where ../shared/samples is absent)', () => {
    const { accuracy, contentMacroF1 } = measure('samples', sets.samples)
    expect(accuracy).toBeGreaterThanOrEqual(0.88)
    expect(contentMacroF1).toBeGreaterThanOrEqual(0.75)
  })

  test.skipIf(sets.training.length === 0)('of other subjects (skipped where ../shared/training is absent)', () => {
    const { accuracy, contentMacroF1 } = measure('training', sets.training)
    expect(accuracy).toBeGreaterThanOrEqual(0.85)
    expect(contentMacroF1).toBeGreaterThanOrEqual(0.75)
  })
})
