'use client'

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '@/components/shell/words'
import { useCaret, useDraft } from '../room'
import css from './outline.module.css'
import { pointAtCaret } from './point-place'
import { PointRow, type RowEvents } from './point-row'
import { type TreeVerb, treeVerb } from './tree-keys'
import { useOutlineActs } from './use-outline-acts'
import { usePointDrag } from './use-point-drag'
import { useRows } from './use-rows'

/** The points of the speech as a tree: arrows walk, Enter goes to the text, Alt with an arrow moves, Delete deletes. */
export function OutlineTree() {
  const { outline } = useWords().write
  const { points } = useDraft()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [focus, setFocus] = useState<{ readonly index: number } | null>(null)
  const [menu, setMenu] = useState<number | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const here = pointAtCaret(points, useCaret())
  const active = Math.min(focus?.index ?? here ?? 0, Math.max(0, points.length - 1))

  // The row may be drawn only then, or anew after a command: the focus follows once it is.
  const follow = useRef(false)
  const focusPoint = (index: number | undefined | null) => {
    if (index === undefined || index === null) return
    follow.current = true
    setFocus({ index })
  }
  const acts = useOutlineActs(focusPoint)
  const { drag, wasDropped, handlers } = usePointDrag(tree, (target) => points[target]?.level != null, acts.place)
  const rows = useRows(tree, points, closed, [active, menu, drag?.index ?? null])
  const { visible, keys, parents } = rows
  useLayoutEffect(() => {
    if (!follow.current) return
    follow.current = false
    rows.scrollTo(active)
    focusRow(tree.current, active)
  })
  useShown(here, tree, rows.scrollTo)

  const fold = (index: number, isFolded: boolean) =>
    setClosed((old) => {
      const next = new Set(old)
      if (isFolded) next.add(keys[index]!)
      else next.delete(keys[index]!)
      return next
    })

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.target !== event.currentTarget) return
    const at = visible.indexOf(index)
    const isFolded = closed.has(keys[index]!)
    const holds = parents.has(index)
    const verbs: Readonly<Record<TreeVerb, () => void>> = {
      next: () => focusPoint(visible[at + 1]),
      previous: () => focusPoint(visible[at - 1]),
      first: () => focusPoint(visible[0]),
      last: () => focusPoint(visible.at(-1)),
      into: () => (holds && isFolded ? fold(index, false) : holds && focusPoint(visible[at + 1])),
      outOf: () => (holds && !isFolded ? fold(index, true) : focusPoint(points[index]!.parent)),
      menu: () => setMenu(index),
      go: () => acts.go(index),
      remove: () => acts.remove(index),
      up: () => acts.move(index, -1),
      down: () => acts.move(index, 1),
      deeper: () => acts.shift(index, 1),
      higher: () => acts.shift(index, -1),
      undo: acts.undo,
      redo: acts.redo,
    }
    const verb = treeVerb(event)
    if (verb === undefined) return
    event.preventDefault()
    verbs[verb]()
  }

  const on = useSteady<RowEvents>({
    acts: () => acts,
    keyDown: onKeyDown,
    go: (index) => wasDropped() || acts.go(index),
    fold: (index) => fold(index, !closed.has(keys[index]!)),
    focus: (index) => index === active || setFocus({ index }),
    menu: (index, isOpen) => {
      setMenu(isOpen ? index : null)
      if (!isOpen) focusPoint(active)
    },
  })

  return (
    <>
      <div
        ref={tree}
        role="tree"
        aria-label={outline.tree}
        className={css.tree}
        data-dragging={drag !== null || undefined}
        {...handlers}
      >
        <div role="presentation" className={css.rows} style={{ height: rows.height }}>
          {rows.drawn.map(({ index, top, height }) => (
            <PointRow
              key={keys[index]}
              point={points[index]!}
              index={index}
              among={rows.among[index]!}
              top={top}
              height={height}
              current={index === here}
              tabbable={index === active}
              expanded={parents.has(index) ? !closed.has(keys[index]!) : null}
              dropped={drag?.over?.target === index ? drag.over.place : null}
              dragged={drag?.index === index}
              menu={menu === index}
              on={on}
            />
          ))}
        </div>
      </div>
      <span role="status" className={css.unseen}>
        {acts.said}
      </span>
    </>
  )
}

const focusRow = (tree: HTMLElement | null, index: number) =>
  tree?.querySelector<HTMLElement>(`[data-point="${index}"]`)?.focus({ preventScroll: true })

/** Brings the row of the caret into view when the caret comes to another point, unless somebody walks the tree. */
function useShown(here: number | null, tree: { readonly current: HTMLElement | null }, show: (index: number) => void) {
  const latest = useRef(show)
  latest.current = show
  useEffect(() => {
    if (here !== null && !tree.current?.contains(document.activeElement)) latest.current(here)
  }, [here, tree])
}

/** One object for all the life of the tree whose functions are those of the last drawing. */
function useSteady<T extends Record<keyof T, (...given: never[]) => unknown>>(functions: T): T {
  const latest = useRef(functions)
  latest.current = functions
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(functions).map((name) => [name, (...given: never[]) => latest.current[name as keyof T](...given)]),
      ) as T,
  )
  return steady
}
