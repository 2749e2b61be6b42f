import { LONGEST_FILLER, MARKS } from './pattern'
import type { Prices, Use } from './segment'

const marks = MARKS

/** At the start of a clause or of an item of a list, and elsewhere. */
type ByPlace = [atStart: number, elsewhere: number]

/** What a description uses, and the prices that follow from it. */
export class Usage {
  /** By pattern. */
  readonly uses: Float64Array
  private readonly literals: ByPlace = [0, 0]
  private readonly references: ByPlace = [0, 0]
  private readonly fillers = new Float64Array(LONGEST_FILLER + 1)

  private constructor(uses: Float64Array) {
    this.uses = uses
  }

  static none(patterns: number): Usage {
    return new Usage(new Float64Array(patterns))
  }

  /** Before anything is described: as often as each pattern occurs, and one character in two by itself. */
  static guess(occurrences: readonly number[]): Usage {
    const usage = new Usage(Float64Array.from(occurrences))
    const all = usage.uses.reduce((sum, uses) => sum + uses, 1)
    usage.literals.splice(0, 2, all / 4, all)
    usage.references.splice(0, 2, all / 4, all)
    usage.fillers.fill(1)
    return usage
  }

  /** The same usage when only these patterns are left. */
  only(patterns: readonly number[]): Usage {
    const usage = new Usage(Float64Array.from(patterns, (pattern) => this.uses[pattern]!))
    usage.literals.splice(0, 2, ...this.literals)
    usage.references.splice(0, 2, ...this.references)
    usage.fillers.set(this.fillers)
    return usage
  }

  /** Characters of a stretch, or those that a reference took over (`sign` -1). */
  countLiterals(units: Uint16Array, start: number, end: number, sign: 1 | -1): void {
    for (let at = start; at < end; at++) this.literals[marks[units[at - 1]!] === 0 ? 1 : 0] += sign
  }

  countUse(units: Uint16Array, use: Use): void {
    this.uses[use.pattern]!++
    this.references[marks[units[use.start - 1]!] === 0 ? 1 : 0]++
    this.fillers[use.blankEnd - use.blankStart]!++
    this.countLiterals(units, use.start, use.blankStart, -1)
    this.countLiterals(units, use.blankEnd, use.end, -1)
  }

  /** Each count is raised by a half (Krichevsky and Trofimov 1981). */
  prices(): Prices {
    const all = this.uses.reduce((sum, uses) => sum + uses + 0.5, 0)
    const filled = this.fillers.subarray(1).reduce((sum, count) => sum + count + 0.5, 0)
    const flag = (counts: ByPlace, place: 0 | 1) =>
      -Math.log2((counts[place] + 0.5) / (this.literals[place] + this.references[place] + 1))
    return {
      reference: this.uses.map((uses) => -Math.log2((uses + 0.5) / all)),
      literalFlag: [flag(this.literals, 0), flag(this.literals, 1)],
      referenceFlag: [flag(this.references, 0), flag(this.references, 1)],
      fillerLength: this.fillers.map((count) => -Math.log2((count + 0.5) / filled)),
    }
  }
}
