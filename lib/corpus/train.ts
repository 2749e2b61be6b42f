/** Trains lib/corpus/boundary-weights.json and site-weights.json from annotated speeches, the same bytes on every run. Run by `npm run train`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decode, readGoldFolder } from '../learn/gold-file'
import { bootstrap, printInterval } from '../learn/interval'
import { randomFrom, shuffled } from '../learn/random'
import { isSpeechKind, type PieceKind } from '../speech/speech'
import { lineIndexAt, lineStarts } from '../text/range'
import { BOUNDARIES, type BoundaryModel, chooseStarts } from './boundary'
import { learnBoundaries } from './boundary-learn'
import { measureBoundaries } from './boundary-measure'
import { cleanText, toSource } from './clean'
import { type Compilation, FRONTS, type Front, glue, glueOrders, type Talk } from './compilation.generator'
import type { Damaged } from './site-damage.generator'
import { learnSite } from './site-learn'
import { NO_SITE } from './site-model'
import { reportSite } from './site-report'
import { splitPieces } from './split'
import { readTextLines } from './text-line'
import { isBody } from './title-start'

/** A compiler's marker in a title: it would give the boundary away. */
const MARKER = /^[【[（(]?(?:第\s?.{1,3}\s?篇|篇\s?.{1,3})[】\]）)]?[:：\s]*|篇[一二三四五六七八九十\d]$/g

function toTalk(id: string, source: string, collection: string, text: string): Talk {
  const lines = readTextLines(cleanText(text).text).filter(({ kind }) => kind !== 'site')
  const body = Math.max(0, lines.findIndex(isBody))
  let spoken = body
  while (lines[spoken]?.kind === 'salutation') spoken++
  const words = lines.map((line) => line.text)
  return {
    id,
    source,
    collection,
    front: words.slice(0, body).flatMap((line) => line.replace(MARKER, '').trim() || []),
    salutation: words.slice(body, spoken),
    body: words.slice(spoken),
  }
}

const ANNOTATED = [
  { collection: 'corpus', gold: 'gold', texts: 'corpus' },
  { collection: 'samples', gold: 'samples/gold', texts: 'samples' },
  { collection: 'training', gold: 'training/gold', texts: 'training' },
] as const
const EXAMPLES = path.join(__dirname, '../role/examples')

function readTalks(shared: string): readonly Talk[] {
  const annotated = ANNOTATED.flatMap(({ collection, gold, texts }) =>
    readGoldFolder(path.join(shared, gold), path.join(shared, texts)).map(({ id, source, text }) =>
      toTalk(id, source, collection, text),
    ),
  )
  const known = new Set(annotated.map(({ source }) => source))
  const headed = textFiles(path.join(shared, 'corpus'))
    .filter((name) => !known.has(name.replace(/\.txt$/, '')))
    .flatMap((name) => readHeaded(path.join(shared, 'corpus', name), name))
  const own = textFiles(EXAMPLES).map((name) => {
    const lines = readFileSync(path.join(EXAMPLES, name), 'utf8').split('\n')
    const text = lines.map((line) => line.slice(line.indexOf('|') + 1).replace(/\{\d\}/g, '')).join('\n')
    return toTalk(`own-${name}`, name, 'own', text)
  })
  return [...annotated, ...headed, ...own]
}

const textFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
    : []

/** Speeches of a file that is not annotated; its headers say where they begin. */
function readHeaded(file: string, name: string): readonly Talk[] {
  const clean = cleanText(readFileSync(file, 'utf8'))
  return splitPieces(clean, BOUNDARIES, NO_SITE)
    .filter(({ kind }) => isSpeechKind(kind))
    .map(({ ordinal, range }) => toTalk(`${name}-${ordinal}`, name, 'corpus', clean.text.slice(range.start, range.end)))
}

