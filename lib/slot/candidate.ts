import type { ValueType } from './type'

/** A span of one line that may be a slot, as one recogniser sees it. Offsets are in the line. */
export interface SlotCandidate {
  readonly start: number
  readonly end: number
  readonly type: ValueType
  readonly confidence: number
  readonly because: readonly string[]
}

/** Finds the candidates of one kind in one line. */
export type Recogniser = (line: string) => readonly SlotCandidate[]

/** Context that rules may look at on either side of a candidate, in UTF-16 units. */
const CONTEXT_WIDTH = 16

export const leftOf = (line: string, offset: number): string =>
  line.slice(Math.max(0, offset - CONTEXT_WIDTH), offset).trimEnd()

export const rightOf = (line: string, offset: number): string => line.slice(offset, offset + CONTEXT_WIDTH).trimStart()

export const isHan = (character: string | undefined): boolean =>
  character !== undefined && character >= '\u4e00' && character <= '\u9fff'

export const isHanCode = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Keeps the candidates that do not touch one kept before them; earlier groups go first, in a group the longer, then the earlier. */
export function chooseCandidates(groups: readonly (readonly SlotCandidate[])[]): readonly SlotCandidate[] {
  if (groups.length === 0 || (groups.length === 1 && groups[0]!.length === 1)) return groups[0] ?? []
  const taken = new Uint8Array(
    Math.max(...groups.map((group) => group.reduce((last, { end }) => Math.max(last, end), 0))),
  )
  const chosen: SlotCandidate[] = []
  for (const group of groups) {
    const ordered = [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    for (const candidate of ordered) {
      if (isTaken(taken, candidate.start, candidate.end)) continue
      taken.fill(1, candidate.start, candidate.end)
      chosen.push(candidate)
    }
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** Whether one of `taken`, 1 for each offset that is not to be had, lies from `start` to before `end`. */
export function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true
  return false
}
