import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DescribedDocument } from '../speech/speech'
import { parseTemplate } from '../template/parse'
import { induce } from './induce'
import { describeInputs, type MineInput, mine, SILENT } from './mine'
import type { Induced } from './report'

const folder = path.resolve('samples')
const inputs: readonly MineInput[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ path: name, bytes: async () => readFileSync(path.join(folder, name)) }))

let documents: readonly DescribedDocument[]
let induced: Induced
beforeAll(async () => {
  documents = (await describeInputs(inputs)).documents
  induced = induce(documents)
})

describe('induction from the sample files', () => {
  test('finds templates, phrases, frames and sections', () => {
    expect(induced.templates.length).toBeGreaterThan(0)
    expect(induced.phrases.length).toBeGreaterThan(0)
    expect(induced.sections.length).toBeGreaterThan(0)
  })

  test('the order of the documents changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...documents], { minLength: documents.length }), (shuffled) => {
        expect(induce(shuffled)).toEqual(induced)
      }),
      { numRuns: 12 },
    )
  })

  test('the order of the files changes no template, phrase or frame', async () => {
    const there = await mine(inputs, SILENT)
    const back = await mine([...inputs].reverse(), SILENT)
    expect(back.templates).toEqual(there.templates)
    expect(back.phrases).toEqual(there.phrases)
    expect(back.frames).toEqual(there.frames)
  })

  test('a family of near-duplicates has one vote', () => {
    for (const { places } of [...induced.phrases, ...induced.frames]) {
      const pieces = new Map(documents.flatMap(({ pieces }) => pieces.map((piece) => [piece.id, piece.family])))
      const families = places.map(({ piece }) => pieces.get(piece))
      expect(new Set(families).size).toBeGreaterThanOrEqual(2)
    }
    const twice = [...documents, ...documents.map((described) => renamed(described))]
    const again = induce(twice)
    expect(again.phrases.map(({ text, families }) => ({ text, families }))).toEqual(
      induced.phrases.map(({ text, families }) => ({ text, families })),
    )
  })

  test('every heading and formula of a composite template names at least two families', () => {
    const family = new Map(documents.flatMap(({ pieces }) => pieces.map((piece) => [piece.id, piece.family])))
    for (const template of induced.templates) {
      expect(template.evidence.length).toBeGreaterThan(0)
      for (const { text, places } of template.evidence) {
        expect(new Set(places.map(({ piece }) => family.get(piece))).size, text).toBeGreaterThanOrEqual(2)
        expect(template.source).toContain(text)
      }
    }
  })

  test('every composite template is a template of the language', () => {
    for (const { source } of induced.templates) expect(parseTemplate(source).problems).toEqual([])
  })

  test('every section of a single speech names its source', () => {
    for (const { source, from } of induced.sections) expect(source).toContain(from.text)
  })
})

/** The same document under another name: all its speeches are duplicates of the first ones. */
const renamed = (described: DescribedDocument): DescribedDocument => ({
  ...described,
  document: { ...described.document, path: `copy-of-${described.document.path}` },
  pieces: described.pieces.map((piece) => ({ ...piece, id: `copy-${piece.id}` })),
})
