/** Trains lib/role/weights.json from annotated speeches beside the project, the same bytes on every run. Run by `npm run train`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type GoldRole, type GoldSpeech, readGoldFolder } from '../learn/gold-file'
import { parseOutline } from '../outline/outline'
import { BODY_CUES } from './cue'
import { readExample } from './example'
import { describeParagraphs, type Feature } from './feature'
import { labelWith, layOut } from './label'
import { measureRoles, type RoleFigures } from './measure'
import type { Join, RoleModel } from './model'
import { priorWeight } from './prior'
import { CONTENT_ROLES, isContentRole, type Role } from './role'

const UNIT = 100
const COUNT: number = CONTENT_ROLES.length
const JOINS: readonly Join[] = ['next', 'sibling', 'first', 'heading', 'address']

const SETTINGS = {
  epochs: 30,
  rate: 0.15,
  /** Pull of a weight towards its prior, by kind of feature. */
  decay: { cue: 0.06, ngram: 0.5, other: 0.06 },
  /** An n-gram must occur in so many speeches that are not on the corpus's one subject. */
  leastSpeeches: 3,
  sourceWeight: { corpus: 1.5, training: 1, samples: 1.5, own: 1.5 } satisfies Record<Source, number>,
  transition: 0.8,
  smoothing: 3,
  secondRole: 0.25,
}
type Settings = typeof SETTINGS

interface Example {
  readonly features: readonly Feature[]
  readonly target: readonly number[]
  readonly weight: number
}

/** `corpus` and `training` were found, `samples` and `own` were written; `own` is learnt from and never measured by. */
type Source = 'corpus' | 'training' | 'samples' | 'own'

interface Sequence {
  readonly speech: GoldSpeech
  readonly from: Source
  readonly examples: readonly Example[]
  readonly joins: readonly Join[]
  readonly roles: readonly (number | null)[]
}

function prepare(speech: GoldSpeech, from: Source, settings: Settings): Sequence {
  const { points } = parseOutline(speech.text, speech.paragraphs)
  const { content, joins } = layOut(speech.text, speech.paragraphs, points)
  const described = describeParagraphs(speech.text, speech.paragraphs, points, content)
  const roles = content.map((index) => indexOfRole(speech.roles[index]!.role))
  return {
    speech,
    from,
    joins,
    roles,
    examples: described.map(({ features }, position) => ({
      features,
      target: targetOf(speech.roles[content[position]!]!, settings),
      weight: roles[position] === null ? 0 : settings.sourceWeight[from],
    })),
  }
}

const indexOfRole = (role: Role) => (isContentRole(role) ? CONTENT_ROLES.indexOf(role) : null)

/** A second role, or one that readers differed on, is partly right. */
function targetOf({ role, role2, alsoRight }: GoldRole, settings: Settings): readonly number[] {
  const target = new Array<number>(COUNT).fill(0)
  const main = indexOfRole(role)
  if (main === null) return target
  const others = [role2, ...alsoRight].flatMap((each) => {
    const index = each === null ? null : indexOfRole(each)
    return index === null || index === main ? [] : [index]
  })
  target[main] = others.length === 0 ? 1 : 1 - settings.secondRole
  for (const other of others) target[other]! += settings.secondRole / others.length
  return target
}

function train(sequences: readonly Sequence[], settings: Settings): RoleModel {
  const vocabulary = chooseVocabulary(sequences, settings)
  const examples = sequences.flatMap((sequence) => sequence.examples).filter((example) => example.weight > 0)
  const indexed = examples.map((example) => ({
    ...example,
    slots: example.features.flatMap(({ name, value }) => {
      const slot = vocabulary.get(name)
      return slot === undefined ? [] : [{ slot, value }]
    }),
  }))
  const names = [...vocabulary.keys()]
  const prior = Float64Array.from(names.flatMap((name) => CONTENT_ROLES.map((role) => priorWeight(name, role))))
  const decay = names.map((name) => decayOf(name, settings))
  const weights = prior.slice()
  const square = new Float64Array(weights.length).fill(0.1)
  let seed = 20_170_601
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const order = indexed.map((_, index) => index)
    for (let at = order.length - 1; at > 0; at--) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      const other = seed % (at + 1)
      ;[order[at], order[other]] = [order[other]!, order[at]!]
    }
    for (const index of order) step(indexed[index]!, weights, square, prior, decay, settings.rate)
  }
  return { unit: UNIT, weights: quantise(names, weights), transitions: countTransitions(sequences, settings) }
}

