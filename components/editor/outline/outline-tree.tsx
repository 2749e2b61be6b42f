'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '@/components/shell/words'
import { useCaret, useDraft } from '../room'
import type { OutlinePoint } from './outline'
import css from './outline.module.css'
import { isInside, pointAt, pointKeys } from './point-place'
import { PointRow, type RowEvents } from './point-row'
import { useOutlineActs } from './use-outline-acts'
import { usePointDrag } from './use-point-drag'

/** The points of the speech as a tree: arrows walk, Enter goes to the text, Alt with an arrow moves, Delete deletes. */
export function OutlineTree() {
  const { outline } = useWords().write
  const { points } = useDraft()
  const caret = useCaret()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [focus, setFocus] = useState<number | null>(null)
  const [menu, setMenu] = useState<number | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const keys = pointKeys(points)
  const here = pointAt(points, caret.pos)
  const active = Math.min(focus ?? here ?? 0, Math.max(0, points.length - 1))
  const parents = new Set(points.map(({ parent }) => parent))
  const visible = points
    .map((_, index) => index)
    .filter((index) => !isInside(points, index, (at) => closed.has(keys[at]!)))
  const among = placesAmong(points)

  // After a command the tree is drawn anew: the focus stays with the point it was about.
  const follow = useRef(false)
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    focusRow(tree.current, active)
  })
  const acts = useOutlineActs((index) => {
    follow.current = true
    setFocus(index)
  })
  const { drag, wasDropped, handlers } = usePointDrag((target) => points[target]?.level != null, acts.place)

  const focusPoint = (index: number | undefined | null) => {
    if (index === undefined || index === null) return
    setFocus(index)
    focusRow(tree.current, index)
  }
  const fold = (index: number, isFolded: boolean) =>
    setClosed((old) => {
      const next = new Set(old)
      if (isFolded) next.add(keys[index]!)
      else next.delete(keys[index]!)
      return next
    })
  const openMenu = (index: number, isOpen: boolean) => {
    setMenu(isOpen ? index : null)
    if (!isOpen) focusRow(tree.current, active)
  }

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.target !== event.currentTarget) return
    const at = visible.indexOf(index)
    const isFolded = closed.has(keys[index]!)
    const holds = parents.has(index)
    const verbs = new Map<Verb, () => void>([
      ['next', () => focusPoint(visible[at + 1])],
      ['previous', () => focusPoint(visible[at - 1])],
      ['first', () => focusPoint(visible[0])],
      ['last', () => focusPoint(visible.at(-1))],
      ['into', () => (holds && isFolded ? fold(index, false) : holds && focusPoint(visible[at + 1]))],
      ['outOf', () => (holds && !isFolded ? fold(index, true) : focusPoint(points[index]!.parent))],
      ['menu', () => setMenu(index)],
      ['go', () => acts.go(index)],
      ['remove', () => acts.remove(index)],
      ['up', () => acts.move(index, -1)],
      ['down', () => acts.move(index, 1)],
      ['deeper', () => acts.shift(index, 1)],
      ['higher', () => acts.shift(index, -1)],
      ['undo', acts.undo],
      ['redo', acts.redo],
    ])
    const verb = verbOf(event)
    const act = verb === undefined ? undefined : verbs.get(verb)
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  const latest = useRef<RowEvents>(null)
  latest.current = {
    acts: () => acts,
    keyDown: onKeyDown,
    go: (index) => wasDropped() || acts.go(index),
    fold: (index) => fold(index, !closed.has(keys[index]!)),
    focus: setFocus,
    menu: openMenu,
  }
  const [on] = useState<RowEvents>(() => ({
    acts: () => latest.current!.acts(),
    keyDown: (event, index) => latest.current!.keyDown(event, index),
    go: (index) => latest.current!.go(index),
    fold: (index) => latest.current!.fold(index),
    focus: (index) => latest.current!.focus(index),
    menu: (index, open) => latest.current!.menu(index, open),
  }))

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
        {visible.map((index) => (
          <PointRow
            key={keys[index]}
            point={points[index]!}
            index={index}
            among={among[index]!}
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
      <span role="status" className={css.unseen}>
        {acts.said}
      </span>
    </>
  )
}

const focusRow = (tree: HTMLElement | null, index: number) =>
  tree?.querySelector<HTMLElement>(`[data-point="${index}"]`)?.focus()

/** Of each point its place among those of its parent, and how many they are. */
function placesAmong(points: readonly OutlinePoint[]): readonly (readonly [number, number])[] {
  const counts = new Map<number | null, number>()
  const places = points.map(({ parent }) => {
    const place = (counts.get(parent) ?? 0) + 1
    counts.set(parent, place)
    return place
  })
  return points.map(({ parent }, index) => [places[index]!, counts.get(parent)!])
}

/** What the keys do, by the names of `verbs`. */
const KEYS = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowRight: 'into',
  ArrowLeft: 'outOf',
  Enter: 'go',
  ' ': 'go',
  Delete: 'remove',
  ContextMenu: 'menu',
  'Shift F10': 'menu',
  'Alt ArrowDown': 'down',
  'Alt ArrowUp': 'up',
  'Alt ArrowRight': 'deeper',
  'Alt ArrowLeft': 'higher',
  'Control z': 'undo',
  'Control y': 'redo',
  'Control Shift z': 'redo',
} as const satisfies Record<string, string>

type Verb = (typeof KEYS)[keyof typeof KEYS]

function verbOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Verb | undefined {
  const held = [(ctrlKey || metaKey) && 'Control', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean)
  const pressed = [...held, key.length === 1 ? key.toLowerCase() : key].join(' ')
  return Object.entries(KEYS).find(([name]) => name === pressed)?.[1]
}
