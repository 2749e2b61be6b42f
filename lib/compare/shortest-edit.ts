/** Which elements of each side are not in the common part. */
export interface Edit {
  /** 1 where the element is only in the first. */
  readonly deleted: Uint8Array
  /** 1 where the element is only in the second. */
  readonly inserted: Uint8Array
}

/** Beyond this many edits from each end a stretch is cut where the search has come farthest: linear time, near the shortest. */
const MOST_EDITS = 400

interface Stretch {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/**
 * A shortest series of deletions and insertions from `a` to `b`: Myers, "An O(ND) Difference Algorithm and Its Variations"
 * (1986), the variant in linear space that meets in the middle.
 */
export function shortestEdit(a: Int32Array, b: Int32Array): Edit {
  const edit = { deleted: new Uint8Array(a.length), inserted: new Uint8Array(b.length) }
  const open: Stretch[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const stretch = withoutEnds(a, b, next)
    if (stretch.a === stretch.aEnd) edit.inserted.fill(1, stretch.b, stretch.bEnd)
    else if (stretch.b === stretch.bEnd) edit.deleted.fill(1, stretch.a, stretch.aEnd)
    else {
      const [before, after] = cut(a, b, stretch)
      open.push(after, before)
    }
  }
  return edit
}

/** The stretch without what is the same at its ends. */
function withoutEnds(a: Int32Array, b: Int32Array, stretch: Stretch): Stretch {
  let { a: i, aEnd, b: j, bEnd } = stretch
  while (i < aEnd && j < bEnd && a[i] === b[j]) {
    i++
    j++
  }
  while (i < aEnd && j < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--
    bEnd--
  }
  return { a: i, aEnd, b: j, bEnd }
}

/** What comes before and after the common run in the middle of the shortest path. Both sides are not empty and differ at both ends. */
function cut(a: Int32Array, b: Int32Array, stretch: Stretch): readonly [Stretch, Stretch] {
  const [n, m] = [stretch.aEnd - stretch.a, stretch.bEnd - stretch.b]
  const most = Math.min(MOST_EDITS, Math.ceil((n + m) / 2))
  // Farthest x on each diagonal k = x − y, from the front and from the back; index k + most + 1.
  const middle = most + 1
  const front = new Int32Array(2 * middle + 1)
  const back = new Int32Array(2 * middle + 1)
  const delta = n - m
  for (let edits = 0; edits <= most; edits++) {
    for (const isFront of [true, false]) {
      const [mine, other] = isFront ? [front, back] : [back, front]
      const reach = isFront ? edits - 1 : edits
      const last = edits - 2 * Math.max(0, edits - n)
      for (let k = -(edits - 2 * Math.max(0, edits - m)); k <= last; k += 2) {
        const [less, more] = [mine[middle + k - 1]!, mine[middle + k + 1]!]
        let x = k === -edits || (k !== edits && less < more) ? more : less + 1
        const start = x
        if (isFront) while (x < n && x - k < m && a[stretch.a + x] === b[stretch.b + x - k]) x++
        else while (x < n && x - k < m && a[stretch.aEnd - 1 - x] === b[stretch.bEnd - 1 - x + k]) x++
        mine[middle + k] = x
        const opposite = delta - k
        const meets = (delta & 1) === (isFront ? 1 : 0) && opposite >= -reach && opposite <= reach
        if (meets && x + other[middle + opposite]! >= n)
          return isFront
            ? around(stretch, start, start - k, x, x - k)
            : around(stretch, n - x, m - x + k, n - start, m - start + k)
      }
    }
  }
  return farthest(stretch, front, middle, most)
}

const around = (
  { a, aEnd, b, bEnd }: Stretch,
  x: number,
  y: number,
  u: number,
  v: number,
): readonly [Stretch, Stretch] => [
  { a, aEnd: a + x, b, bEnd: b + y },
  { a: a + u, aEnd, b: b + v, bEnd },
]

/** Where the search from the front has come farthest after all edits that it may make. */
function farthest(stretch: Stretch, front: Int32Array, middle: number, most: number): readonly [Stretch, Stretch] {
  const [n, m] = [stretch.aEnd - stretch.a, stretch.bEnd - stretch.b]
  let best = { x: 1, y: 0 }
  for (let k = -most; k <= most; k++) {
    const x = front[middle + k]!
    const y = x - k
    if (x <= n && y >= 0 && y <= m && x + y > best.x + best.y) best = { x, y }
  }
  return around(stretch, best.x, best.y, best.x, best.y)
}
