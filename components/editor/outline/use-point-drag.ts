import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { PointPlace } from '../commands/move-point'

export interface DropPlace {
  readonly target: number
  readonly place: PointPlace
}

interface Drag {
  readonly index: number
  /** Null while nothing under the pointer can take it. */
  readonly over: DropPlace | null
}

/** Pixels a pointer goes before it drags. */
const SLACK = 5
/** Pixels from the edge of the tree within which it scrolls. */
const EDGE = 28

/** Dragging points with the pointer. The rows are found by `data-point`; `canHold` says which may take a point inside. */
export function usePointDrag(
  canHold: (target: number) => boolean,
  drop: (index: number, target: number, place: PointPlace) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const pressed = useRef<{ readonly index: number; readonly y: number } | null>(null)
  const dropped = useRef(false)

  useEffect(() => {
    if (drag === null) return
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      pressed.current = null
      setDrag(null)
    }
    window.addEventListener('keydown', cancel, true)
    return () => window.removeEventListener('keydown', cancel, true)
  }, [drag])

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const row = event.button === 0 && event.pointerType === 'mouse' ? rowOf(event.target) : null
    dropped.current = false
    pressed.current = row === null ? null : { index: indexOf(row), y: event.clientY }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (pressed.current === null) return
    const { index, y } = pressed.current
    if (drag === null && Math.abs(event.clientY - y) < SLACK) return
    const tree = event.currentTarget
    if (drag === null) tree.setPointerCapture(event.pointerId)
    scrollAtEdge(tree, event.clientY)
    setDrag({ index, over: placeAt(tree, event.clientY, index, canHold) })
  }
  const onPointerUp = () => {
    pressed.current = null
    if (drag === null) return
    dropped.current = true
    setDrag(null)
    if (drag.over !== null) drop(drag.index, drag.over.target, drag.over.place)
  }
  return {
    drag,
    /** True once after a drop: the click that ends it is no click. */
    wasDropped: () => {
      const was = dropped.current
      dropped.current = false
      return was
    },
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  }
}

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element && target.closest('button') === null ? target.closest<HTMLElement>('[data-point]') : null
const indexOf = (row: HTMLElement): number => Number(row.dataset.point)

function scrollAtEdge(tree: HTMLElement, y: number) {
  const { top, bottom } = tree.getBoundingClientRect()
  if (y < top + EDGE) tree.scrollTop -= EDGE / 2
  if (y > bottom - EDGE) tree.scrollTop += EDGE / 2
}

/** The row at that height and which part of it: its upper third is before it, its lower third after, the middle inside. */
function placeAt(tree: HTMLElement, y: number, index: number, canHold: (target: number) => boolean): DropPlace | null {
  const rows = [...tree.querySelectorAll<HTMLElement>('[data-point]')]
  const row = rows.find((each) => y < each.getBoundingClientRect().bottom) ?? rows.at(-1)
  if (row === undefined || indexOf(row) === index) return null
  const target = indexOf(row)
  const { top, height } = row.getBoundingClientRect()
  const share = (y - top) / height
  if (!canHold(target)) return { target, place: share < 0.5 ? 'before' : 'after' }
  return { target, place: share < 0.3 ? 'before' : share < 0.7 ? 'inside' : 'after' }
}
