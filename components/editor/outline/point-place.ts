import type { OutlinePoint } from './outline'

/** Whether any point that encloses the one at `index` is such. */
export function isInside(points: readonly OutlinePoint[], index: number, such: (at: number) => boolean): boolean {
  for (let at = points[index]?.parent ?? null; at !== null; at = points[at]?.parent ?? null) if (such(at)) return true
  return false
}

/** Where the caret is: its block, and the number that speaks for it. */
interface CaretPlace {
  readonly pos: number
  readonly ordinalPos: number | null
}

/** Index of the innermost point whose text holds the caret; null before the first. */
export function pointAtCaret(points: readonly OutlinePoint[], { pos, ordinalPos }: CaretPlace): number | null {
  const numbered = ordinalPos === null ? -1 : points.findIndex(({ ordinal }) => ordinal?.pos === ordinalPos)
  const at = numbered < 0 ? points.findLastIndex((point) => point.pos <= pos) : numbered
  return at < 0 ? null : at
}

/** Keys that stay with a point while others are moved: its words, numbered where they repeat. */
export function pointKeys(points: readonly OutlinePoint[]): readonly string[] {
  const seen = new Map<string, number>()
  return points.map(({ label, marker, role }) => {
    const words = `${role} ${label.slice(marker.length)}`
    const count = seen.get(words) ?? 0
    seen.set(words, count + 1)
    return `${words} ${count}`
  })
}