function step(
  example: Example & { readonly slots: readonly { readonly slot: number; readonly value: number }[] },
  weights: Float64Array,
  square: Float64Array,
  prior: Float64Array,
  decay: readonly number[],
  rate: number,
): void {
  const scores = new Array<number>(COUNT).fill(0)
  for (const { slot, value } of example.slots) {
    for (let role = 0; role < COUNT; role++) scores[role]! += weights[slot * COUNT + role]! * value
  }
  const top = Math.max(...scores)
  const exponents = scores.map((score) => Math.exp(score - top))
  const total = exponents.reduce((sum, each) => sum + each, 0)
  for (const { slot, value } of example.slots) {
    for (let role = 0; role < COUNT; role++) {
      const at = slot * COUNT + role
      const error = exponents[role]! / total - example.target[role]!
      const gradient = example.weight * error * value + decay[slot]! * (weights[at]! - prior[at]!)
      square[at]! += gradient * gradient
      weights[at]! -= (rate * gradient) / Math.sqrt(square[at]!)
    }
  }
}

function chooseVocabulary(sequences: readonly Sequence[], settings: Settings): ReadonlyMap<string, number> {
  const speeches = new Map<string, number>()
  for (const { examples, from } of sequences) {
    const seen = new Set(examples.flatMap(({ features }) => features.map(({ name }) => name)))
    for (const name of seen) if (from !== 'corpus' || !isNgram(name)) speeches.set(name, (speeches.get(name) ?? 0) + 1)
  }
  const names = [...speeches].filter(([name, count]) => !isNgram(name) || count >= settings.leastSpeeches)
  const always = [
    'host-script',
    ...CONTENT_ROLES.flatMap((role) => CUE_KINDS.slice(1).map((kind) => `${kind}:${role}`)),
    ...Object.values(BODY_CUES).flatMap((words) => words.split(' ').map((word) => `w:${word}`)),
  ]
  const all = new Set([...always, ...names.map(([name]) => name)])
  return new Map([...all].sort().map((name, index) => [name, index]))
}

const CUE_KINDS = ['w', 'cue', 'share', 'lead', 'own', 'parent', 'grandparent']
const isNgram = (name: string) => name.startsWith('^') || name.startsWith('$')

function decayOf(name: string, { decay }: Settings): number {
  if (isNgram(name)) return decay.ngram
  return CUE_KINDS.includes(name.split(':')[0]!) ? decay.cue : decay.other
}

function quantise(names: readonly string[], weights: Float64Array): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, readonly number[]>()
  names.forEach((name, slot) => {
    const row = CONTENT_ROLES.map((_, role) => Math.round(weights[slot * COUNT + role]! * UNIT) || 0)
    if (row.some((weight) => Math.abs(weight) >= 4)) rows.set(name, row)
  })
  return rows
}

