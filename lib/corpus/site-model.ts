import { pairAt } from './character-pair'
import { FORM_FEATURES, type LineForm, readForm } from './line-form'
import stored from './site-weights.json'
import type { LineKind, TextLine } from './text-line'

/** Log-linear model of which lines a site wrote. Numbers are whole parts of a nat, `unit` to the nat; above 0 speaks for a site. */
export interface SiteModel {
  readonly unit: number
  /** The most that counts for site text a lone line inside a text, and a line between its title and it; and any line for or against. */
  readonly mostInside: number
  readonly mostAbove: number
  readonly mostOutside: number
  /** What speaks for the text's beginning and its end where the document has them, or the rules. */
  readonly usualStart: number
  readonly usualEnd: number
  /** By the name of a feature of a zone. */
  readonly weights: Readonly<Record<string, number>>
  /** By two ideographs that stand in a line that is not long. */
  readonly pairs: Readonly<Record<string, number>>
  /** Pairs of ideographs that many speeches share, one behind the other. */
  readonly familiar: string
}

export const SITE: SiteModel = stored

/** Knows nothing, so that the rules alone decide. */
export const NO_SITE: SiteModel = {
  unit: 1,
  mostInside: 0,
  mostAbove: 0,
  mostOutside: 0,
  usualStart: 0,
  usualEnd: 0,
  weights: {},
  pairs: {},
  familiar: '',
}

/** Where a line stands: above the first whole sentence of speech, between, below the last. */
export const ZONES = ['above', 'within', 'below'] as const

const LINE_KINDS: readonly LineKind[] = ['site', 'salutation', 'date', 'name', 'title', 'point', 'prose']
const LENGTHS_OF = ['tiny', 'short', 'middle', 'long'] as const
const ENDS_OF = ['stop', 'pause', 'colon', 'bracket', 'digit', 'latin', 'han', 'other'] as const

const AROUND = {
  fromStart: ['0', '1', '2', '5', 'more'],
  fromEnd: ['0', '1', '2', '5', 'more'],
  fromSpoken: ['1', '2', '4', '8', 'more'],
  run: ['0', '1', '2', '4', '8', 'more'],
  gaps: ['none', 'before', 'after', 'both'],
  before: ['none', 'spoken', 'dash', ...LINE_KINDS],
  after: ['none', 'spoken', 'dash', ...LINE_KINDS],
  twoAfter: ['none', 'spoken', 'dash', ...LINE_KINDS],
  closed: ['no', 'yes'],
  sites: ['0', '1', '2', 'more'],
  rule: ['text', 'title', 'above', 'below'].flatMap((part) => LINE_KINDS.map((kind) => `${part} ${kind}`)),
  called: ['nowhere', 'above', 'here', 'below'],
  fromAddress: ['none', '0', '1', '2', '4', 'more', 'behind'],
  signs: LENGTHS_OF.flatMap((length) => ENDS_OF.map((end) => `${length} ${end}`)),
} as const satisfies Record<string, readonly string[]>
type AroundGroup = keyof typeof AROUND

const offsets = {} as Record<AroundGroup, number>
const names: string[] = [...FORM_FEATURES]
for (const group of Object.keys(AROUND) as AroundGroup[]) {
  offsets[group] = names.length
  for (const value of AROUND[group]) names.push(`${group}:${value}`)
}

/** Names of all features but pairs; a feature of a zone is the zone times their number, and its index here. */
export const SITE_FEATURES: readonly string[] = names

const hashOf = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> 16

interface Tables {
  readonly weights: Int32Array
  readonly pairs: Int32Array
  readonly isFamiliar: (pair: number) => boolean
}

const tablesOf = new WeakMap<SiteModel, Tables>()

function readTables(model: SiteModel): Tables {
  const known = tablesOf.get(model)
  if (known) return known
  const weights = Int32Array.from(
    ZONES.flatMap((zone) => SITE_FEATURES.map((name) => model.weights[`${zone} ${name}`] ?? 0)),
  )
  const pairs = new Int32Array(65_536)
  for (const [pair, weight] of Object.entries(model.pairs)) pairs[hashOf(pairAt(pair, 0))] = weight
  const tables = { weights, pairs, isFamiliar: familiarPairs(model.familiar) }
  tablesOf.set(model, tables)
  return tables
}

/** Says of a pair whether it is in `list`; one of some hundred others is taken for one of them. */
export function familiarPairs(list: string): (pair: number) => boolean {
  const table = new Uint8Array(65_536)
  for (let at = 0; at + 1 < list.length; at += 2) table[hashOf(pairAt(list, at))] = 1
  return (pair) => table[hashOf(pair)] === 1
}

/** Lines longer than this are not looked up pair by pair. */
const PAIR_LENGTH = 70

