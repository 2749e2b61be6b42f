import { accept, type Result, refuse } from '../problem'
import type { Encoding } from './document'
import { LIMITS } from './limit'
import { plausibility } from './plausibility'

export interface DecodedText {
  /** Without a byte-order mark. */
  readonly text: string
  /** Of the file, or of most of it. */
  readonly encoding: Encoding
  /** First line, from 1, that is in another encoding than most of the file. */
  readonly mixed: { readonly line: number; readonly encoding: Encoding } | null
  /** First line, from 1, that was longer than `LIMITS.lineLength` and was cut. */
  readonly cutLine: number | null
}

/**
 * Bytes of a text file as text, in the encoding they are in: a byte-order mark, else UTF-8 where all of it is valid,
 * UTF-16 by what its units are, GB18030, and line by line where a file has two encodings.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, 'empty' | 'binary'> {
  if (bytes.length === 0) return refuse('empty')
  if (hasBinarySignature(bytes)) return refuse('binary')
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes)
  if (decoded === null || looksBinary(decoded.text)) return refuse('binary')
  if (decoded.text.trim() === '') return refuse('empty')
  const { text, line } = cutLongLines(decoded.text)
  return accept({ ...decoded, text, cutLine: line })
}

type Decoded = Pick<DecodedText, 'text' | 'encoding' | 'mixed'>

const SIGNATURES: readonly string[] = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u007fELF',
  'Rar!',
  '7z\u00bc\u00af',
  '\u001f\u008b',
  '{\\rtf',
  'SQLite format',
] // prettier-ignore

const hasBinarySignature = (bytes: Uint8Array): boolean => {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return SIGNATURES.some((signature) => head.startsWith(signature))
}

const MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
]

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const mark = MARKS.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (mark === undefined) return null
  const rest = bytes.subarray(mark[0].length)
  if (mark[1] === 'utf-8') return decodeUnmarked(rest)
  return { text: decodeAs(rest, mark[1]), encoding: mark[1], mixed: null }
}

function decodeUnmarked(bytes: Uint8Array): Decoded | null {
  const whole = decodeStrictly(bytes, 'utf-8')
  const hasZero = bytes.includes(0)
  const wide = hasZero || whole === null ? wideEncoding(bytes) : null
  if (wide !== null) return { text: decodeAs(bytes, wide), encoding: wide, mixed: null }
  if (hasZero) return null
  if (whole !== null) return { text: whole, encoding: 'utf-8', mixed: null }
  return decodeByLine(bytes)
}

const decodeAs = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

/** Null where some byte is not valid in the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const SAMPLE = 65_536
const WIDE_SHARE = 0.9

/** UTF-16 without a mark: nine in ten units are ideographs, Chinese punctuation or ASCII in one byte order only. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4) return null
  const little = textShare(bytes, 1)
  const big = textShare(bytes, 0)
  if (Math.max(little, big) < WIDE_SHARE) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

function textShare(bytes: Uint8Array, high: 0 | 1): number {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  let count = 0
  for (let at = 0; at < length; at += 2) {
    const upper = bytes[at + high]!
    const lower = bytes[at + 1 - high]!
    if (upper >= 0x4e && upper <= 0x9f) count++
    else if (upper === 0x30 && lower <= 0x20) count++
    else if (upper === 0xff && lower <= 0x5e) count++
    else if (upper === 0x20 && lower >= 0x10 && lower <= 0x3b) count++
    else if (upper === 0 && (lower === 9 || lower === 10 || lower === 13 || (lower >= 0x20 && lower < 0x7f))) count++
  }
  return count / (length / 2)
}

interface DecodedLine {
  readonly text: string
  readonly encoding: 'utf-8' | 'gb18030'
  /** Bytes that are not ASCII; lines without any are the same in both encodings. */
  readonly weight: number
}

