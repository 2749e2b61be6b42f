'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '@/components/shell/words'
import { movePoint, neighbourOf, shiftPoint } from '../commands/move-point'
import { selectBlock } from '../navigation'
import { runOn, useCaret, useDraft, useEditorStore, useRoom } from '../room'
import { minutesText } from '../time-words'
import type { OutlinePoint } from './outline'
import css from './outline.module.css'
import { isInside, pointAt, pointKeys } from './point-place'

/** The points of the speech as a tree: arrows walk, Enter goes to the text, Alt with an arrow moves. */
export function OutlineTree() {
  const { outline } = useWords().write
  const { editor, draft } = useRoom()
  const { points } = useDraft()
  const caret = useCaret()
  const set = useEditorStore((state) => state.set)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [focus, setFocus] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const tree = useRef<HTMLDivElement>(null)
  const keys = pointKeys(points)
  const here = pointAt(points, caret.pos)
  const active = focus !== null && focus < points.length ? focus : (here ?? 0)
  const visible = points
    .map((_, index) => index)
    .filter((index) => !isInside(points, index, (at) => closed.has(keys[at]!)))
  const name = usePointName()

  // After a move the tree is drawn anew: the focus stays with the point that moved.
  const follow = useRef(false)
  useEffect(() => {
    if (!follow.current || tree.current === null) return
    follow.current = false
    tree.current.querySelector<HTMLElement>(`[data-point="${active}"]`)?.focus()
  }, [active])

  /** What is drawn follows typing after a rest: a command works on the points as they are, if they are still as many. */
  const pointsNow = () => {
    const fresh = draft.now().points
    return fresh.length === points.length ? fresh : null
  }
  const shift = (index: number, by: 1 | -1) => {
    const point = pointsNow()?.[index]
    if (point === undefined || !runOn(editor, shiftPoint(point, by))) setSaid(outline.notMoved)
    draft.now()
  }
  const focusPoint = (index: number | undefined) => {
    if (index === undefined) return
    setFocus(index)
    tree.current?.querySelector<HTMLElement>(`[data-point="${index}"]`)?.focus()
  }
  const go = (index: number) => {
    const point = pointsNow()?.[index]
    if (point === undefined) return
    selectBlock(editor, point.pos)
    editor.view.focus()
    set({ drawer: null })
  }
  const move = (index: number, direction: 1 | -1) => {
    const points = pointsNow()
    if (points === null) return
    const neighbour = neighbourOf(points, index, direction)
    if (neighbour === null || !runOn(editor, movePoint(points, index, direction))) return setSaid(outline.notMoved)
    const size = points.filter((_, at) => at === index || isInside(points, at, (parent) => parent === index)).length
    const passed = points.indexOf(neighbour)
    const passedSize = points.filter(
      (_, at) => at === passed || isInside(points, at, (parent) => parent === passed),
    ).length
    follow.current = true
    draft.now()
    setFocus(direction === 1 ? index + passedSize : passed)
    setSaid(`${outline.moved(name(points[index]!))}${size > 1 ? ` (${size})` : ''}`)
  }
  const fold = (index: number, fold: boolean) =>
    setClosed((old) => {
      const next = new Set(old)
      if (fold) next.add(keys[index]!)
      else next.delete(keys[index]!)
      return next
    })

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const at = visible.indexOf(index)
    const point = points[index]!
    const children = points.some(({ parent }) => parent === index)
    const isClosed = closed.has(keys[index]!)
    const plain = new Map<string, () => void>([
      ['ArrowDown', () => focusPoint(visible[at + 1])],
      ['ArrowUp', () => focusPoint(visible[at - 1])],
      ['Home', () => focusPoint(visible[0])],
      ['End', () => focusPoint(visible.at(-1))],
      ['ArrowRight', () => (children && isClosed ? fold(index, false) : children && focusPoint(visible[at + 1]))],
      ['ArrowLeft', () => (children && !isClosed ? fold(index, true) : focusPoint(point.parent ?? undefined))],
      ['Enter', () => go(index)],
      [' ', () => go(index)],
    ])
    const withAlt = new Map<string, () => void>([
      ['ArrowDown', () => move(index, 1)],
      ['ArrowUp', () => move(index, -1)],
      ['ArrowRight', () => shift(index, 1)],
      ['ArrowLeft', () => shift(index, -1)],
    ])
    const act = event.ctrlKey || event.metaKey ? undefined : (event.altKey ? withAlt : plain).get(event.key)
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  return (
    <>
      <div ref={tree} role="tree" aria-label={outline.tree} className={css.tree}>
        {visible.map((index) => (
          <PointRow
            key={keys[index]}
            point={points[index]!}
            index={index}
            current={index === here}
            tabbable={index === active}
            expanded={points.some(({ parent }) => parent === index) ? !closed.has(keys[index]!) : null}
            onKeyDown={(event) => onKeyDown(event, index)}
            onGo={() => go(index)}
            onFold={() => fold(index, !closed.has(keys[index]!))}
            onFocus={() => setFocus(index)}
          />
        ))}
      </div>
      <span role="status" className={css.unseen}>
        {said}
      </span>
    </>
  )
}

interface RowProps {
  readonly point: OutlinePoint
  readonly index: number
  readonly current: boolean
  readonly tabbable: boolean
  /** Null for a point with nothing inside. */
  readonly expanded: boolean | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onGo: () => void
  readonly onFold: () => void
  readonly onFocus: () => void
}

function PointRow({ point, index, current, tabbable, expanded, onKeyDown, onGo, onFold, onFocus }: RowProps) {
  const { outline } = useWords().write
  const { names } = useWords()
  const { rate } = useRoom()
  const name = usePointName()
  const { missing, carried } = point.open
  const label = name(point)
  const minutes = minutesText(point.characters, rate)
  const said = [
    outline.point(label, names.roles[point.role], point.characters, minutes),
    missing > 0 && outline.missing(missing),
    carried > 0 && outline.carried(carried),
    point.locked && outline.locked,
    !point.shown && outline.off,
  ]
  return (
    <div
      role="treeitem"
      aria-level={point.depth}
      aria-label={said.filter(Boolean).join('，')}
      aria-selected={current}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      data-point={index}
      data-role={point.role}
      data-depth={point.depth}
      data-off={!point.shown || undefined}
      tabIndex={tabbable ? 0 : -1}
      className={css.point}
      onKeyDown={onKeyDown}
      onClick={onGo}
      onFocus={onFocus}
      title={label}
    >
      {/* Folding by pointer; by keyboard the arrows do it. */}
      <span
        className={css.fold}
        aria-hidden="true"
        data-open={expanded ?? undefined}
        onClick={(event) => {
          if (expanded === null) return
          event.stopPropagation()
          onFold()
        }}
      >
        {expanded === null ? '' : '›'}
      </span>
      <span className={css.label}>
        <span className={css.text}>{label}</span>
        {missing > 0 && (
          <span className={css.badge} data-open="missing">
            {missing}
          </span>
        )}
        {carried > 0 && (
          <span className={css.badge} data-open="carried">
            {carried}
          </span>
        )}
      </span>
      <span className={css.figure}>{point.characters}</span>
      <span className={css.figure}>{minutes}</span>
    </div>
  )
}

/** A point is called by its heading or first sentence, else by what it does. */
function usePointName(): (point: OutlinePoint) => string {
  const { names } = useWords()
  return (point) => point.label || names.roles[point.role]
}
