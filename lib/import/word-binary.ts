import { accept, type Result, refuse } from '../problem'

/** Offsets in the file information block of Word 97 and later ([MS-DOC] 2.5). */
const FIB = { magic: 0, flags: 0x0a, lengths: 0x4c, formats: 0xfa, pieces: 0x1a2, size: 0x1aa } as const
const MAGIC = 0xa5ec
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200

/** Single property modifiers of a character: tracked deletion and hidden text ([MS-DOC] 2.6.1). */
const DELETED = 0x0800
const HIDDEN = 0x083c

/** Stories in the order in which their characters follow each other; the fourth is unused. */
const STORIES = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'] as const
const SHOWN_STORIES: ReadonlySet<string> = new Set(['text', 'boxes'])

interface Piece {
  /** Position of its first character in the document. */
  readonly start: number
  readonly end: number
  /** Offset of its first byte in the WordDocument stream. */
  readonly offset: number
  /** One byte a character (code page 1252) rather than two. */
  readonly narrow: boolean
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Raw characters of the main text and of its text boxes, control characters included. */
export function readWordText(
  stream: Uint8Array,
  open: (name: string) => Uint8Array | null,
): Result<string, 'damaged' | 'encrypted'> {
  if (stream.length < FIB.size) return refuse('damaged')
  const view = viewOf(stream)
  if (view.getUint16(FIB.magic, true) !== MAGIC) return refuse('damaged')
  const flags = view.getUint16(FIB.flags, true)
  if (flags & ENCRYPTED) return refuse('encrypted')
  const table = open(flags & SECOND_TABLE ? '1Table' : '0Table')
  const pieces = table && readPieces(view, table)
  if (!pieces) return refuse('damaged')
  const left = leftOut(view, table)
  return accept(
    shownStories(view)
      .map((story) => storyText(stream, pieces, story, left))
      .join('\r'),
  )
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function shownStories(view: DataView): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  STORIES.forEach((story, index) => {
    const end = start + view.getUint32(FIB.lengths + index * 4, true)
    if (SHOWN_STORIES.has(story) && end > start) spans.push({ start, end })
    start = end
  })
  return spans
}

/** The piece table: which bytes of the stream hold which characters ([MS-DOC] 2.9.38). Null where it makes no sense. */
function readPieces(view: DataView, table: Uint8Array): readonly Piece[] | null {
  const start = view.getUint32(FIB.pieces, true)
  const bytes = table.subarray(start, start + view.getUint32(FIB.pieces + 4, true))
  const clx = viewOf(bytes)
  let at = 0
  while (at + 3 <= bytes.length && bytes[at] === 1) at += 3 + clx.getUint16(at + 1, true)
  if (at + 5 > bytes.length || bytes[at] !== 2) return null
  const count = (clx.getUint32(at + 1, true) - 4) / 12
  const positions = at + 5
  const descriptors = positions + (count + 1) * 4
  if (!Number.isInteger(count) || descriptors + count * 8 > bytes.length) return null
  return Array.from({ length: count }, (_, index) => {
    const place = clx.getUint32(descriptors + index * 8 + 2, true)
    const narrow = (place & 0x40000000) !== 0
    return {
      start: clx.getUint32(positions + index * 4, true),
      end: clx.getUint32(positions + index * 4 + 4, true),
      offset: narrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff,
      narrow,
    }
  })
}

/** Characters of a story without those left out. Work grows with the size of the stream, whatever the table claims. */
function storyText(stream: Uint8Array, pieces: readonly Piece[], story: Span, left: readonly Span[]): string {
  const parts: string[] = []
  let budget = stream.length
  for (const piece of pieces) {
    const start = Math.max(story.start, piece.start)
    const end = Math.min(story.end, piece.end)
    if (start >= end) continue
    const width = piece.narrow ? 1 : 2
    const offset = piece.offset + (start - piece.start) * width
    const bytes = stream.subarray(offset, offset + Math.min((end - start) * width, budget))
    budget -= bytes.length
    parts.push(shownText(bytes, offset, piece.narrow, left))
  }
  return parts.join('')
}

function shownText(bytes: Uint8Array, offset: number, narrow: boolean, left: readonly Span[]): string {
  const decoder = new TextDecoder(narrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true })
  const parts: string[] = []
  let at = 0
  for (
    let index = firstAfter(left, offset);
    index < left.length && left[index]!.start < offset + bytes.length;
    index++
  ) {
    const cut = Math.max(left[index]!.start - offset, at)
    parts.push(decoder.decode(bytes.subarray(at, cut)))
    at = Math.min(left[index]!.end - offset, bytes.length)
  }
  return parts.join('') + decoder.decode(bytes.subarray(at))
}

/** Index of the first span that ends after `offset`, by binary search. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Byte spans of the stream whose characters are deleted or hidden, in order and apart. */
function leftOut(view: DataView, table: Uint8Array): readonly Span[] {
  const start = view.getUint32(FIB.formats, true)
  const bytes = table.subarray(start, start + view.getUint32(FIB.formats + 4, true))
  const plc = viewOf(bytes)
  const count = Math.floor((bytes.length - 4) / 8)
  const pages = new Set<number>()
  for (let index = 0; index < count; index++) pages.add(plc.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff)
  const spans = [...pages].flatMap((page) => pageSpans(view, page * 512)).sort((a, b) => a.start - b.start)
  return merge(spans)
}

/** A 512-byte page of character formatting: offsets of its runs, then where the modifiers of each are ([MS-DOC] 2.9.33). */
function pageSpans(view: DataView, page: number): readonly Span[] {
  if (page + 512 > view.byteLength) return []
  const count = view.getUint8(page + 511)
  if (count * 5 + 4 > 511) return []
  const spans: Span[] = []
  for (let index = 0; index < count; index++) {
    const place = view.getUint8(page + (count + 1) * 4 + index) * 2
    if (place === 0 || !isLeftOut(view, page + place, page + 511)) continue
    spans.push({ start: view.getUint32(page + index * 4, true), end: view.getUint32(page + index * 4 + 4, true) })
  }
  return spans
}

/** Length of a modifier's operand by the top three bits of its code; the sixth kind carries its own. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3]

function isLeftOut(view: DataView, at: number, limit: number): boolean {
  const end = Math.min(at + 1 + view.getUint8(at), limit)
  let place = at + 1
  while (place + 3 <= end) {
    const code = view.getUint16(place, true)
    if ((code === DELETED || code === HIDDEN) && view.getUint8(place + 2) === 1) return true
    const kind = code >> 13
    place += 2 + (kind === 6 ? 1 + view.getUint8(place + 2) : OPERANDS[kind]!)
  }
  return false
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = merged.at(-1)
    if (end <= start) continue
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
