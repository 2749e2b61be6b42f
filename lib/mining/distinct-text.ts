import { mix } from '../corpus/shingle'
import { HashTable } from './hash-table'

/** Bands of signatures that are compared, and slots of each: near-duplicates of 0.8 share one in 98 of 100 cases, unrelated texts hardly ever. */
const BANDS = 6
const SLOTS_OF_BAND = 3
/** Of a larger archive the first speeches tell for the rest. */
const MOST_SPEECHES = 20_000

/** Tells while speeches come in how much of their text is no near-duplicate of one before, long before families are known. */
export class DistinctText {
  private readonly bands = Array.from({ length: BANDS }, () => new HashTable())
  private speeches = 0
  private all = 0
  private distinct = 0

  /** `signature` is that of a TextDigest; a text too short to have one counts as distinct. */
  add(signature: Uint32Array, characters: number): void {
    if (this.speeches === MOST_SPEECHES) return
    this.speeches++
    this.all += characters
    if (signature.length === 0 || !this.isKnown(signature)) this.distinct += characters
  }

  /** Share of all characters. */
  get share(): number {
    return this.all === 0 ? 1 : this.distinct / this.all
  }

  private isKnown(signature: Uint32Array): boolean {
    let isKnown = false
    for (const [band, speeches] of this.bands.entries()) if (speeches.add(keyOf(signature, band), 1) > 1) isKnown = true
    return isKnown
  }
}

function keyOf(signature: Uint32Array, band: number): number {
  let key = band
  for (let at = band * SLOTS_OF_BAND; at < (band + 1) * SLOTS_OF_BAND; at++)
    key = mix(Math.imul(key, 0x01000193) ^ signature[at]!)
  return key >>> 0
}
