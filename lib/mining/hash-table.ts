/** Integers under number keys from 0 to 2^53: open addressing in typed arrays, since a Map of millions of entries is slow and large. */
export class HashTable {
  private keys: Float64Array
  private values: Int32Array
  private mask: number
  private used = 0

  constructor(expected = 1024) {
    let size = 2048
    while (size < 2 * expected) size *= 2
    this.keys = new Float64Array(size).fill(-1)
    this.values = new Int32Array(size)
    this.mask = size - 1
  }

  get size(): number {
    return this.used
  }

  /** 0 where the key is unknown. */
  get(key: number): number {
    let slot = this.slotOf(key)
    for (;;) {
      const found = this.keys[slot]!
      if (found === key) return this.values[slot]!
      if (found === -1) return 0
      slot = (slot + 1) & this.mask
    }
  }

  set(key: number, value: number): void {
    this.values[this.claim(key)] = value
  }

  /** The new value. */
  add(key: number, amount: number): number {
    const slot = this.claim(key)
    const value = this.values[slot]! + amount
    this.values[slot] = value
    return value
  }

  private claim(key: number): number {
    if (2 * this.used >= this.keys.length) this.grow()
    let slot = this.slotOf(key)
    while (this.keys[slot] !== key) {
      if (this.keys[slot] === -1) {
        this.keys[slot] = key
        this.used++
        break
      }
      slot = (slot + 1) & this.mask
    }
    return slot
  }

  private slotOf(key: number): number {
    // `|` takes a number modulo 2^32.
    let mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
    return (mixed ^ (mixed >>> 13)) & this.mask
  }

  private grow(): void {
    const { keys, values } = this
    this.keys = new Float64Array(2 * keys.length).fill(-1)
    this.values = new Int32Array(2 * keys.length)
    this.mask = this.keys.length - 1
    this.used = 0
    for (let slot = 0; slot < keys.length; slot++) if (keys[slot] !== -1) this.set(keys[slot]!, values[slot]!)
  }
}
