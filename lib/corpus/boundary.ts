import { isPlace, readFeatures, readNumbers } from './boundary-feature'
import stored from './boundary-weights.json'
import type { TextLine } from './text-line'
import { isBody } from './title-start'
import { readTopicChange } from './topic'

/** Log-linear model of where a text begins. All numbers are whole parts of a nat, `unit` to the nat, so that sums are the same on every machine. */
export interface BoundaryModel {
  readonly unit: number
  /** What it costs to cut a document at all, because most files hold one text; and each cut beside that. */
  readonly firstCut: number
  readonly eachCut: number
  /** What a text costs that is shorter than speeches are. */
  readonly shortText: number
  readonly weights: Readonly<Record<string, number>>
}

export const BOUNDARIES: BoundaryModel = stored

/** Least number of characters of a text that no header parts from the next, and the number below which one is short. */
const LEAST_LENGTH = 150
const SHORT_LENGTH = 450

/** A possible beginning: its line, the characters of text before it, and the best that a chain of texts up to it can score. */
interface Link {
  readonly index: number
  readonly at: number
  readonly total: number
  readonly previous: Link | null
}

/**
 * First lines of the second and later texts in `lines`, of which no header tells: those that together score highest. A semi-Markov
 * chain with one kind of segment (Sarawagi and Cohen 2004), decoded in one pass. `extra` nats are asked of each cut beside the model's.
 */
export function chooseStarts(
  lines: readonly TextLine[],
  extra = 0,
  model: BoundaryModel = BOUNDARIES,
): readonly number[] {
  const lengths = bodyLengths(lines)
  const end = lengths[lines.length]!
  const links: Link[] = [{ index: 0, at: 0, total: -model.firstCut, previous: null }]
  const far = { best: links[0]!, passed: 0 }
  for (const { index, score } of findBeginnings(lines, model, extra * model.unit)) {
    const previous = bestBefore(links, far, lengths[index]!, model)
    if (previous !== null && end - lengths[index]! >= LEAST_LENGTH)
      links.push({ index, at: lengths[index]!, total: score + previous.total, previous: previous.link })
  }
  let last: Link | null = null
  let best = 0
  for (const link of links.slice(1)) {
    const total = link.total - (end - link.at < SHORT_LENGTH ? model.shortText : 0)
    if (total > best) [last, best] = [link, total]
  }
  const starts: number[] = []
  for (; last !== null && last.previous !== null; last = last.previous) starts.push(last.index)
  return starts.reverse()
}

/** The link before `at` from which a chain scores best, and that score. Those a long text back are compared once. */
function bestBefore(
  links: readonly Link[],
  far: { best: Link; passed: number },
  at: number,
  { shortText }: BoundaryModel,
): { readonly link: Link; readonly total: number } | null {
  for (let link = links[far.passed]; link && at - link.at >= SHORT_LENGTH; link = links[++far.passed])
    if (link.total > far.best.total || far.passed === 0) far.best = link
  let best = far.passed === 0 ? null : { link: far.best, total: far.best.total }
  for (let near = far.passed; near < links.length && mayFollow(links[near]!, at); near++) {
    const total = links[near]!.total - shortText
    if (best === null || total > best.total) best = { link: links[near]!, total }
  }
  return best
}

/** Before the first text there may be a note of few words. */
const mayFollow = (link: Link, at: number): boolean =>
  at - link.at >= LEAST_LENGTH || (link.previous === null && at > link.at)

interface Beginning {
  readonly index: number
  readonly score: number
}

/** Places that may be worth a cut. The change of topic is looked at only where it can decide. */
function findBeginnings(lines: readonly TextLine[], model: BoundaryModel, extra: number): readonly Beginning[] {
  const numbers = readNumbers(lines)
  const most = mostOfTopic(model)
  const found: Beginning[] = []
  for (let index = 1; index < lines.length; index++) {
    if (!isPlace(lines, index)) continue
    const near = sum(model, readFeatures(lines, numbers, index)) - model.eachCut - extra
    if (near + most <= 0) continue
    const score = near + sum(model, readTopicChange(lines, index))
    if (score > 0) found.push({ index, score })
  }
  return found
}

function sum({ weights }: BoundaryModel, features: readonly string[]): number {
  let total = 0
  for (const name of features) total += weights[name] ?? 0
  return total
}

const mostOf = new WeakMap<BoundaryModel, number>()

/** The most that a change of topic can add. */
function mostOfTopic(model: BoundaryModel): number {
  let most = mostOf.get(model)
  if (most === undefined) {
    const greatest = (of: string): number =>
      Math.max(0, ...Object.keys(model.weights).map((name) => (name.startsWith(of) ? model.weights[name]! : 0)))
    most = greatest('topic:') + greatest('unit:')
    mostOf.set(model, most)
  }
  return most
}

/** Characters of text before each line, and at last of all. */
function bodyLengths(lines: readonly TextLine[]): readonly number[] {
  const lengths = [0]
  for (const line of lines) lengths.push(lengths[lengths.length - 1]! + (isBody(line) ? line.text.length : 0))
  return lengths
}
