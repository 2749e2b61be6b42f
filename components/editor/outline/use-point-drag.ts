import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
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

interface Press {
  readonly index: number
  readonly pointer: number
  readonly x: number
  readonly y: number
  /** Runs out when a finger has held still long enough; null for a mouse, which drags as soon as it goes. */
  readonly hold: ReturnType<typeof setTimeout> | null
}

/** Pixels a mouse goes before it drags, and a finger before it scrolls and no longer holds. */
const SLACK = { mouse: 5, finger: 10 } as const
/** Milliseconds that a finger holds still before it drags. */
const HOLD = 350
/** Pixels from the edge of the tree within which it scrolls, and how far in each frame. */
const EDGE = { reach: 36, step: 8 } as const

/**
 * Dragging points: with a mouse at once, with a finger or a pen after holding still, so that a swipe scrolls. The rows are
 * found by `data-point`; `canHold` says which may take a point inside.
 */
export function usePointDrag(
  tree: RefObject<HTMLElement | null>,
  canHold: (target: number) => boolean,
  drop: (index: number, target: number, place: PointPlace) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const pressed = useRef<Press | null>(null)
  const dropped = useRef(false)
  const dragging = useRef(false)
  dragging.current = drag !== null
  const height = useRef(0)
  const latest = useRef(canHold)
  latest.current = canHold

  const letGo = () => {
    clearTimeout(pressed.current?.hold ?? undefined)
    pressed.current = null
  }
  const carry = (index: number) => {
    dragging.current = true
    const over = placeAt(tree.current!, height.current, index, latest.current)
    setDrag((old) => (old !== null && isSame(old.over, over) ? old : { index, over }))
  }
  useEscape(drag !== null, () => {
    letGo()
    setDrag(null)
  })
  useScrollAtEdge(tree, drag?.index ?? null, height, carry)
  // The browser asks at the first move whether the finger scrolls: the answer must stand ready from the start.
  useEffect(() => {
    const element = tree.current
    const keep = (event: TouchEvent) => dragging.current && event.cancelable && event.preventDefault()
    element?.addEventListener('touchmove', keep, { passive: false })
    return () => element?.removeEventListener('touchmove', keep)
  }, [tree])

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const row = event.button === 0 && event.isPrimary ? rowOf(event.target) : null
    dropped.current = false
    letGo()
    if (row === null) return
    const { clientX: x, clientY: y, pointerId: pointer } = event
    const index = indexOf(row)
    const take = () => {
      height.current = y
      tree.current?.setPointerCapture(pointer)
      navigator.vibrate?.(10)
      // What was held is not clicked, wherever it is let go.
      dropped.current = true
      carry(index)
    }
    pressed.current = { index, pointer, x, y, hold: event.pointerType === 'mouse' ? null : setTimeout(take, HOLD) }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const press = pressed.current
    if (press === null || event.pointerId !== press.pointer) return
    height.current = event.clientY
    if (drag !== null) return carry(press.index)
    const far = Math.max(Math.abs(event.clientX - press.x), Math.abs(event.clientY - press.y))
    if (press.hold !== null) {
      if (far > SLACK.finger) letGo()
    } else if (far >= SLACK.mouse) {
      event.currentTarget.setPointerCapture(event.pointerId)
      carry(press.index)
    }
  }
  const onPointerUp = () => {
    letGo()
    if (drag === null) return
    dropped.current = true
    setDrag(null)
    if (drag.over !== null) drop(drag.index, drag.over.target, drag.over.place)
  }
  const onPointerCancel = () => {
    letGo()
    setDrag(null)
  }
  /** A finger that holds asks for no menu of the browser. */
  const onContextMenu = (event: MouseEvent) => pressed.current?.hold != null && event.preventDefault()
  return {
    drag,
    /** True once after a drop: the click that ends it is no click. */
    wasDropped: () => {
      const was = dropped.current
      dropped.current = false
      return was
    },
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onContextMenu },
  }
}

function useEscape(isOn: boolean, act: () => void) {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!isOn) return
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    window.addEventListener('keydown', cancel, true)
    return () => window.removeEventListener('keydown', cancel, true)
  }, [isOn])
}

/** Scrolls the tree as long as what is dragged is near its edge, and tells that it now lies over another row. */
function useScrollAtEdge(
  tree: RefObject<HTMLElement | null>,
  dragged: number | null,
  height: RefObject<number>,
  carry: (index: number) => void,
) {
  const latest = useRef(carry)
  latest.current = carry
  useEffect(() => {
    if (dragged === null) return
    let frame = requestAnimationFrame(function scroll() {
      frame = requestAnimationFrame(scroll)
      const element = tree.current
      if (element === null) return
      const { top, bottom } = element.getBoundingClientRect()
      const [isAbove, isBelow] = [height.current < top + EDGE.reach, height.current > bottom - EDGE.reach]
      const before = element.scrollTop
      if (isAbove !== isBelow) element.scrollTop += isAbove ? -EDGE.step : EDGE.step
      if (element.scrollTop !== before) latest.current(dragged)
    })
    return () => cancelAnimationFrame(frame)
  }, [dragged, tree, height])
}

const isSame = (a: DropPlace | null, b: DropPlace | null): boolean => a?.target === b?.target && a?.place === b?.place

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element && target.closest('button') === null ? target.closest<HTMLElement>('[data-point]') : null
const indexOf = (row: HTMLElement): number => Number(row.dataset.point)

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
