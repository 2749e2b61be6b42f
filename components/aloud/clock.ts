/** A clock that can be stopped; milliseconds. Time is told to it, so that it can be tested. */
export interface Clock {
  /** What ran before it was last started. */
  readonly before: number
  /** When it was started; null while it stands. */
  readonly since: number | null
}

export const STOPPED: Clock = { before: 0, since: null }

export const startClock = (clock: Clock, now: number): Clock =>
  clock.since === null ? { ...clock, since: now } : clock

export const stopClock = (clock: Clock, now: number): Clock => ({ before: elapsed(clock, now), since: null })

export const elapsed = ({ before, since }: Clock, now: number): number => before + (since === null ? 0 : now - since)

/** 61_000 is 1:01; parts of a second that have not passed do not count. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Milliseconds by which a speaker is ahead of the target (below nought: behind) after `read` of `total` characters. */
export const ahead = (elapsedMs: number, read: number, total: number, targetMs: number): number =>
  total === 0 ? 0 : (targetMs * read) / total - elapsedMs

/** Time and text below which a reading says nothing of a rate. */
const LEAST_SECONDS = 15
const LEAST_CHARACTERS = 60

/** Characters a minute of a reading, within what a rate may be; null where too little was read. */
export function measuredRate(
  characters: number,
  milliseconds: number,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  if (characters < LEAST_CHARACTERS || milliseconds < LEAST_SECONDS * 1000) return null
  return Math.min(most, Math.max(least, Math.round(characters / (milliseconds / 60_000))))
}
