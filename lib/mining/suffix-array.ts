/**
 * Suffix array by induced sorting (SA-IS; Nong, Zhang and Chan 2009), linear time. `text` holds ranks from 0 to `largest`; a suffix that is a
 * prefix of another comes first.
 */
export function suffixArray(text: Int32Array, largest: number): Int32Array {
  const length = text.length
  const sorted = new Int32Array(length)
  if (length === 0) return sorted
  if (length === 1) return sorted
  const isSmall = new Uint8Array(length)
  for (let at = length - 2; at >= 0; at--)
    isSmall[at] = text[at]! < text[at + 1]! || (text[at] === text[at + 1] && isSmall[at + 1] === 1) ? 1 : 0
  const buckets = bucketStarts(text, isSmall, largest)
  const leftmost = leftmostSmall(isSmall)
  induce(text, isSmall, buckets, leftmost, sorted)
  if (leftmost.length === 0) return sorted
  const order = sortLeftmost(text, isSmall, leftmost, sorted)
  induce(text, isSmall, buckets, order, sorted)
  return sorted
}

interface Buckets {
  /** Where suffixes of larger type begin in the bucket of each rank, and where those of smaller type do. */
  readonly large: Int32Array
  readonly small: Int32Array
}

function bucketStarts(text: Int32Array, isSmall: Uint8Array, largest: number): Buckets {
  const large = new Int32Array(largest + 2)
  const small = new Int32Array(largest + 2)
  for (let at = 0; at < text.length; at++) {
    if (isSmall[at]) large[text[at]! + 1]!++
    else small[text[at]!]!++
  }
  for (let rank = 0; rank <= largest; rank++) {
    small[rank]! += large[rank]!
    large[rank + 1]! += small[rank]!
  }
  return { large, small }
}

/** Places where a run of smaller type begins behind one of larger type, in text order. */
function leftmostSmall(isSmall: Uint8Array): Int32Array {
  let count = 0
  for (let at = 1; at < isSmall.length; at++) if (isSmall[at] && !isSmall[at - 1]) count++
  const places = new Int32Array(count)
  for (let at = 1, index = 0; at < isSmall.length; at++) if (isSmall[at] && !isSmall[at - 1]) places[index++] = at
  return places
}

/** Places all suffixes by the order of the leftmost small ones: two scans, forward for larger type, backward for smaller. */
function induce(
  text: Int32Array,
  isSmall: Uint8Array,
  buckets: Buckets,
  leftmost: Int32Array,
  sorted: Int32Array,
): void {
  const length = text.length
  sorted.fill(-1)
  const next = buckets.small.slice()
  for (const place of leftmost) sorted[next[text[place]!]!++] = place
  next.set(buckets.large)
  sorted[next[text[length - 1]!]!++] = length - 1
  for (let index = 0; index < length; index++) {
    const place = sorted[index]! - 1
    if (place >= 0 && !isSmall[place]) sorted[next[text[place]!]!++] = place
  }
  next.set(buckets.large)
  for (let index = length - 1; index >= 0; index--) {
    const place = sorted[index]! - 1
    if (place >= 0 && isSmall[place]) sorted[--next[text[place]! + 1]!] = place
  }
}

/** The leftmost small suffixes in order: named by their substrings, and sorted by recursion where names repeat. */
function sortLeftmost(text: Int32Array, isSmall: Uint8Array, leftmost: Int32Array, sorted: Int32Array): Int32Array {
  const count = leftmost.length
  const indexOf = new Int32Array(text.length).fill(-1)
  for (let index = 0; index < count; index++) indexOf[leftmost[index]!] = index
  const bySubstring = new Int32Array(count)
  for (let index = 0, found = 0; index < sorted.length; index++)
    if (indexOf[sorted[index]!]! >= 0) bySubstring[found++] = sorted[index]!
  const names = new Int32Array(count)
  let name = 0
  for (let index = 1; index < count; index++) {
    if (!isSameSubstring(text, isSmall, bySubstring[index - 1]!, bySubstring[index]!, leftmost, indexOf)) name++
    names[indexOf[bySubstring[index]!]!] = name
  }
  const order = suffixArray(names, name)
  for (let index = 0; index < count; index++) order[index] = leftmost[order[index]!]!
  return order
}

function isSameSubstring(
  text: Int32Array,
  isSmall: Uint8Array,
  one: number,
  other: number,
  leftmost: Int32Array,
  indexOf: Int32Array,
): boolean {
  const oneEnd = leftmost[indexOf[one]! + 1] ?? text.length
  const otherEnd = leftmost[indexOf[other]! + 1] ?? text.length
  const length = oneEnd - one
  if (length !== otherEnd - other) return false
  for (let step = 0; step < length; step++)
    if (text[one + step] !== text[other + step] || isSmall[one + step] !== isSmall[other + step]) return false
  return oneEnd < text.length && otherEnd < text.length && text[oneEnd] === text[otherEnd]
}

/** Length of the prefix that each suffix shares with the one before it in order (Kasai et al. 2001). */
export function sharedPrefixes(text: Int32Array, sorted: Int32Array): Int32Array {
  const length = text.length
  const rank = new Int32Array(length)
  for (let index = 0; index < length; index++) rank[sorted[index]!] = index
  const shared = new Int32Array(length)
  for (let at = 0, height = 0; at < length; at++) {
    if (rank[at] === 0) {
      height = 0
      continue
    }
    const before = sorted[rank[at]! - 1]!
    while (at + height < length && before + height < length && text[at + height] === text[before + height]) height++
    shared[rank[at]!] = height
    if (height > 0) height--
  }
  return shared
}
