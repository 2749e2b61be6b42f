import type { Work } from './progress'

/** Work under this share says little: threads still start. */
const BEGINNING = 0.05

interface Moment {
  readonly seconds: number
  readonly done: number
}

/**
 * Tells from the work done, and the clock at each time, how long a run will still take: as fast as the later half of what it has done, since code
 * that is not yet compiled is slow.
 */
export class RemainingTime {
  private begun: number | null = null
  /** From the last moment before half of the work done. */
  private moments: Moment[] = []

  /** Seconds still to go at `seconds` of any clock; null while nothing can be said. */
  after(seconds: number, { done, total }: Work): number | null {
    this.begun ??= done
    this.moments.push({ seconds, done })
    const half = (this.begun + done) / 2
    const later = this.moments.findIndex((moment) => moment.done > half)
    if (later > 1) this.moments.splice(0, later - 1)
    const [first] = this.moments
    if (done - this.begun < BEGINNING * (total - this.begun) || done <= first!.done) return null
    return ((seconds - first!.seconds) / (done - first!.done)) * (total - done)
  }
}
