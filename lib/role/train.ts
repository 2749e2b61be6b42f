/** Trains lib/role/weights.json from annotated speeches beside and in the project, the same bytes on every run. Run by `npm run train`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readGoldFolder } from '../learn/gold-file'
import { readExample } from './example'
import { fitRoles, prepare, SETTINGS, type Sequence, type Source } from './fit'
import { holdOut, worthOf } from './hold-out'
import type { StoredModel } from './model'
import { reportHeldOut } from './report'
import { growingVocabulary, type Vocabulary } from './vocabulary'

const EXAMPLES = path.join(__dirname, 'examples')

interface Material {
  readonly sequences: readonly Sequence[]
  readonly vocabulary: Vocabulary
}

/** `added` is a folder of a person's corrections as the product exports them: texts, and `gold/` beside them. */
function readMaterial(shared: string, added: string | null): Material {
  const vocabulary = growingVocabulary()
  const gold = (annotations: string, texts: string, from: Source) =>
    readGoldFolder(annotations, texts).map((speech) => prepare(speech, from, vocabulary))
  const examples = readdirSync(EXAMPLES)
    .sort()
    .map((name) => readExample(readFileSync(path.join(EXAMPLES, name), 'utf8'), name.replace(/\.txt$/, '')))
  return {
    vocabulary,
    sequences: [
      ...gold(path.join(shared, 'gold'), path.join(shared, 'corpus'), 'corpus'),
      ...gold(path.join(shared, 'training/gold'), path.join(shared, 'training'), 'training'),
      ...gold(path.join(shared, 'samples/gold'), path.join(shared, 'samples'), 'samples'),
      ...examples.map((speech) => prepare(speech, 'own', vocabulary)),
      ...(added === null ? [] : gold(path.join(added, 'gold'), added, 'added')),
    ],
  }
}

const PARTS = 10

/** One of ten parts, so that a subject is never in two of them. */
function partOf(sequences: readonly Sequence[]): (sequence: Sequence) => string {
  const subjects = [...new Set(sequences.map(({ subject }) => subject))]
  return ({ subject }) => String(subjects.indexOf(subject) % PARTS)
}

/** Learns from what is beside the project in `shared` and from our own speeches, and writes weights.json. */
export function trainRoles(shared: string, added: string | null): void {
  const { sequences, vocabulary } = readMaterial(shared, added)
  const { unit, transitions, weights } = fitRoles(sequences, vocabulary, SETTINGS)
  const worth = worthOf(holdOut(sequences, vocabulary, partOf(sequences)))
  writeFileSync(path.join(__dirname, 'weights.json'), print({ unit, ...worth, transitions, weights }))
}

/** A line for each row of weights, so that a change shows. */
function print({ weights, ...rest }: StoredModel): string {
  const rows = Object.entries(weights).map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`)
  return `${JSON.stringify(rest).slice(0, -1)},"weights":{\n${rows.join(',\n')}\n}}\n`
}

/** Holds out one speech after the other, then one file after the other (own speeches in ten parts), and says how well each is labelled. */
export function reportRoles(shared: string, added: string | null): readonly string[] {
  const { sequences, vocabulary } = readMaterial(shared, added)
  const part = partOf(sequences)
  const hold = (groupOf: (sequence: Sequence) => string) =>
    holdOut(sequences, vocabulary, (sequence) =>
      sequence.from === 'own' ? `own ${part(sequence)}` : groupOf(sequence),
    )
  return [
    ...reportHeldOut(
      'each speech held out',
      hold(({ from, speech }) => `${from} ${speech.source} ${speech.id}`),
    ),
    ...reportHeldOut(
      'each file held out',
      hold(({ from, speech }) => `${from} ${speech.source}`),
    ),
  ]
}
