import { type Example, fitLogistic } from '../learn/logistic'
import { randomFrom } from '../learn/random'
import { pairAt } from './character-pair'
import type { Talk } from './compilation.generator'
import { type Damaged, damage } from './site-damage.generator'
import { familiarPairs, readPairs, readSiteFeatures, SITE_FEATURES, type SiteModel, ZONES } from './site-model'
import { findTextEnd } from './text-end'
import { readTextLines } from './text-line'
import { isBody, titleStart } from './title-start'

/** Found by holding families of forms out; costs are hundredths of a nat. */
const SETTINGS = {
  unit: 100,
  mostInside: 200,
  mostAbove: 120,
  mostOutside: 300,
  usualStart: 150,
  usualEnd: 100,
  decay: 0.002,
  pairDecay: 0.005,
  rate: 0.1,
  epochs: 4,
  seed: 21,
} as const

/** Times that each speech is damaged. */
const DAMAGES = 10
/** Weight of a text as it was found beside a damaged one. */
const AS_FOUND = 3
const FAMILIAR = 1_500
/** A pair has a weight of its own when so many texts with site text have it there. */
const LEAST_PAIR = 12
/** Share of the lines far from site text that are learnt from. */
const WITHIN = 0.15

/** Learns from made-up damage of the talks, with families of forms that `allowed` names, and from annotated files as they were found. */
export function learnSite(
  talks: readonly Talk[],
  found: readonly Damaged[],
  allowed: (family: string) => boolean = () => true,
): SiteModel {
  const { unit, mostInside, mostAbove, mostOutside, usualStart, usualEnd, decay, pairDecay, rate, epochs, seed } =
    SETTINGS
  const random = randomFrom(seed)
  const familiar = chooseFamiliar(talks)
  const texts = [
    ...talks.flatMap((talk) => damages(talk, allowed, random)),
    ...found.flatMap((one) => Array.from({ length: AS_FOUND }, () => one)),
  ]
  const isFamiliar = familiarPairs(familiar)
  const read = texts.flatMap((text) => readLines(text, isFamiliar, random))
  const pairs = choosePairs(read)
  const examples = read.map(
    ({ features, words, site }): Example => ({
      features: [
        ...features.map((feature) => ({ name: nameOf(feature), value: 1 })),
        ...words.filter((pair) => pairs.has(pair)).map((pair) => ({ name: `pair ${pairs.get(pair)}`, value: 1 })),
      ],
      target: site ? [0, 1] : [1, 0],
      weight: 1,
    }),
  )
  const vocabulary = [
    ...ZONES.flatMap((zone) => SITE_FEATURES.map((name) => `${zone} ${name}`)),
    ...[...pairs.values()].map((pair) => `pair ${pair}`),
  ]
  const rows = fitLogistic(examples, {
    classes: 2,
    epochs,
    rate,
    vocabulary,
    decay: (name) => (name.startsWith('pair ') ? pairDecay : decay),
    prior: () => 0,
    unit,
    seed,
  })
  const weightOf = (name: string): number => rows.get(name)![1]! - rows.get(name)![0]!
  return {
    unit,
    mostInside,
    mostAbove,
    mostOutside,
    usualStart,
    usualEnd,
    weights: Object.fromEntries(
      vocabulary
        .filter((name) => !name.startsWith('pair ') && weightOf(name) !== 0)
        .map((name) => [name, weightOf(name)]),
    ),
    pairs: Object.fromEntries([...pairs.values()].map((pair) => [pair, weightOf(`pair ${pair}`)])),
    familiar,
  }
}

const nameOf = (feature: number): string =>
  `${ZONES[Math.floor(feature / SITE_FEATURES.length)]} ${SITE_FEATURES[feature % SITE_FEATURES.length]}`

function damages(talk: Talk, families: (family: string) => boolean, random: () => number): readonly Damaged[] {
  const kinds = [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ] as const
  return Array.from({ length: DAMAGES }, (_, index) => {
    const [head, tail] = kinds[index % kinds.length]!
    return damage(talk, { families, head, tail, byline: index % 3 === 0, cut: index > 0 }, random)
  })
}

interface Read {
  readonly features: readonly number[]
  readonly words: readonly number[]
  readonly text: string
  readonly site: boolean
}

function readLines(
  { text, site }: Damaged,
  isFamiliar: (pair: number) => boolean,
  random: () => number,
): readonly Read[] {
  const lines = readTextLines(text)
  const body = lines.findIndex(isBody)
  if (body < 0 || lines.length !== site.length) return []
  const ruled = { start: titleStart(lines, body), end: findTextEnd(lines, body) }
  return readSiteFeatures(lines, body, ruled, isFamiliar).flatMap((features, index) => {
    const near = site.slice(Math.max(0, index - 3), index + 4).includes(true) || index < 5 || index > lines.length - 4
    if (!near && random() > WITHIN) return []
    return [{ features, words: readPairs(lines[index]!.text), text: lines[index]!.text, site: site[index]! }]
  })
}

const lettersOf = (pair: number): string => {
  const width = 0x9fff - 0x4e00 + 1
  return String.fromCharCode(0x4e00 + Math.floor(pair / width), 0x4e00 + (pair % width))
}

/** Pairs of site lines that are not of one kind of line alone. */
function choosePairs(read: readonly Read[]): ReadonlyMap<number, string> {
  const lines = new Map<number, Set<string>>()
  for (const { words, text, site } of read)
    if (site) for (const pair of words) lines.set(pair, (lines.get(pair) ?? new Set()).add(text))
  return new Map(
    [...lines]
      .filter(([, texts]) => texts.size >= LEAST_PAIR)
      .map(([pair]): [number, string] => [pair, lettersOf(pair)])
      .sort(([one], [other]) => one - other),
  )
}

/** Pairs that most sources share. */
function chooseFamiliar(talks: readonly Talk[]): string {
  const sources = new Map<number, Set<string>>()
  for (const { source, body } of talks)
    for (const line of body)
      for (let at = 0; at + 1 < line.length; at++) {
        const pair = pairAt(line, at)
        if (pair >= 0) sources.set(pair, (sources.get(pair) ?? new Set()).add(source))
      }
  return [...sources]
    .sort(([one, first], [other, second]) => second.size - first.size || one - other)
    .slice(0, FAMILIAR)
    .map(([pair]) => lettersOf(pair))
    .join('')
}
