import type { Work } from './progress'

/** Work under this share says little: threads still start and code is not yet compiled. */
const BEGINNING = 0.03

/** Tells from the work done, and the clock at each time, how long a run will still take. */
export class RemainingTime {
  private origin: { readonly seconds: number; readonly done: number } | null = null
  private begun: { readonly seconds: number; readonly done: number } | null = null

  /** Seconds still to go at `seconds` of any clock; null while nothing can be said. */
  after(seconds: number, { done, total }: Work): number | null {
    this.begun ??= { seconds, done }
    if (this.origin === null && done - this.begun.done >= BEGINNING * (total - this.begun.done))
      this.origin = { seconds, done }
    if (this.origin === null || done <= this.origin.done) return null
    return ((seconds - this.origin.seconds) / (done - this.origin.done)) * (total - done)
  }
}
