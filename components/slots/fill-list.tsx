'use client'

import { type ReactNode, Suspense, useRef } from 'react'
import { deferred } from '@/components/shell/deferred'
import { type Filling, FillLines, linesOf } from './fill-lines'
import type { SlotGroup } from './slot-list'
import css from './slots.module.css'

/** A list of so many lines is drawn whole, so that searching in the page finds everything. */
const DRAWN_WHOLE = 80

const LongFillLines = deferred(() => import('./long-fill-lines'))

interface Props {
  readonly groups: readonly SlotGroup[]
  readonly filling: Filling
  /** What follows the blanks. */
  readonly children: ReactNode
}

/** The blanks by group. Of a long list only what is on the screen is drawn. */
export function FillList({ groups, filling, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = groups.flatMap(linesOf)
  const drawn = lines.map((_, index) => ({ index, start: 0, end: 0 }))
  const whole = <FillLines lines={lines} drawn={drawn} filling={filling} measure={null} />
  return (
    <div ref={scroller} className={css.groups}>
      {lines.length <= DRAWN_WHOLE ? (
        whole
      ) : (
        <Suspense fallback={whole}>
          <LongFillLines lines={lines} filling={filling} scroller={scroller} />
        </Suspense>
      )}
      {children}
    </div>
  )
}
