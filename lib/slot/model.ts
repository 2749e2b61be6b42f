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

/** Weights by scope and template; levels by their number, characters by their dense numbers. */
export interface SlotModel {
  readonly unit: number
  /** Dense number of each UTF-16 code that a weight names; 0 for all others. */
  readonly characters: Uint16Array
  readonly levels: readonly (readonly (readonly number[])[])[]
  readonly pairs: readonly (readonly ReadonlyMap<number, number>[])[]
}

/** Dense numbers stay below this, so that a pair of them is one small integer. */
const MOST_CHARACTERS = 1 << 14

export function readModel({ unit, weights }: WrittenSlotModel): SlotModel {
  const characters = new Uint16Array(65_536)
  let next = 1
  const dense = (code: number): number => {
    if (code === 0) return 0
    if (characters[code] === 0 && next < MOST_CHARACTERS) characters[code] = next++
    return characters[code]!
  }
  const levels = SCOPES.map(() => TEMPLATES.map((): number[] => []))
  const pairs = SCOPES.map(() => TEMPLATES.map(() => new Map<number, number>()))
  SCOPES.forEach((scope, scopeIndex) => {
    TEMPLATES.forEach((template, templateIndex) => {
      for (const [value, weight] of Object.entries(weights[scope]?.[template] ?? {})) {
        if (value[0] === '#' && value.length > 1) levels[scopeIndex]![templateIndex]![Number(value.slice(1))] = weight
        else
          pairs[scopeIndex]![templateIndex]!.set(
            dense(value.charCodeAt(0)) * MOST_CHARACTERS + dense(value.charCodeAt(1) || 0),
            weight,
          )
      }
    })
  })
  return { unit, characters, levels, pairs }
}

const TYPE_NUMBER = Object.fromEntries(VALUE_TYPES.map((type, index) => [type, index])) as Record<ValueType, number>

/** Adds up the weights of one proposal after the other. */
export class ProposalScorer {
  private sum = 0
  private scope = 0
  private group = 0
  private readonly sink: FeatureSink

  constructor(private readonly model: SlotModel) {
    this.sink = {
      level: (template, value) => {
        const { levels } = this.model
        this.sum += (levels[this.scope]![template]![value] ?? 0) + (levels[this.group]![template]![value] ?? 0)
      },
      characters: (template, first, second) => {
        const { characters, pairs } = this.model
        const one = characters[first]!
        const two = second === 0 ? 0 : characters[second]!
        if (one === 0 || (two === 0 && second !== 0)) return
        const key = one * MOST_CHARACTERS + two
        this.sum += (pairs[this.scope]![template]!.get(key) ?? 0) + (pairs[this.group]![template]!.get(key) ?? 0)
      },
    }
  }

  /** Probability, 0 to 1, that the proposal is a slot of its type. */
  probability(proposal: Proposal, context: ProposalContext): number {
    this.sum = 0
    this.scope = TYPE_NUMBER[proposal.type]
    this.group = VALUE_TYPES.length + GROUPS[proposal.type]
    describeProposal(proposal, context, this.sink)
    return 1 / (1 + Math.exp(-this.sum / this.model.unit))
  }
}
