/** Whole numbers by whole numbers above 0, read much faster than a Map: open addressing in two typed arrays, a quarter full. */
export class PairTable {
  private readonly mask: number
  private readonly keys: Int32Array
  private readonly values: Int32Array

  constructor(entries: ReadonlyMap<number, number>) {
    const capacity = 1 << Math.ceil(Math.log2(4 * Math.max(1, entries.size)))
    this.mask = capacity - 1
    this.keys = new Int32Array(capacity)
    this.values = new Int32Array(capacity)
    for (const [key, value] of entries) {
      const at = this.slotOf(key)
      this.keys[at] = key
      this.values[at] = value
    }
  }

  /** 0 for a key that is not there. */
  get(key: number): number {
    return this.values[this.slotOf(key)]!
  }

  private slotOf(key: number): number {
    let at = (Math.imul(key, 0x9e37_79b1) >>> 7) & this.mask
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask
    return at
  }
}
