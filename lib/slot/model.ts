import { PairTable } from '../learn/pair-table'
import {
  describeProposal,
  type FeatureSink,
  GROUPS,
  type Proposal,
  type ProposalContext,
  SCOPES,
  TEMPLATES,
} from './feature'
import { VALUE_TYPES, type ValueType } from './type'

/** Scope (a type, or a group of types), template, value: whole numbers of `unit` a nat. */
export interface WrittenSlotModel {
  readonly unit: number
  readonly weights: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>
}

/** Weights of one template for one type, those of its group of types added. */
interface TemplateWeights {
  /** By the number of the level. */
  readonly levels: Int32Array
  /** By the dense number of the one character. */
  readonly single: Int32Array
  /** By the dense numbers of two characters. */
  readonly pairs: PairTable
}

/** Weights by type and template. */
export interface SlotModel {
  readonly unit: number
  /** Dense number of each UTF-16 code that a weight names; 0 for all others. */
  readonly characters: Uint16Array
  readonly byType: Readonly<Record<ValueType, readonly TemplateWeights[]>>
}

/** Dense numbers stay below this, so that a pair of them is one small integer. */
const MOST_CHARACTERS = 1 << 14

export function readModel({ unit, weights }: WrittenSlotModel): SlotModel {
  const characters = new Uint16Array(65_536)
  let next = 1
  const dense = (code: number): number => {
    if (characters[code] === 0 && next < MOST_CHARACTERS) characters[code] = next++
    return characters[code]!
  }
  const byType = Object.fromEntries(
    VALUE_TYPES.map((type) => {
      const scopes = [type, SCOPES[VALUE_TYPES.length + GROUPS[type]]!]
      return [
        type,
        TEMPLATES.map((template) =>
          joined(
            scopes.map((scope) => weights[scope]?.[template] ?? {}),
            dense,
          ),
        ),
      ]
    }),
  ) as unknown as SlotModel['byType']
  return { unit, characters, byType }
}

const isLevel = (value: string): boolean => value.length > 1 && value[0] === '#'

function joined(
  written: readonly Readonly<Record<string, number>>[],
  dense: (code: number) => number,
): TemplateWeights {
  const levels: number[] = []
  const single: number[] = []
  const pairs = new Map<number, number>()
  for (const [value, weight] of written.flatMap((weights) => Object.entries(weights))) {
    const first = isLevel(value) ? Number(value.slice(1)) : dense(value.charCodeAt(0))
    const into = isLevel(value) ? levels : single
    if (isLevel(value) || value.length === 1) into[first] = (into[first] ?? 0) + weight
    else {
      const key = first * MOST_CHARACTERS + dense(value.charCodeAt(1))
      pairs.set(key, (pairs.get(key) ?? 0) + weight)
    }
  }
  return { levels: Int32Array.from(levels, or0), single: Int32Array.from(single, or0), pairs: new PairTable(pairs) }
}

const or0 = (weight: number | undefined): number => weight ?? 0

/** Adds up the weights of one proposal after the other. */
export class ProposalScorer implements FeatureSink {
  private sum = 0
  private templates: readonly TemplateWeights[] = []
  private readonly dense: Uint16Array

  constructor(private readonly model: SlotModel) {
    this.dense = model.characters
  }

  level(template: number, value: number): void {
    const { levels } = this.templates[template]!
    if (value < levels.length) this.sum += levels[value]!
  }

  characters(template: number, first: number, second: number): void {
    const one = this.dense[first]!
    if (one === 0) return
    const { single, pairs } = this.templates[template]!
    if (second === 0) {
      if (one < single.length) this.sum += single[one]!
      return
    }
    const two = this.dense[second]!
    if (two !== 0) this.sum += pairs.get(one * MOST_CHARACTERS + two)
  }

  /** Probability, 0 to 1, that the proposal is a slot of its type. */
  probability(proposal: Proposal, context: ProposalContext): number {
    this.sum = 0
    this.templates = this.model.byType[proposal.type]
    describeProposal(proposal, context, this)
    return 1 / (1 + Math.exp(-this.sum / this.model.unit))
  }
}
