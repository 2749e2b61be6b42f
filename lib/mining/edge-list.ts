/** References that may stand in a stretch, as columns, so that a scan of millions allocates nothing. Offsets count from the stretch's start. */
export class EdgeList {
  count = 0
  pattern = new Int32Array(16)
  start = new Int32Array(16)
  blankStart = new Int32Array(16)
  blankEnd = new Int32Array(16)
  end = new Int32Array(16)
  /** Bits of the reference without what fills its blank, and with it. */
  bits = new Float64Array(16)
  whole = new Float64Array(16)
  /** By offset: the first and the last edge that ends there, and by edge the next one; -1 for none. */
  firstAt = new Int32Array(16)
  nextAt = new Int32Array(16)
  private lastAt = new Int32Array(16)

  /** Forgets all edges, for a stretch of so many units. */
  clear(length: number): void {
    this.count = 0
    if (this.firstAt.length <= length) {
      this.firstAt = new Int32Array(2 * length)
      this.lastAt = new Int32Array(2 * length)
    }
    this.firstAt.fill(-1, 0, length + 1)
  }

  add(pattern: number, start: number, blankStart: number, blankEnd: number, end: number, bits: number): void {
    const edge = this.count++
    if (edge === this.pattern.length) this.grow()
    this.pattern[edge] = pattern
    this.start[edge] = start
    this.blankStart[edge] = blankStart
    this.blankEnd[edge] = blankEnd
    this.end[edge] = end
    this.bits[edge] = bits
    this.nextAt[edge] = -1
    if (this.firstAt[end] === -1) this.firstAt[end] = edge
    else this.nextAt[this.lastAt[end]!] = edge
    this.lastAt[end] = edge
  }

  hasBlank(edge: number): boolean {
    return this.blankEnd[edge]! > this.blankStart[edge]!
  }

  private grow(): void {
    this.pattern = twice(this.pattern, Int32Array)
    this.start = twice(this.start, Int32Array)
    this.blankStart = twice(this.blankStart, Int32Array)
    this.blankEnd = twice(this.blankEnd, Int32Array)
    this.end = twice(this.end, Int32Array)
    this.nextAt = twice(this.nextAt, Int32Array)
    this.bits = twice(this.bits, Float64Array)
    this.whole = twice(this.whole, Float64Array)
  }
}

/** The column with as much room again behind it. */
function twice<Column extends Int32Array | Float64Array>(
  column: ArrayLike<number>,
  Longer: new (length: number) => Column,
): Column {
  const longer = new Longer(2 * column.length)
  longer.set(column)
  return longer
}
