'use client'

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { type Filling, FillLines, type Line } from './fill-lines'

const MORE_LINES = 12
/** Height of a line in CSS pixels before it is measured. */
const USUAL = 34

interface Props {
  readonly lines: readonly Line[]
  readonly filling: Filling
  readonly scroller: RefObject<HTMLElement | null>
}

/** Of a long list the lines on the screen, and the open card, which may hold the focus. */
export default function LongFillLines({ lines, filling, scroller }: Props) {
  const open = lines.findIndex(({ listed }) => listed !== null && listed.name === filling.open)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL,
    getItemKey: (index) => keyOf(lines[index]!),
    rangeExtractor: (range) => drawnOf(range, open),
  })
  const drawn = rows.getVirtualItems()
  return (
    <div style={{ paddingBottom: rows.getTotalSize() - (drawn.at(-1)?.end ?? 0) }}>
      <FillLines lines={lines} drawn={drawn} filling={filling} measure={rows.measureElement} />
    </div>
  )
}

const keyOf = ({ group, listed }: Line): string => `${group.key} ${group.section} ${listed?.name ?? ''}`

function drawnOf(range: Range, open: number): number[] {
  const drawn = defaultRangeExtractor({ ...range, overscan: MORE_LINES })
  return open < 0 || drawn.includes(open) ? drawn : [...drawn, open].sort((a, b) => a - b)
}
