import { type Chain, type ChainWeights, fitChain } from '../learn/chain'
import type { GoldRole, GoldSpeech } from '../learn/gold-file'
import { parseOutline } from '../outline/outline'
import { describeParagraphs } from './feature'
import type { FormVerdict } from './form'
import { layOut } from './layout'
import { type FittedModel, JOINS, type Join } from './model'
import { priorWeight } from './prior'
import { CONTENT_ROLES, isContentRole, type Role } from './role'
import { isGram, type Vocabulary } from './vocabulary'

export const UNIT = 100
const COUNT: number = CONTENT_ROLES.length

/** `corpus` and `training` were found, `samples` and `own` were written, `added` are a person's corrections. */
export type Source = 'corpus' | 'training' | 'samples' | 'own' | 'added'

export const SETTINGS = {
  epochs: 40,
  rate: 0.15,
  seed: 1,
  /** 1 / variance of a weight around its prior, by kind of feature. */
  decay: { cue: 1, gram: 4, other: 2 },
  transitionDecay: 1,
  /** An n-gram must occur under so many subjects. */
  leastSubjects: 4,
  weight: { corpus: 1, training: 1, samples: 1, own: 0.7, added: 1 } satisfies Record<Source, number>,
  /** How welcome a second role is. */
  secondRole: 0.4,
  dropout: 0.5,
}
export type Settings = typeof SETTINGS

/** An annotated speech with its features in a vocabulary that all share. */
export interface Sequence {
  readonly speech: GoldSpeech
  readonly from: Source
  /** What the speech is about, as far as known: the corpus is on one subject, every other file on its own. */
  readonly subject: string
  readonly forms: readonly (FormVerdict | null)[]
  readonly content: readonly number[]
  readonly joins: readonly Join[]
  readonly steps: readonly { readonly slots: readonly number[]; readonly values: readonly number[] }[]
}

export function prepare(speech: GoldSpeech, from: Source, vocabulary: Vocabulary): Sequence {
  const { points } = parseOutline(speech.text, speech.paragraphs)
  const layout = layOut(speech.text, speech.paragraphs, points)
  const steps = describeParagraphs(speech.text, speech.paragraphs, points, layout, vocabulary)
  const subject = from === 'corpus' ? 'corpus' : `${from} ${speech.source}`
  return { speech, from, subject, ...layout, steps }
}

const indexOfRole = (role: Role | null) => (role !== null && isContentRole(role) ? CONTENT_ROLES.indexOf(role) : -1)

/** All roles are welcome where the annotated one is a form that was not seen, or only the product's own word. */
function welcomeOf({ role, role2, alsoRight, by }: GoldRole, settings: Settings): readonly number[] {
  const main = indexOfRole(role)
  if (main < 0 || by === 'machine') return new Array<number>(COUNT).fill(1)
  const welcome = new Array<number>(COUNT).fill(0)
  for (const other of [role2, ...alsoRight])
    if (indexOfRole(other) >= 0) welcome[indexOfRole(other)] = settings.secondRole
  welcome[main] = 1
  return welcome
}

export function fitRoles(sequences: readonly Sequence[], vocabulary: Vocabulary, settings: Settings): FittedModel {
  const kept = chooseFeatures(sequences, vocabulary, settings)
  const newSlot = new Int32Array(vocabulary.names.length).fill(-1)
  kept.forEach((slot, at) => {
    newSlot[slot] = at
  })
  const names = kept.map((slot) => vocabulary.names[slot]!)
  const chains = sequences
    .filter(({ steps }) => steps.length > 0)
    .map((sequence) => toChain(sequence, newSlot, settings))
  const weights = fitChain(chains, {
    classes: COUNT,
    joins: JOINS.length,
    epochs: settings.epochs,
    rate: settings.rate,
    seed: settings.seed,
    dropout: settings.dropout,
    decay: Float64Array.from(names, (name) => decayOf(name, settings)),
    transitionDecay: settings.transitionDecay,
    prior: Float64Array.from(names.flatMap((name) => CONTENT_ROLES.map((role) => priorWeight(name, role)))),
  })
  return quantise(names, weights)
}

function toChain({ speech, from, content, joins, steps }: Sequence, newSlot: Int32Array, settings: Settings): Chain {
  return {
    weight: settings.weight[from],
    steps: steps.map(({ slots, values }, position) => {
      const known = slots.flatMap((slot, each) => (newSlot[slot]! < 0 ? [] : [each]))
      return {
        slots: known.map((each) => newSlot[slots[each]!]!),
        values: known.map((each) => values[each]!),
        join: JOINS.indexOf(joins[position]!),
        welcome: welcomeOf(speech.roles[content[position]!]!, settings),
      }
    }),
  }
}

/**
 * Slots of the features to learn, by name. Pairs and triples of characters count only where several subjects have them, so
 * that the words of one subject (疫苗, 核酸) do not pass for structure.
 */
function chooseFeatures(sequences: readonly Sequence[], { names }: Vocabulary, settings: Settings): readonly number[] {
  const subjects = new Map<number, Set<string>>()
  for (const { steps, subject } of sequences)
    for (const { slots } of steps)
      for (const slot of slots) {
        const seen = subjects.get(slot)
        if (seen) seen.add(subject)
        else subjects.set(slot, new Set([subject]))
      }
  return [...subjects]
    .filter(([slot, { size }]) => size >= (isGram(names[slot]!) ? settings.leastSubjects : 2))
    .map(([slot]) => slot)
    .sort((a, b) => (names[a]! < names[b]! ? -1 : 1))
}

const CUE_KINDS = ['w', 'cue', 'share', 'lead', 'own', 'parent', 'grandparent', 'title']

function decayOf(name: string, { decay }: Settings): number {
  if (isGram(name)) return decay.gram
  return CUE_KINDS.includes(name.split(':')[0]!) ? decay.cue : decay.other
}

const LEAST_WEIGHT = 4

function quantise(names: readonly string[], { emissions, transitions }: ChainWeights): FittedModel {
  const whole = (row: Float64Array) => Array.from(row, (weight) => Math.round(weight * UNIT) || 0)
  const weights = names
    .map((name, slot) => [name, whole(emissions.slice(slot * COUNT, (slot + 1) * COUNT))] as const)
    .filter(([, row]) => row.some((weight) => Math.abs(weight) >= LEAST_WEIGHT))
  return {
    unit: UNIT,
    transitions: Object.fromEntries(
      JOINS.map((join, at) => [join, whole(transitions[at]!)]),
    ) as unknown as FittedModel['transitions'],
    weights: Object.fromEntries(weights),
  }
}
