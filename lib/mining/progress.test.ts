import { expect, test } from 'vitest'
import { Progress, type Work } from './progress'
import { INDUCTION_STEPS } from './step'

const SAMPLE = { speeches: 1_000, characters: 50_000 }
const BATCH = { inputs: 10, bytes: 100_000, documents: 10, edits: 0, pieces: 10 }

/** A run over 100 speeches of 10,000 bytes each. */
function follow(signatureOf: (speech: number) => Uint32Array) {
  const told: Work[] = []
  const progress = new Progress((_, work) => told.push(work), { inputs: 100, bytes: 1_000_000 }, 2, SAMPLE)
  for (let batch = 0; batch < 10; batch++)
    progress.described({
      ...BATCH,
      speeches: Array.from({ length: 10 }, (_, index) => ({
        signature: signatureOf(10 * batch + index),
        characters: 3_000,
      })),
    })
  return { progress, told }
}

const unlike = (speech: number): Uint32Array => new Uint32Array(128).fill(speech + 1)
const alike = (): Uint32Array => new Uint32Array(128).fill(7)

test('work only grows, and all of it is done in the end', () => {
  const { progress, told } = follow(unlike)
  progress.stage('family', 100)
  progress.stage('induce')
  progress.extends({ sampled: 50_000, counted: 250_000 })
  for (const step of INDUCTION_STEPS.slice(0, 4)) progress.step({ step, share: 1 })
  progress.counted(100_000)
  progress.counted(250_000)
  for (const step of INDUCTION_STEPS.slice(4)) for (const share of [0.5, 1]) progress.step({ step, share })
  progress.stage('induce', 3)
  const done = told.map((work) => work.done)
  expect(done).toEqual([...done].sort((a, b) => a - b))
  expect(told.at(-1)!.done).toBeCloseTo(told.at(-1)!.total)
  expect(told.at(-2)!.done).toBeCloseTo(told.at(-2)!.total)
})

test('what is expected after a tenth is what is found in the end', () => {
  const { told } = follow(unlike)
  expect(told[0]!.total).toBeCloseTo(told.at(-1)!.total)
})

test('of an archive of copies little induction is expected', () => {
  const [copies, others] = [follow(alike).told.at(-1)!, follow(unlike).told.at(-1)!]
  expect(copies.done).toBeCloseTo(others.done)
  expect(copies.total - copies.done).toBeLessThan((others.total - others.done) / 2)
})
