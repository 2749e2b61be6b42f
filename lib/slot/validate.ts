import { type Claim, calibrate, calibrated, reliability } from '../learn/calibration'
import { bootstrap, printInterval } from '../learn/interval'
import type { Range } from '../text/range'
import type { SlotCandidate } from './candidate'
import { type Clues, certaintyOf, fitCertainty, type JudgedValue } from './certainty'
import type { PieceLine } from './find'
import type { AnnotatedSpeech } from './gold-file'
import type { SlotModel } from './model'
import { figuresOf, matchSlots, type ScoredSlot, type SlotMatch } from './score'
import { VALUE_TYPES } from './type'
import { type AcceptedSlot, acceptProposals } from './weigh'

const KINDS = ['explicit', 'implicit'] as const
type Kind = (typeof KINDS)[number]

interface ConfidentSlot extends ScoredSlot {
  /** As the model or the rule gives it, before calibration. */
  readonly confidence: number
  /** Of a chosen value. */
  readonly clues: Clues
}

/** A slot that was found, and whether its place and type are right. */
type JudgedSlot = Claim & JudgedValue

/** One annotated speech and what was found in it by a model that had not seen it. */
export interface HeldOut {
  readonly speech: AnnotatedSpeech
  readonly matches: Readonly<Record<Kind, readonly SlotMatch<ConfidentSlot>[]>>
}

interface ReadSpeech {
  readonly speech: AnnotatedSpeech
  readonly lines: readonly PieceLine[]
}

export const isInside = (ranges: readonly Range[], range: Range): boolean =>
  ranges.some(({ start, end }) => start <= range.start && range.end <= end)

/** Each speech, read by what was learnt from all those of other groups. */
export function holdOut<Speech extends ReadSpeech>(
  speeches: readonly Speech[],
  groupOf: (speech: Speech) => string,
  learn: (speeches: readonly Speech[]) => SlotModel,
): readonly HeldOut[] {
  return [...new Set(speeches.map(groupOf))].flatMap((group) => {
    const model = learn(speeches.filter((speech) => groupOf(speech) !== group))
    return speeches.filter((speech) => groupOf(speech) === group).map((speech) => readWith(model, speech))
  })
}

function readWith(model: SlotModel, { speech, lines }: ReadSpeech): HeldOut {
  const implicit = acceptProposals(lines, model)
  const found = (kind: Kind): readonly ConfidentSlot[] =>
    lines
      .flatMap(({ offset, explicit }, index) =>
        (kind === 'explicit' ? explicit.map(withoutClues) : implicit[index]!).map(({ start, end, ...slot }) => ({
          ...slot,
          range: { start: start + offset, end: end + offset },
        })),
      )
      .filter(({ range }) => isInside(speech.complete[kind], range))
  const wanted = (kind: Kind) => speech.slots.filter(({ implicit }) => implicit === (kind === 'implicit'))
  const matches = (kind: Kind) => (speech.complete[kind].length === 0 ? [] : matchSlots(wanted(kind), found(kind)))
  return { speech, matches: { explicit: matches('explicit'), implicit: matches('implicit') } }
}

const withoutClues = (slot: SlotCandidate): AcceptedSlot => ({ ...slot, clues: [] })

/** Every slot found, with its confidence, and whether place and type are right. */
export function claimsOf(held: readonly HeldOut[]): Readonly<Record<Kind, readonly JudgedSlot[]>> {
  const claims = (kind: Kind): readonly JudgedSlot[] =>
    held.flatMap(({ matches }) =>
      matches[kind].flatMap(({ found, gold }) =>
        found ? [{ confidence: found.confidence, clues: found.clues, right: gold?.type === found.type }] : [],
      ),
    )
  return { explicit: claims('explicit'), implicit: claims('implicit') }
}

const GROUPS = [
  { name: 'corpus and samples', keep: ({ group }: AnnotatedSpeech) => group !== 'training' },
  { name: 'other sources', keep: ({ group }: AnnotatedSpeech) => group === 'training' },
]

/** Figures of held-out speeches in words: by group and kind with intervals, by type, by speech, and what confidence is worth. */
export function printReport(title: string, held: readonly HeldOut[]): readonly string[] {
  return [
    `held out ${title}`,
    ...GROUPS.flatMap(({ name, keep }) =>
      KINDS.flatMap((kind) =>
        printKind(
          name,
          kind,
          held.filter(({ speech }) => keep(speech)),
        ),
      ),
    ),
    ...KINDS.flatMap((kind) => printReliability(kind, held)),
  ]
}

function printKind(name: string, kind: Kind, held: readonly HeldOut[]): readonly string[] {
  const all = held
    .filter(({ matches }) => matches[kind].length > 0)
    .map(({ speech, matches }) => ({ id: speech.id, matches: matches[kind] }))
  const join = (speeches: readonly (typeof all)[number][]) => speeches.flatMap(({ matches }) => matches)
  const total = join(all)
  const f1 = bootstrap(all, (drawn) => figuresOf(join(drawn)).f1)
  const type = bootstrap(all, (drawn) => figuresOf(join(drawn)).type)
  return [
    `  ${name}, ${kind}: F1 ${printInterval(f1)}  type ${printInterval(type)}`,
    printRow('all', total),
    ...VALUE_TYPES.map((of) => ({ of, matches: total.filter(({ gold, found }) => (gold ?? found)!.type === of) }))
      .filter(({ matches }) => matches.length > 0)
      .map(({ of, matches }) => printRow(of, matches)),
    ...all.map(({ id, matches }) => printRow(id, matches)),
  ]
}

function printRow(name: string, matches: readonly SlotMatch<ScoredSlot>[]): string {
  const { precision, recall, f1, type, gold, found } = figuresOf(matches)
  const figures = [precision, recall, f1, type].map((figure) => figure.toFixed(3))
  return `    ${name.padEnd(9)} P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  type ${figures[3]}  gold ${gold}  found ${found}`
}

/** How the claims of others make confident a claim of this kind. */
const CONFIDENCE: Readonly<Record<Kind, (others: readonly JudgedSlot[]) => (slot: JudgedSlot) => number>> = {
  explicit: (others) => {
    const calibration = calibrate(others)
    return ({ confidence }) => calibrated(calibration, confidence)
  },
  implicit: (others) => {
    const certainty = fitCertainty(others)
    return ({ clues }) => certaintyOf(certainty, clues)
  },
}

/** All other speeches say what the claims of one are worth, so that the table is held out as well. */
function printReliability(kind: Kind, held: readonly HeldOut[]): readonly string[] {
  const bySpeech = held.map((each) => claimsOf([each])[kind])
  const claims = bySpeech.flatMap((claimed, index) => {
    const confidenceOf = CONFIDENCE[kind](bySpeech.filter((_, other) => other !== index).flat())
    return claimed.map((slot) => ({ confidence: confidenceOf(slot), right: slot.right }))
  })
  const sure = claims.filter(({ confidence }) => confidence >= 0.9)
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3)
  return [
    `  confidence, ${kind}: ${share(sure.length, claims.length)} are at 0.9 or above, of which ${share(sure.filter(({ right }) => right).length, sure.length)} are right`,
    ...reliability(claims)
      .filter((row) => row.claims > 0)
      .map(
        ({ from, to, claims: count, meanConfidence, right }) =>
          `    ${from.toFixed(2)}–${to.toFixed(2)}  ${String(count).padStart(5)} slots  mean ${meanConfidence.toFixed(3)}  right ${right.toFixed(3)}`,
      ),
  ]
}
