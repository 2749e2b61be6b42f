/** Trains lib/outline/weights.json from annotated outlines beside and in the project, the same bytes on every run. Run by `npm run train`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { calibrate, calibrated, reliability } from '../learn/calibration'
import { readGoldFolder } from '../learn/gold-file'
import { bootstrap, printInterval } from '../learn/interval'
import { type AnnotatedOutline, fromGold, readMarkedFile, readMarkedLines } from './annotated-outline'
import { FEATURE_NAMES, PRIOR_WEIGHTS } from './feature'
import { fitOutlines } from './fit'
import { type Judged, judge, levelAccuracy, lossPerText, pointF1, total } from './measure'
import { prepare, type Sequence, type Source } from './sequence'

function readSequences(shared: string): readonly Sequence[] {
  const gold = (annotations: string, texts: string, from: Source) =>
    readGoldFolder(path.join(shared, annotations), path.join(shared, texts)).map((speech) =>
      prepare(fromGold(speech), from),
    )
  return [
    ...gold('gold', 'corpus', 'corpus'),
    ...gold('samples/gold', 'samples', 'samples'),
    ...gold('training/gold', 'training', 'other'),
    ...readOwn().map(({ outline, from }) => prepare(outline, from)),
  ]
}

/** Outlines of our own writing; speeches without any mark are not annotated. */
export function readOwn(): readonly { readonly outline: AnnotatedOutline; readonly from: Source }[] {
  const files = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ name, content: readFileSync(path.join(folder, name), 'utf8') }))
  const numbering = files(path.join(__dirname, 'examples')).flatMap(({ name, content }) =>
    readMarkedFile(content, name),
  )
  const speeches = files(path.join(__dirname, '../role/examples'))
    .filter(({ content }) => content.includes('{'))
    .map(({ name, content }) => readMarkedLines(content.trim().split('\n'), name, name))
  return [
    ...numbering.map((outline) => ({ outline, from: 'numbering' as const })),
    ...speeches.map((outline) => ({ outline, from: 'speeches' as const })),
  ]
}

/** Each sequence judged by weights that were learnt without its group. */
function holdOut(sequences: readonly Sequence[], group: (sequence: Sequence) => string): readonly HeldOut[] {
  return [...new Set(sequences.map(group))].flatMap((name) => {
    const held = sequences.filter((sequence) => group(sequence) === name)
    const weights = fitOutlines(sequences.filter((sequence) => group(sequence) !== name))
    return held.map((sequence) => ({
      ...judge(sequence, weights),
      variations: sequence.variations.map((variation) => judge(variation, weights)),
    }))
  })
}

interface HeldOut extends Judged {
  readonly variations: readonly Judged[]
}

/** Our numbering outlines are short: they are held out in ten parts. */
const speechOf = ({ outline, from }: Sequence): string =>
  from === 'numbering' ? `numbering ${outline.id.length % 10}` : `${from} ${outline.id}`
/** Texts of one file are held out together, and our numbering outlines are one file. */
const fileOf = ({ outline, from }: Sequence): string => `${from} ${outline.source}`

/** Learns from what is beside the project in `shared` and from our own outlines, and writes weights.json. */
export function trainOutlines(shared: string): void {
  const sequences = readSequences(shared)
  const weights = fitOutlines(sequences)
  const calibration = calibrate(holdOut(sequences, fileOf).flatMap(({ claims }) => claims))
  const lines = FEATURE_NAMES.map((name, index) => `${JSON.stringify(name)}:${weights[index]}`)
  writeFileSync(
    path.join(__dirname, 'weights.json'),
    `{"calibration":${JSON.stringify(calibration)},"weights":{\n${lines.join(',\n')}\n}}\n`,
  )
}

const SOURCES: readonly Source[] = ['corpus', 'samples', 'other', 'speeches', 'numbering']

function printFigures(name: string, judged: readonly Judged[]): string {
  const points = total(judged, ({ sequence }) => sequence.outline.points.length)
  const f1 = printInterval(bootstrap(judged, pointF1))
  const level = printInterval(bootstrap(judged, levelAccuracy))
  const loss = lossPerText(judged).toFixed(3)
  return `  ${name.padEnd(30)} points F1 ${f1}  level ${level}  ${loss} nats a text  (${judged.length} texts, ${points} points)`
}

function printTable(title: string, judged: readonly Judged[]): readonly string[] {
  const of = (from: Source) => judged.filter(({ sequence }) => sequence.from === from)
  return [title, ...SOURCES.map((from) => printFigures(from, of(from))), printFigures('all', judged)]
}

const printVariations = (judged: readonly Judged[]): readonly string[] =>
  [...new Set(judged.map(({ sequence }) => sequence.variation!))].map((name) =>
    printFigures(
      name,
      judged.filter(({ sequence }) => sequence.variation === name),
    ),
  )

/** Holds out one speech, and one file, after the other, and says how well points and levels are found. */
export function reportOutlines(shared: string): readonly string[] {
  const sequences = readSequences(shared)
  const bySpeech = holdOut(sequences, speechOf)
  const byFile = holdOut(sequences, fileOf)
  const byFolder = holdOut(sequences, ({ from }) => from)
  const variations = byFile.flatMap((each) => each.variations)
  const handSet = sequences.map((sequence) => judge(sequence, Float64Array.from(PRIOR_WEIGHTS)))
  return [
    ...printTable('hand-set weights', handSet),
    ...printTable('trained, one speech held out', bySpeech),
    ...printTable('trained, one file held out', byFile),
    ...printTable('trained, one folder held out', byFolder),
    'variations of them, one file held out',
    ...printVariations(variations),
    'wrong, one file held out',
    ...byFile.flatMap(({ faults }) => faults.map((fault) => `  ${fault}`)),
    'confidence, one file held out, calibrated on the other files',
    ...printReliability(byFile),
  ]
}

function printReliability(judged: readonly Judged[]): readonly string[] {
  const claims = [...new Set(judged.map(({ sequence }) => fileOf(sequence)))].flatMap((file) => {
    const calibration = calibrate(
      judged.filter((each) => fileOf(each.sequence) !== file).flatMap((each) => each.claims),
    )
    return judged
      .filter((each) => fileOf(each.sequence) === file)
      .flatMap((each) => each.claims)
      .map(({ confidence, right }) => ({ confidence: calibrated(calibration, confidence), right }))
  })
  const sure = claims.filter(({ confidence }) => confidence > 0.9)
  const rows = reliability(claims).map(
    ({ from, to, claims: count, meanConfidence, right }) =>
      `  ${from}–${to}  ${count} claims  mean ${meanConfidence.toFixed(3)}  right ${right.toFixed(3)}`,
  )
  const right = sure.filter((claim) => claim.right).length
  return [
    ...rows,
    `  above 0.9: ${(sure.length / claims.length).toFixed(3)} of claims, ${(right / sure.length).toFixed(3)} right`,
  ]
}