function decodeByLine(bytes: Uint8Array): Decoded {
  const lines: DecodedLine[] = []
  for (let from = 0; from <= bytes.length; ) {
    const feed = bytes.indexOf(0x0a, from)
    const end = feed < 0 ? bytes.length : feed
    lines.push(decodeLine(bytes.subarray(from, end)))
    from = end + 1
  }
  const weigh = (encoding: Encoding): number =>
    lines.reduce((sum, line) => sum + (line.encoding === encoding ? line.weight : 0), 0)
  const encoding = weigh('utf-8') > weigh('gb18030') ? 'utf-8' : 'gb18030'
  const other = lines.findIndex((line) => line.weight > 0 && line.encoding !== encoding)
  return {
    text: lines.map(({ text }) => text).join('\n'),
    encoding,
    mixed: other < 0 ? null : { line: other + 1, encoding: lines[other]!.encoding },
  }
}

function decodeLine(bytes: Uint8Array): DecodedLine {
  let weight = 0
  for (const byte of bytes) if (byte >= 0x80) weight++
  if (weight === 0) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', weight }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  const gb = decodeStrictly(bytes, 'gb18030')
  if (utf8 !== null && (gb === null || plausibility(utf8) >= plausibility(gb)))
    return { text: utf8, encoding: 'utf-8', weight }
  if (gb !== null && plausibility(gb) > PLAUSIBLE) return { text: gb, encoding: 'gb18030', weight }
  return decodePatches(bytes, weight)
}

const PLAUSIBLE = 0.55

/** A line of two encodings, or with damage: whatever is valid UTF-8 as that, the rest as GB18030. */
function decodePatches(bytes: Uint8Array, weight: number): DecodedLine {
  const parts: string[] = []
  let utf8Bytes = 0
  for (let at = 0; at < bytes.length; ) {
    let end = at
    for (let length = utf8Length(bytes, end); length > 0; length = utf8Length(bytes, end)) end += length
    if (end > at) {
      parts.push(decodeAs(bytes.subarray(at, end), 'utf-8'))
      utf8Bytes += end - at
    }
    at = end
    while (end < bytes.length && utf8Length(bytes, end) === 0)
      end += bytes[end]! > 0x80 && end + 1 < bytes.length ? 2 : 1
    if (end > at) parts.push(decodeAs(bytes.subarray(at, end), 'gb18030'))
    at = end
  }
  return { text: parts.join(''), encoding: utf8Bytes * 2 >= bytes.length ? 'utf-8' : 'gb18030', weight }
}

/** Length of the valid UTF-8 character at `at`, 0 where there is none; two bytes are no Chinese and stand for GB18030. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]
  if (lead === undefined) return 0
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : 3
  if (lead < 0xe0 || lead >= 0xf5) return 0
  for (let index = 1; index < length; index++) if ((bytes[at + index] ?? 0) >> 6 !== 0b10) return 0
  return length
}

const CONTROL_SHARE = 0.02

/** Control characters beyond tab and line ends, and characters no encoding gave, are no text. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  let strange = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27) || code === 0x7f) strange++
  }
  if (strange > Math.max(4, sample.length * CONTROL_SHARE)) return true
  return sample.length >= 16 && plausibility(sample) < 0
}

/** A line beyond the limit goes on in further lines; nothing of it is lost. */
function cutLongLines(text: string): { readonly text: string; readonly line: number | null } {
  const parts: string[] = []
  let first: number | null = null
  for (let from = 0, line = 1; from <= text.length; line++) {
    const feed = text.indexOf('\n', from)
    const end = feed < 0 ? text.length : feed
    if (end - from > LIMITS.lineLength) first ??= line
    for (let at = from; at < end; at += LIMITS.lineLength)
      parts.push(text.slice(at, Math.min(end, at + LIMITS.lineLength)))
    if (end === from) parts.push('')
    from = end + 1
  }
  return first === null ? { text, line: null } : { text: parts.join('\n'), line: first }
}
