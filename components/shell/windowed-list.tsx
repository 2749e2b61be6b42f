'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import css from './windowed-list.module.css'

interface Props<T> {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly label: string
  readonly className?: string | undefined
  /** Height of a row in CSS pixels before it is measured. */
  readonly usual: number
  readonly children: (item: T) => ReactNode
}

const MORE_ROWS = 8

/** A list of any length of which only the rows on the screen are drawn. The arrow keys walk the first control of each row. */
export function WindowedList<T>({ items, keyOf, label, className, usual, children }: Props<T>) {
  const region = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => region.current,
    estimateSize: () => usual,
    overscan: MORE_ROWS,
    getItemKey: (index) => keyOf(items[index]!),
  })
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    if (!step || !row || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = Math.min(items.length - 1, Math.max(0, Number(row.dataset.index) + step))
    rows.scrollToIndex(next)
    const control = region.current?.querySelector<HTMLElement>(`[data-index="${next}"] :is(a, button)`)
    control?.focus({ preventScroll: true })
  }
  return (
    <div ref={region} className={className}>
      <ul className={css.rows} style={{ height: rows.getTotalSize() }} aria-label={label} onKeyDown={walk}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            data-index={index}
            ref={rows.measureElement}
            className={css.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(items[index]!)}
          </li>
        ))}
      </ul>
    </div>
  )
}
