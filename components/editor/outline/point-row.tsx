import { type CSSProperties, type KeyboardEvent, memo } from 'react'
import { usePace } from '@/components/aloud/use-pace'
import { useWords } from '@/components/shell/words'
import { minutesText } from '../time-words'
import type { OutlinePoint } from './outline'
import css from './outline.module.css'
import { PointMenu } from './point-menu'
import { type OutlineActs, usePointName } from './use-outline-acts'

interface RowProps {
  readonly point: OutlinePoint
  readonly index: number
  /** Its place among those of the same parent, from 1, and how many they are. */
  readonly among: readonly [place: number, count: number]
  /** Where the row is drawn in the list, in CSS pixels. */
  readonly top: number
  readonly height: number
  readonly current: boolean
  readonly tabbable: boolean
  /** Null for a point with nothing inside. */
  readonly expanded: boolean | null
  readonly dropped: 'before' | 'after' | 'inside' | null
  readonly dragged: boolean
  readonly menu: boolean
  /** The same object as long as the tree stands, so that a row is drawn anew only where it shows something else. */
  readonly on: RowEvents
}

export interface RowEvents {
  readonly acts: () => OutlineActs
  readonly keyDown: (event: KeyboardEvent, index: number) => void
  readonly go: (index: number) => void
  readonly fold: (index: number) => void
  readonly focus: (index: number) => void
  readonly menu: (index: number, open: boolean) => void
}

/** A row shows nothing of the places in the text, which move with every key. */
const shownOf = ({ point, among, ...rest }: RowProps): readonly unknown[] => {
  const { pos: _pos, start: _start, end: _end, number: _number, runIn, open, ordinal, ...fields } = point
  return [
    ...Object.values(rest),
    ...Object.values(fields),
    ...among,
    runIn !== null,
    open.missing,
    open.carried,
    ordinal?.scheme,
    ordinal?.start,
  ]
}

const showsTheSame = (before: RowProps, after: RowProps): boolean => {
  const shown = shownOf(after)
  return shownOf(before).every((value, at) => value === shown[at])
}

/** What is said in a few seconds is not 0.0. */
const shortMinutes = (characters: number, rate: number): string => {
  const minutes = minutesText(characters, rate)
  return characters > 0 && minutes === '0.0' ? '<0.1' : minutes
}

export const PointRow = memo(Row, showsTheSame)

function Row(props: RowProps) {
  const { point, index, current, tabbable, expanded, on } = props
  const { outline } = useWords().write
  const { names } = useWords()
  const { rate } = usePace()
  const name = usePointName()
  const { missing, carried } = point.open
  const label = name(point)
  const minutes = shortMinutes(point.characters, rate)
  const said = [
    outline.point(label, names.roles[point.role], point.characters, minutes),
    missing > 0 && outline.missing(missing),
    carried > 0 && outline.carried(carried),
    point.ordinal?.start !== null && point.ordinal !== null && outline.startsAt(point.ordinal.start),
    point.locked && outline.locked,
    !point.shown && outline.off,
  ]
  return (
    <div
      role="treeitem"
      aria-level={point.depth}
      aria-posinset={props.among[0]}
      aria-setsize={props.among[1]}
      aria-label={said.filter(Boolean).join('，')}
      aria-selected={current}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      data-point={index}
      data-role={point.role}
      data-depth={point.depth}
      data-off={!point.shown || undefined}
      data-drop={props.dropped ?? undefined}
      data-dragged={props.dragged || undefined}
      tabIndex={tabbable ? 0 : -1}
      data-run-in={point.runIn !== null || undefined}
      className={css.point}
      style={{ height: props.height, transform: `translateY(${props.top}px)`, '--depth': point.depth } as CSSProperties}
      onKeyDown={(event) => on.keyDown(event, index)}
      onClick={() => on.go(index)}
      onFocus={() => on.focus(index)}
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
          on.fold(index)
        }}
      >
        {expanded === null ? <i className={css.grip} /> : '›'}
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
        <PointMenu point={point} index={index} label={label} opened={props.menu} on={on} />
      </span>
      <span className={css.figure}>{point.characters}</span>
      <span className={css.figure}>{minutes}</span>
    </div>
  )
}
