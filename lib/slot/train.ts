/** Trains lib/slot/weights.json from annotated speeches beside the project, the same bytes on every run. Run by `npm run train`. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { calibrate } from '../learn/calibration'
import { type Example, type Feature, fitLogistic } from '../learn/logistic'
import { fitCertainty } from './certainty'
import { describeProposal, type FeatureSink, GROUPS, type Proposal, SCOPES, TEMPLATES } from './feature'
import { type PieceLine, readLines } from './find'
import { type AnnotatedSpeech, readAnnotatedSpeeches, readOwnExamples } from './gold-file'
import { SOURCE_STEPS } from './implicit'
import { readModel, type WrittenSlotModel } from './model'
import { VALUE_TYPES } from './type'
import { claimsOf, type HeldOut, holdOut, isInside, printReport } from './validate'
import { inContext } from './weigh'

const UNIT = 100
const SETTINGS = {
  epochs: 12,
  rate: 0.05,
  /** Pull towards the prior: of levels, and of characters, which are many. */
  decay: { level: 0.01, characters: 0.16 },
  /** Characters must occur in so many families of speeches. */
  leastFamilies: 2,
  /** Weights below this, in units, are left out. */
  leastWeight: 4,
  seed: 20_261_122,
}

/** Log-odds before anything is learnt: the careful recognisers, which come first, are trusted, the others not. */
const PRIOR = { bias: -1, careful: 3, firstWeak: 9 * SOURCE_STEPS }

/** A speech with its proposals described. */
interface PreparedSpeech {
  readonly speech: AnnotatedSpeech
  readonly lines: readonly PieceLine[]
  readonly examples: readonly Example[]
}

function prepare(speech: AnnotatedSpeech): PreparedSpeech {
  const lines = readLines(speech.text, speech.paragraphs, speech.points)
  const wanted = speech.slots.filter(({ implicit }) => implicit)
  const examples = inContext(lines).flatMap((proposals, index) => {
    const { offset, line } = lines[index]!
    if (!isInside(speech.complete.implicit, { start: offset, end: offset + line.length })) return []
    return proposals.map(({ proposal, context }): Example => {
      const worth = worthOf(proposal, offset, wanted)
      return {
        features: namedFeatures(proposal, (sink) => describeProposal(proposal, context, sink)),
        target: [1 - worth, worth],
        weight: 1,
      }
    })
  })
  return { speech, lines, examples }
}

/** Share of the characters of a proposal and a slot of its type that they have in common. */
function worthOf(proposal: Proposal, offset: number, wanted: AnnotatedSpeech['slots']): number {
  let best = 0
  for (const { range, type } of wanted) {
    if (type !== proposal.type) continue
    const start = range.start - offset
    const end = range.end - offset
    const common = Math.min(end, proposal.end) - Math.max(start, proposal.start)
    if (common > 0) best = Math.max(best, common / (Math.max(end, proposal.end) - Math.min(start, proposal.start)))
  }
  return best
}

function namedFeatures(proposal: Proposal, give: (sink: FeatureSink) => void): readonly Feature[] {
  const scopes = [proposal.type, SCOPES[VALUE_TYPES.length + GROUPS[proposal.type]]!]
  const features: Feature[] = []
  const add = (template: number, value: string) => {
    for (const scope of scopes) features.push({ name: `${scope}|${TEMPLATES[template]}|${value}`, value: 1 })
  }
  give({
    level: (template, value) => add(template, `#${value}`),
    characters: (template, first, second) =>
      add(template, second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second)),
  })
  return features
}

const isType = (scope: string): boolean => (VALUE_TYPES as readonly string[]).includes(scope)

/** A weight is the difference of two classes: each takes half of it. */
function priorOf(name: string, of: number): number {
  const [scope, template, value] = split(name)
  if (!isType(scope)) return 0
  const careful = template === 'source' && Number(value.slice(1)) < PRIOR.firstWeak
  const nats = template === 'bias' ? PRIOR.bias : careful ? PRIOR.careful : 0
  return of === 1 ? nats / 2 : -nats / 2
}

