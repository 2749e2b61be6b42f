import type { OutlinePoint } from './outline'

/** Whether any point that encloses the one at `index` is such. */
export function isInside(points: readonly OutlinePoint[], index: number, such: (at: number) => boolean): boolean {
  for (let at = points[index]?.parent ?? null; at !== null; at = points[at]?.parent ?? null) if (such(at)) return true
  return false
}

/** Index of the innermost point whose text holds the block at `pos`; null before the first. */
export function pointAt(points: readonly OutlinePoint[], pos: number): number | null {
  const at = points.findLastIndex((point) => point.pos <= pos)
  return at < 0 ? null : at
}

/** Keys that stay with a point while others are moved: its words, numbered where they repeat. */
export function pointKeys(points: readonly OutlinePoint[]): readonly string[] {
  const seen = new Map<string, number>()
  return points.map(({ label, role }) => {
    const words = `${role} ${label.replace(/^[^\s、.），]{0,4}[、.），]/, '')}`
    const count = seen.get(words) ?? 0
    seen.set(words, count + 1)
    return `${words} ${count}`
  })
}
