import { redo, undo } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import type { Words } from '@/lib/i18n/words'
import { deletePoint, movePoint, type PointPlace, placePoint, shiftPoint } from '../commands/move-point'
import { changeScheme, setStart } from '../commands/series'
import { runOn, useDraft, useEditorStore, useRoom } from '../room'
import { goToPoint } from './go-to-point'
import type { OutlinePoint } from './outline'
import { isInside, pointAtCaret } from './point-place'

/** What can be done to a point, by its index. Each is one undo step, and what came of it is said. */
export interface OutlineActs {
  readonly said: string
  readonly go: (index: number) => void
  readonly move: (index: number, direction: 1 | -1) => void
  readonly shift: (index: number, by: 1 | -1) => void
  readonly place: (index: number, target: number, place: PointPlace) => void
  readonly remove: (index: number) => void
  readonly scheme: (index: number, scheme: string) => void
  readonly start: (index: number, start: number | null) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** `follow` is told where the point stands afterwards, so that the focus goes with it. */
export function useOutlineActs(follow: (index: number) => void): OutlineActs {
  const { outline } = useWords().write
  const { editor, draft, caret } = useRoom()
  const { points } = useDraft()
  const set = useEditorStore((state) => state.set)
  const name = usePointName()
  const [said, setSaid] = useState('')

  /** What is drawn follows typing after a rest: a command works on the points as they are, if they are still as many. */
  const now = (): readonly OutlinePoint[] | null => {
    const fresh = draft.now().points
    return fresh.length === points.length ? fresh : null
  }
  const atCaret = () => pointAtCaret(draft.now().points, caret.now()) ?? 0
  const perform = (
    index: number,
    command: (points: readonly OutlinePoint[], point: OutlinePoint) => Command,
    say: { readonly done: (point: OutlinePoint) => string; readonly refused: (point: OutlinePoint) => string },
  ) => {
    const fresh = now()
    const point = fresh?.[index]
    if (fresh === null || point === undefined) return
    const before = editor.state.doc
    runOn(editor, command(fresh, point))
    const isDone = editor.state.doc !== before
    setSaid(isDone ? say.done(point) : point.locked ? outline.lockedWhy : say.refused(point))
    if (!isDone) return
    follow(atCaret())
  }
  const insideOf = (index: number) =>
    points.filter((_, at) => isInside(points, at, (parent) => parent === index)).length
  const ofHistory = (command: Command) => () => runOn(editor, command) && follow(atCaret())

  return {
    said,
    go(index) {
      const point = now()?.[index]
      if (point === undefined) return
      goToPoint(editor, point.pos, set)
    },
    move: (index, direction) =>
      perform(index, (fresh) => movePoint(fresh, index, direction), {
        done: (point) => outline.moved(name(point)),
        refused: () => outline.notMoved,
      }),
    shift: (index, by) =>
      perform(index, (fresh) => shiftPoint(fresh, index, by), {
        done: (point) => (by === 1 ? outline.lowered : outline.raised)(name(point)),
        refused: (point) => refusedShift(outline, point, by),
      }),
    place: (index, target, place) =>
      perform(index, (fresh) => placePoint(fresh, index, target, place), {
        done: (point) => outline.moved(name(point)),
        refused: () => outline.notPlaced,
      }),
    remove: (index) =>
      perform(index, (fresh) => deletePoint(fresh, index), {
        done: (point) => outline.removed(name(point), insideOf(index)),
        refused: () => outline.lockedWhy,
      }),
    scheme: (index, scheme) =>
      perform(index, (_, { ordinal }) => changeScheme(ordinal?.pos ?? -1, scheme), {
        done: () => outline.schemeChanged(scheme),
        refused: () => outline.notMoved,
      }),
    start: (index, start) =>
      perform(index, (_, { ordinal }) => setStart(ordinal?.pos ?? 0, start), {
        done: () => (start === null ? outline.goesOn : outline.startsAt(start)),
        refused: () => outline.notMoved,
      }),
    undo: ofHistory(undo),
    redo: ofHistory(redo),
  }
}

/** Why a point keeps its level: of a heading, of what has its level from its number, of a paragraph without one. */
function refusedShift(words: Words['write']['outline'], { level, ordinal }: OutlinePoint, by: 1 | -1): string {
  if (level !== null) return by === 1 ? words.notLowered : words.notRaised
  if (ordinal === null) return words.noLevel
  return by === 1 ? words.notInside : words.notOutside
}

/** A point is called by its heading or first sentence, else by what it does. */
export function usePointName(): (point: Pick<OutlinePoint, 'label' | 'role'>) => string {
  const { names } = useWords()
  return (point) => point.label || names.roles[point.role]
}