const isLevel = (name: string) => name.split('|', 3)[2]!.startsWith('#')

function vocabularyOf(prepared: readonly PreparedSpeech[]): readonly string[] {
  const families = new Map<string, Set<string>>()
  for (const { speech, examples } of prepared)
    for (const { features } of examples)
      for (const { name } of features) {
        const seen = families.get(name) ?? new Set()
        seen.add(speech.family)
        families.set(name, seen)
      }
  return [...families]
    .filter(([name, seen]) => isLevel(name) || seen.size >= SETTINGS.leastFamilies)
    .map(([name]) => name)
    .sort()
}

function learn(prepared: readonly PreparedSpeech[]): WrittenSlotModel {
  const weights = fitLogistic(
    prepared.flatMap(({ examples }) => examples),
    {
      classes: 2,
      epochs: SETTINGS.epochs,
      rate: SETTINGS.rate,
      vocabulary: vocabularyOf(prepared),
      decay: (name) => (isLevel(name) ? SETTINGS.decay.level : SETTINGS.decay.characters),
      prior: priorOf,
      unit: UNIT,
      seed: SETTINGS.seed,
    },
  )
  const written: Record<string, Record<string, Record<string, number>>> = {}
  for (const [name, [reject, accept]] of weights) {
    const weight = accept! - reject!
    if (Math.abs(weight) < SETTINGS.leastWeight) continue
    const [scope, template, value] = split(name)
    written[scope] ??= {}
    written[scope][template] ??= {}
    written[scope][template][value] = weight
  }
  return { unit: UNIT, weights: written }
}

/** A value may hold the stroke itself. */
function split(name: string): readonly [string, string, string] {
  const first = name.indexOf('|')
  const second = name.indexOf('|', first + 1)
  return [name.slice(0, first), name.slice(first + 1, second), name.slice(second + 1)]
}

const readPrepared = (shared: string): readonly PreparedSpeech[] =>
  [...readAnnotatedSpeeches(shared), ...readOwnExamples()].map(prepare)

const isFound = ({ speech }: PreparedSpeech) => speech.group !== 'own'

/** Each speech by a model that has seen none of the same `group`. */
const holdOutBy = (
  prepared: readonly PreparedSpeech[],
  groupOf: (speech: AnnotatedSpeech) => string,
): readonly HeldOut[] =>
  holdOut(
    prepared.filter(isFound),
    ({ speech }) => groupOf(speech),
    (rest) => readModel(learn([...rest, ...prepared.filter((each) => !isFound(each))])),
  )

/** Near-duplicates lie in one fold, whatever file they come from. */
const sourceOf = ({ source, family, id }: AnnotatedSpeech): string => (family === id ? source : family)

/** Learns from what is beside the project in `shared`, and writes weights.json. */
export function trainSlots(shared: string): void {
  const prepared = readPrepared(shared)
  const { unit, weights } = learn(prepared)
  const { explicit, implicit } = claimsOf(holdOutBy(prepared, sourceOf))
  const rows = Object.entries(weights).map(
    ([scope, templates]) =>
      `${JSON.stringify(scope)}:{\n${Object.entries(templates)
        .map(([template, values]) => `${JSON.stringify(template)}:${JSON.stringify(values)}`)
        .join(',\n')}\n}`,
  )
  const worth = `"calibration":${JSON.stringify(calibrate(explicit))},"certainty":${JSON.stringify(fitCertainty(implicit))}`
  const body = `{"unit":${unit},${worth},"weights":{\n${rows.join(',\n')}\n}}\n`
  writeFileSync(path.join(import.meta.dirname, 'weights.json'), body)
}

/** Holds out one speech, then one file, after the other, and says how well their blanks are found. */
export function reportSlots(shared: string): readonly string[] {
  const prepared = readPrepared(shared)
  return [
    ...printReport(
      'by speech',
      holdOutBy(prepared, ({ family }) => family),
    ),
    ...printReport('by file', holdOutBy(prepared, sourceOf)),
  ]
}