function countTransitions(sequences: readonly Sequence[], settings: Settings): RoleModel['transitions'] {
  const table = (join: Join): readonly (readonly number[])[] => {
    const counts = Array.from({ length: COUNT + 1 }, () => new Array<number>(COUNT).fill(0))
    const after = new Array<number>(COUNT).fill(0)
    for (const { roles, joins } of sequences) {
      roles.forEach((role, at) => {
        if (role === null) return
        const before = at === 0 ? COUNT : roles[at - 1]
        if (before === null || before === undefined) return
        after[role]!++
        if (joins[at] === join) counts[before]![role]!++
      })
    }
    const total = after.reduce((sum, each) => sum + each, 0)
    // Relative to how frequent a role is at all: frequency itself is in the bias of the regression.
    return counts.map((row) => {
      const sum = row.reduce((a, b) => a + b, 0)
      return row.map((count, role) => {
        const share = (after[role]! + 1) / (total + COUNT)
        const chance = (count + settings.smoothing * COUNT * share) / (sum + settings.smoothing * COUNT)
        return Math.round(settings.transition * UNIT * Math.log(chance / share)) || 0
      })
    })
  }
  return Object.fromEntries(JOINS.map((join) => [join, table(join)])) as unknown as RoleModel['transitions']
}

function crossValidate(sequences: readonly Sequence[], settings: Settings): Record<string, RoleFigures> {
  const said = new Map<Sequence, readonly Role[]>()
  for (const held of sequences) {
    const rest = sequences.filter((each) => each !== held)
    said.set(held, labelSpeech(train(rest, settings), held.speech))
  }
  const part = (keep: (sequence: Sequence) => boolean) =>
    measureRoles(sequences.filter(keep).map((each) => ({ speech: each.speech, said: said.get(each)! })))
  return {
    corpus: part(({ from }) => from === 'corpus'),
    training: part(({ from }) => from === 'training'),
    samples: part(({ from }) => from === 'samples'),
    own: part(({ from }) => from === 'own'),
    all: part(({ from }) => from !== 'own'),
  }
}

function labelSpeech(model: RoleModel, speech: GoldSpeech): readonly Role[] {
  const { points } = parseOutline(speech.text, speech.paragraphs)
  return labelWith(model, speech.text, speech.paragraphs, points).map((paragraph) => paragraph.role)
}

function readSequences(shared: string, settings: Settings): readonly Sequence[] {
  const corpus = readGoldFolder(path.join(shared, 'gold'), path.join(shared, 'corpus'))
  const other = readGoldFolder(path.join(shared, 'training/gold'), path.join(shared, 'training'))
  const samples = readGoldFolder(path.join(shared, 'samples/gold'), path.join(shared, 'samples'))
  return [
    ...corpus.map((speech) => prepare(speech, 'corpus', settings)),
    ...other.map((speech) => prepare(speech, 'training', settings)),
    ...samples.map((speech) => prepare(speech, 'samples', settings)),
    ...readExamples().map((speech) => prepare(speech, 'own', settings)),
  ]
}

const EXAMPLES = path.join(__dirname, 'examples')

const readExamples = (): readonly GoldSpeech[] =>
  readdirSync(EXAMPLES)
    .sort()
    .map((name) => readExample(readFileSync(path.join(EXAMPLES, name), 'utf8'), name.replace(/\.txt$/, '')))

/** Learns from what is beside the project in `shared`, and writes weights.json. */
export function trainRoles(shared: string): void {
  const model = train(readSequences(shared, SETTINGS), SETTINGS)
  const lines = [...model.weights].map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`)
  const body = `{"unit":${model.unit},"transitions":${JSON.stringify(model.transitions)},"weights":{\n${lines.join(',\n')}\n}}\n`
  writeFileSync(path.join(__dirname, 'weights.json'), body)
}

/** Holds out one speech after the other, and says how well it is labelled. */
export function reportRoles(shared: string): readonly string[] {
  const figures = Object.entries(crossValidate(readSequences(shared, SETTINGS), SETTINGS))
  return figures.flatMap(([name, { accuracy, contentMacroF1, perRole }]) => [
    `${name.padEnd(9)} accuracy ${accuracy.toFixed(3)}  content macro-F1 ${contentMacroF1.toFixed(3)}`,
    ...Object.entries(perRole)
      .sort()
      .map(
        ([role, { f1, gold, predicted }]) =>
          `  ${role.padEnd(15)} F1 ${f1.toFixed(3)}  gold ${gold}  predicted ${predicted}`,
      ),
  ])
}
