/** Sets of numbers from 0 that can be joined (union-find with path halving); the root of a set is its least member. */
export class Forest {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  root(index: number): number {
    let at = index
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!
      at = this.parent[at]!
    }
    return at
  }

  join(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)]
    this.parent[Math.max(one, other)] = Math.min(one, other)
  }
}
