import type { TextDigest } from '../corpus/family'
import type { FileProblem } from '../corpus/file-problem'
import { SLOTS } from '../corpus/shingle'
import type { Range } from '../text/range'
import type { FileSummary } from './report'

/** What is held in memory of each speech of an archive while its text lies elsewhere. */
export interface SpeechDigest extends TextDigest {
  /** Index into the pieces of its file. */
  readonly piece: number
  /** Key of the clean text: it orders speeches whatever the order of the files. */
  readonly text: string
}

/** One file of a batch, described. */
export interface DescribedFile {
  readonly path: string
  readonly problems: readonly FileProblem[]
  /** Ids of pieces are yet without the part that names the file; null for a file that gave no document. */
  readonly summary: FileSummary | null
  readonly speeches: readonly (SpeechDigest & { readonly masked: Uint16Array })[]
  /** JSON of a PackedDocument; empty for a file that gave no document. */
  readonly packed: string
}

/** An input as a batch names it, so that a later run knows whether it is still the same. */
export interface InputName {
  readonly path: string
  readonly size: number
}

export interface BatchFile extends Pick<DescribedFile, 'path' | 'problems' | 'summary'> {
  /** Ranges are of bytes in the batch. */
  readonly speeches: readonly (SpeechDigest & { readonly masked: Range })[]
  readonly packed: Range
}

/** What is read of a batch at once; texts are fetched by their ranges. */
export interface BatchHead {
  readonly inputs: readonly InputName[]
  readonly files: readonly BatchFile[]
}

/** The JSON at the beginning of a batch: lengths instead of ranges. */
interface HeadJson {
  readonly inputs: readonly InputName[]
  readonly files: readonly (Pick<DescribedFile, 'path' | 'problems' | 'summary'> & {
    readonly speeches: readonly (Omit<SpeechDigest, 'signature'> & { readonly masked: number })[]
    readonly packed: number
  })[]
}

const WORD = 4
const SIGNATURE_BYTES = SLOTS * WORD
const PREFIX = 2 * WORD
const aligned = (bytes: number): number => Math.ceil(bytes / WORD) * WORD

/**
 * A batch as bytes: length of the head's JSON, number of signatures (32 bits each), the JSON, the signatures, the masked
 * texts, the packed documents. Numbers are in the machine's order: a batch is read where it was written.
 */
export function encodeBatch(inputs: readonly InputName[], files: readonly DescribedFile[]): Uint8Array {
  const encoder = new TextEncoder()
  const packed = files.map((file) => encoder.encode(file.packed))
  const speeches = files.flatMap((file) => file.speeches)
  const json: HeadJson = {
    inputs,
    files: files.map(({ path, problems, summary, speeches }, index) => ({
      path,
      problems,
      summary,
      speeches: speeches.map(({ piece, key, text, shingles, masked }) => ({
        piece,
        key,
        text,
        shingles,
        masked: masked.length,
      })),
      packed: packed[index]!.length,
    })),
  }
  const head = encoder.encode(JSON.stringify(json))
  const parts: readonly Uint8Array[] = [
    new Uint8Array(Uint32Array.of(head.length, speeches.length).buffer),
    head,
    new Uint8Array(aligned(head.length) - head.length),
    ...speeches.map(({ signature }) => bytesOf(filled(signature))),
    ...speeches.map(({ masked }) => bytesOf(masked)),
    ...packed,
  ]
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A text without shingles has no signature; its place holds zeros. */
const filled = (signature: Uint32Array): Uint32Array => (signature.length === 0 ? new Uint32Array(SLOTS) : signature)

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Reads the head by way of `read`, which fetches bytes of the batch. */
export async function readHead(read: (range: Range) => Promise<Uint8Array>): Promise<BatchHead> {
  const [headLength, signatureCount] = wordsOf(await read({ start: 0, end: PREFIX }))
  const headRoom = aligned(headLength!)
  const bytes = await read({ start: PREFIX, end: PREFIX + headRoom + signatureCount! * SIGNATURE_BYTES })
  const { inputs, files }: HeadJson = JSON.parse(new TextDecoder().decode(bytes.subarray(0, headLength)))
  const signatures = wordsOf(bytes.subarray(headRoom))
  let signature = 0
  let masked = PREFIX + bytes.length
  const placed = files.map((file) => ({
    ...file,
    speeches: file.speeches.map((speech) => {
      const slots = signatures.subarray(signature * SLOTS, (signature + 1) * SLOTS)
      const range = { start: masked, end: masked + speech.masked * 2 }
      signature++
      masked = range.end
      return { ...speech, masked: range, signature: speech.shingles === 0 ? slots.subarray(0, 0) : slots }
    }),
  }))
  let packed = masked
  return {
    inputs,
    files: placed.map((file) => {
      const range = { start: packed, end: packed + file.packed }
      packed = range.end
      return { ...file, packed: range }
    }),
  }
}

const wordsOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer)

/** A masked text as `encodeBatch` laid it down. */
export const decodeMasked = (bytes: Uint8Array): Uint16Array => new Uint16Array(bytes.slice().buffer)
