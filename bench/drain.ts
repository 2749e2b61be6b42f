/** A template of the peer: characters, with null where any one character stands. */
export interface DrainTemplate {
  tokens: (string | null)[]
  readonly speeches: Set<number>
}

const PREFIX_TOKENS = 2
const LEAST_SIMILARITY = 0.5
const MOST_CHILDREN = 100

/**
 * Drain (He, Zhu, Zheng and Lyu 2017), written anew after the paper: lines are told apart by length, then by their first tokens, then joined to the
 * most similar template of the leaf, whose differing tokens become wildcards. A token is a character, since Chinese has no blanks between words.
 */
export class Drain {
  readonly templates: DrainTemplate[] = []
  private readonly leaves = new Map<string, DrainTemplate[]>()
  private readonly children = new Map<string, Set<string>>()

  learn(line: string, speech: number): void {
    const tokens = [...line]
    const leaf = this.leafOf(tokens, true)!
    const best = mostSimilar(leaf, tokens)
    if (best) {
      best.tokens = best.tokens.map((token, at) => (token === tokens[at] ? token : null))
      best.speeches.add(speech)
      return
    }
    const template = { tokens, speeches: new Set([speech]) }
    leaf.push(template)
    this.templates.push(template)
  }

  /** The template that a line would join. */
  match(line: string): DrainTemplate | null {
    const tokens = [...line]
    return mostSimilar(this.leafOf(tokens, false) ?? [], tokens)
  }

  private leafOf(tokens: readonly string[], grows: boolean): DrainTemplate[] | null {
    let key = String(tokens.length)
    for (const token of tokens.slice(0, PREFIX_TOKENS)) {
      const known = this.children.get(key) ?? new Set()
      if (grows && !known.has(token) && known.size < MOST_CHILDREN) this.children.set(key, known.add(token))
      key += known.has(token) ? token : '*'
    }
    const leaf = this.leaves.get(key)
    if (leaf || !grows) return leaf ?? null
    const made: DrainTemplate[] = []
    this.leaves.set(key, made)
    return made
  }
}

function mostSimilar(leaf: readonly DrainTemplate[], tokens: readonly string[]): DrainTemplate | null {
  let best: DrainTemplate | null = null
  let most = 0
  for (const template of leaf) {
    const same = template.tokens.filter((token, at) => token === tokens[at]).length / tokens.length
    if (same < LEAST_SIMILARITY || same <= most) continue
    best = template
    most = same
  }
  return best
}

export const literalsOf = ({ tokens }: DrainTemplate): number => tokens.filter((token) => token !== null).length
