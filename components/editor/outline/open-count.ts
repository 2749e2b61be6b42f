import type { Node } from '@tiptap/pm/model'
import { slotCondition } from '@/components/slots/slot-condition'
import { isOpen, slotNamed, slotsOf } from '@/components/slots/slot-place'
import { flagsOf, isShown } from '../view/shown'
import type { NestedPoint } from './nesting'
import type { PlacedBlock } from './outline'

export interface OpenCount {
  /** Empty or not of their type. */
  readonly missing: number
  readonly carried: number
}

/** The open blanks of each point's own text, without those of the points inside it. */
export function openCounts(
  doc: Node,
  blocks: readonly PlacedBlock[],
  points: readonly NestedPoint[],
): readonly OpenCount[] {
  const slots = slotsOf(doc)
  const flags = flagsOf(doc)
  const counts = points.map(() => ({ missing: 0, carried: 0 }))
  // Of the points in text order.
  let at = 0
  let holder: number | null = null
  blocks.forEach(({ node, shown }, index) => {
    while (holder !== null && points[holder]!.end <= index) holder = points[holder]!.parent
    if (points[at]?.start === index && points[at]!.runIn === null) holder = at++
    const first = at
    while (points[at]?.start === index) at++
    // What no point encloses goes with the one before it.
    const own = counts[holder ?? Math.max(0, at - 1)]
    const runIns = points.slice(first, at)
    if (!shown) return
    node.forEach((child, offset) => {
      const slot = child.type.name === 'slot' && isShown(child, flags) ? slotNamed(slots, child.attrs.name) : null
      if (slot === null || !isOpen(slot)) return
      const inside = runIns.findLastIndex(({ runIn }) => runIn!.from <= offset && offset < runIn!.to)
      const count = inside < 0 ? own : counts[first + inside]
      if (count !== undefined) count[slotCondition(slot) === 'carried' ? 'carried' : 'missing'] += 1
    })
  })
  return counts
}