/** Different pairs of ideographs in a line that is not long. */
export function readPairs(text: string): readonly number[] {
  if (text.length > PAIR_LENGTH) return []
  const pairs: number[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = pairAt(text, at)
    if (pair >= 0 && !pairs.includes(pair)) pairs.push(pair)
  }
  return pairs
}

function step(value: number, limits: readonly number[]): number {
  let at = 0
  while (at < limits.length && value > limits[at]!) at++
  return at
}

/** Features of each line of one text whose body begins at `body`: its form, what stands around it, and where the rules would cut it. */
export function readSiteFeatures(
  lines: readonly TextLine[],
  body: number,
  ruled: { readonly start: number; readonly end: number },
  isFamiliar: (pair: number) => boolean,
): readonly (readonly number[])[] {
  const seen = countTexts(lines)
  const forms = lines.map((line) => readForm(line, (seen.get(line.text) ?? 0) > 1, isFamiliar))
  const first = forms.findIndex(({ spoken }) => spoken)
  const last = forms.findLastIndex(({ spoken }) => spoken)
  const runs = countRuns(forms)
  const called = lines.findIndex((line, index) => line.namesSpeech && (first < 0 || index < first))
  const address = lines.findIndex(({ kind }) => kind === 'salutation')
  return forms.map((form, index) => {
    const zone = first < 0 || index < first ? 0 : index <= last ? 1 : 2
    const far = zone === 0 ? first - index : zone === 2 ? index - last : 1
    const features = [
      ...form.features,
      offsets.fromStart + step(index, [0, 1, 2, 5]),
      offsets.fromEnd + step(lines.length - 1 - index, [0, 1, 2, 5]),
      offsets.fromSpoken + step(far, [1, 2, 4, 8]),
      offsets.run + step(runs[index]!, [0, 1, 2, 4, 8]),
      offsets.gaps + Number(isGap(lines, index)) + 2 * Number(isGap(lines, index + 1)),
      offsets.before + neighbour(lines, forms, index - 1),
      offsets.after + neighbour(lines, forms, index + 1),
      offsets.closed + Number(forms.slice(Math.max(0, index - 3), index).some(({ closing }) => closing)),
      offsets.sites + step(sitesNear(lines, index), [0, 1, 2]),
      offsets.twoAfter + neighbour(lines, forms, index + 2),
      offsets.rule +
        LINE_KINDS.length * (index < ruled.start ? 2 : index < body ? 1 : index < ruled.end ? 0 : 3) +
        LINE_KINDS.indexOf(lines[index]!.kind),
      offsets.called + (called < 0 ? 0 : called < index ? 1 : called === index ? 2 : 3),
      offsets.fromAddress + (address < 0 ? 0 : index > address ? 6 : 1 + step(address - index, [0, 1, 2, 4])),
      offsets.signs + 8 * step(lines[index]!.text.length, [8, 20, 45]) + form.last,
    ]
    return features.map((feature) => zone * names.length + feature)
  })
}

function countTexts(lines: readonly TextLine[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const { text } of lines) if (text.length <= PAIR_LENGTH) seen.set(text, (seen.get(text) ?? 0) + 1)
  return seen
}

/** Length of the run of short lines that each line stands in; 0 of one that is not short. */
function countRuns(forms: readonly LineForm[]): Int32Array {
  const runs = new Int32Array(forms.length)
  for (let from = 0; from < forms.length; from++) {
    let to = from
    while (forms[to]?.short) to++
    runs.fill(to - from, from, to)
    from = Math.max(from, to - 1)
  }
  return runs
}

const isGap = (lines: readonly TextLine[], index: number): boolean =>
  index > 0 && index < lines.length && lines[index]!.range.start > lines[index - 1]!.range.end + 1

function neighbour(lines: readonly TextLine[], forms: readonly LineForm[], index: number): number {
  const form = forms[index]
  if (form === undefined) return 0
  if (form.spoken) return 1
  const { text, kind } = lines[index]!
  return text.startsWith('—') ? 2 : 3 + LINE_KINDS.indexOf(kind)
}

function sitesNear(lines: readonly TextLine[], index: number): number {
  let found = 0
  for (let at = Math.max(0, index - 2); at <= index + 2 && at < lines.length; at++)
    if (at !== index && lines[at]!.kind === 'site') found++
  return found
}

/** Of each line how much speaks for a site having written it. */
export function scoreLines(
  lines: readonly TextLine[],
  body: number,
  ruled: { readonly start: number; readonly end: number },
  model: SiteModel,
): Int32Array {
  const { weights, pairs, isFamiliar } = readTables(model)
  const scores = new Int32Array(lines.length)
  readSiteFeatures(lines, body, ruled, isFamiliar).forEach((features, index) => {
    let sum = 0
    for (const feature of features) sum += weights[feature]!
    for (const pair of readPairs(lines[index]!.text)) sum += pairs[hashOf(pair)]!
    scores[index] = sum
  })
  return scores
}