/** Learns from what is beside the project in `shared`, and writes boundary-weights.json. */
export function trainBoundaries(shared: string): void {
  const { weights, ...costs } = learnBoundaries(readTalks(shared))
  const rows = Object.entries(weights).map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight}`)
  const head = Object.entries(costs).map(([name, cost]) => `  ${JSON.stringify(name)}: ${cost},`)
  const body = `{\n${head.join('\n')}\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`
  writeFileSync(path.join(__dirname, 'boundary-weights.json'), body)
}

/** Annotated files as they were found, a text each with what stands around it. */
function readFound(shared: string): readonly Damaged[] {
  return ANNOTATED.flatMap(({ gold, texts }) =>
    goldNames(path.join(shared, gold)).flatMap((name) => {
      const { items } = JSON.parse(readFileSync(path.join(shared, gold, name), 'utf8')) as AnnotatedFile
      const source = decode(readFileSync(path.join(shared, texts, name.replace(/json$/, 'txt'))))
      const clean = cleanText(source)
      const starts = lineStarts(source)
      const numbered = readTextLines(clean.text).map(({ range }) => ({
        range,
        number: lineIndexAt(starts, toSource(clean, range.start)) + 1,
      }))
      const speeches = items.filter(({ kind }) => isSpeechKind(kind))
      return speeches.map(({ start, end }, at): Damaged => {
        const [after, before] = [speeches[at - 1]?.end.line ?? 0, speeches[at + 1]?.start.line ?? Infinity]
        const own = numbered.filter(({ number }) => number > after && number < before)
        return {
          text: clean.text.slice(own[0]!.range.start, own[own.length - 1]!.range.end),
          site: own.map(({ number }) => number < start.line || number > end.line),
          source: name.replace(/\.json$/, ''),
        }
      })
    }),
  )
}

const goldNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'slots.json')
    .sort()

/** Learns which lines a site wrote, and writes site-weights.json. */
export function trainLines(shared: string): void {
  const model = learnSite(readTalks(shared), readFound(shared))
  writeFileSync(path.join(__dirname, 'site-weights.json'), `${JSON.stringify(model, null, 2)}\n`)
}

/** Says how well the edges of a text are found in site text of forms that were held out, beside the rules alone. */
export const reportLines = (shared: string): readonly string[] => reportSite(readTalks(shared), readFound(shared))

const FOLDS = 3
/** Seeds of the divisions: which talks lie together moves the figures by some hundredths, so three are taken together. */
const DIVISIONS = [5, 6, 7]
const ORDERS = 30
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'corpus+samples': ['corpus', 'samples'],
  corpus: ['corpus'],
  samples: ['samples'],
  training: ['training'],
  own: ['own'],
}

interface Part {
  readonly model: BoundaryModel
  readonly talks: readonly Talk[]
}

/**
 * Glues held-out talks in random orders, and says how well their boundaries are found: the talks of a fold with a model that saw
 * none of them, and a whole collection with a model that saw nothing of it.
 */
export function reportBoundaries(shared: string): readonly string[] {
  const talks = readTalks(shared)
  const folds = DIVISIONS.flatMap((seed) => {
    const mixed = shuffled(talks, randomFrom(seed))
    return Array.from({ length: FOLDS }, (_, fold): Part => {
      const held = mixed.filter((_, index) => index % FOLDS === fold)
      return { model: learnBoundaries(talks.filter((talk) => !held.includes(talk))), talks: held }
    })
  })
  const rows = Object.entries(GROUPS).flatMap(([name, collections]) => {
    const inside = ({ collection }: Talk): boolean => collections.includes(collection)
    const parts = folds.map(({ model, talks: held }) => ({ model, talks: held.filter(inside) }))
    const alone = [{ model: learnBoundaries(talks.filter((talk) => !inside(talk))), talks: talks.filter(inside) }]
    return FRONTS.flatMap((front) => [
      `${name.padEnd(15)}${front.padEnd(9)} by speech  ${figures(parts, front)}`,
      `${name.padEnd(15)}${front.padEnd(9)} by source  ${figures(alone, front)}`,
    ])
  })
  const cuts = folds.flatMap(({ model, talks: held }) =>
    held.flatMap((talk) => FRONTS.filter((front) => find(glue([talk], front), model).length > 0).map(() => talk.id)),
  )
  return [
    ...rows,
    ...reportFiles(shared, talks),
    `single speeches cut: ${new Set(cuts).size} of ${talks.length} ${[...new Set(cuts)].join(' ')}`,
  ]
}

interface AnnotatedFile {
  readonly items: readonly {
    readonly kind: PieceKind
    readonly start: { readonly line: number }
    readonly end: { readonly line: number }
  }[]
}

/** Files as they were found, split with a model that saw nothing of their collection: speeches with their exact first and last line. */
function reportFiles(shared: string, talks: readonly Talk[]): readonly string[] {
  return ANNOTATED.map(({ collection, gold, texts }) => {
    const model = learnBoundaries(talks.filter((talk) => talk.collection !== collection))
    const names = goldNames(path.join(shared, gold))
    const tallies = names.map((name) => {
      const { items } = JSON.parse(readFileSync(path.join(shared, gold, name), 'utf8')) as AnnotatedFile
      const wanted = items.filter(({ kind }) => isSpeechKind(kind)).map(({ start, end }) => `${start.line}-${end.line}`)
      const found = findLines(readFileSync(path.join(shared, texts, name.replace(/json$/, 'txt'))), model)
      const right = found.filter((lines) => wanted.includes(lines)).length
      return { right, missed: wanted.length - right, wrong: found.length - right }
    })
    return `${collection.padEnd(15)}files as found, by source  F1 ${printInterval(bootstrap(tallies, scoreTallies))}  (${names.length} files)`
  })
}

/** First and last line in the file, from 1, of each speech. */
function findLines(bytes: Uint8Array, model: BoundaryModel): readonly string[] {
  const source = decode(bytes)
  const clean = cleanText(source)
  const starts = lineStarts(source)
  const lineOf = (offset: number): number => lineIndexAt(starts, toSource(clean, offset)) + 1
  return splitPieces(clean, model, NO_SITE)
    .filter(({ kind }) => isSpeechKind(kind))
    .map(({ range }) => `${lineOf(range.start)}-${lineOf(range.end - 1)}`)
}

const find = ({ text }: Compilation, model: BoundaryModel): readonly number[] =>
  chooseStarts(readTextLines(text), 0, model)

function figures(parts: readonly Part[], front: Front): string {
  const random = randomFrom(1)
  const cases = parts
    .filter(({ talks }) => talks.length > 1)
    .flatMap(({ model, talks }) =>
      glueOrders(talks, { orders: ORDERS, sizes: [2, 8], front }, random).map((glued) => ({
        glued,
        lines: glued.lines,
        gold: glued.starts,
        found: find(glued, model),
      })),
    )
  const { precision, recall, windowDiff, boundaries } = measureBoundaries(cases)
  const shown = [precision, recall].map((value) => value.toFixed(3))
  const interval = printInterval(bootstrap(tally(cases), scoreTallies))
  return `F1 ${interval}  P ${shown[0]} R ${shown[1]}  WindowDiff ${windowDiff.toFixed(3)}  (${boundaries} boundaries)`
}

/** Of one talk, over all compilations: beginnings found, missed, and false ones inside it. */
interface Tally {
  right: number
  missed: number
  wrong: number
}

function tally(cases: readonly { readonly glued: Compilation; readonly found: readonly number[] }[]): readonly Tally[] {
  const byTalk = new Map<string, Tally>()
  for (const { glued, found } of cases) {
    const edges = [0, ...glued.starts, glued.lines]
    glued.talks.forEach(({ id }, at) => {
      const row = byTalk.get(id) ?? { right: 0, missed: 0, wrong: 0 }
      byTalk.set(id, row)
      if (at > 0) row[found.includes(edges[at]!) ? 'right' : 'missed']++
      row.wrong += found.filter((line) => line > edges[at]! && line < edges[at + 1]!).length
    })
  }
  return [...byTalk.values()]
}

function scoreTallies(tallies: readonly Tally[]): number {
  const sum = (field: keyof Tally): number => tallies.reduce((total, row) => total + row[field], 0)
  return (2 * sum('right')) / Math.max(1, 2 * sum('right') + sum('missed') + sum('wrong'))
}
