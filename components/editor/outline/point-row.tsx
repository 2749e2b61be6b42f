import { type KeyboardEvent, memo, Suspense, useId, useRef } from 'react'
import { usePace } from '@/components/aloud/use-pace'
import { Icon } from '@/components/shell/icon'
import { MenuList } from '@/components/shell/menu-button'
import type { MenuEntry } from '@/components/shell/menu-entry'
import { useWords } from '@/components/shell/words'
import type { Words } from '@/lib/i18n/words'
import { SCHEMES } from '../commands/series'
import { schemeRow } from '../scheme-row'
import { minutesText } from '../time-words'
import type { OutlinePoint } from './outline'
import css from './outline.module.css'
import { type OutlineActs, usePointName } from './use-outline-acts'

interface RowProps {
  readonly point: OutlinePoint
  readonly index: number
  /** Its place among those of the same parent, from 1, and how many they are. */
  readonly among: readonly [place: number, count: number]
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
  const { pos: _pos, start: _start, end: _end, open, ordinal, ...fields } = point
  return [
    ...Object.values(rest),
    ...Object.values(fields),
    ...among,
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

export const PointRow = memo(Row, showsTheSame)

function Row(props: RowProps) {
  const { point, index, current, tabbable, expanded, on } = props
  const { outline } = useWords().write
  const { names } = useWords()
  const { rate } = usePace()
  const name = usePointName()
  const { missing, carried } = point.open
  const label = name(point)
  const minutes = minutesText(point.characters, rate)
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
      className={css.point}
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
        <PointMenu {...props} label={label} />
      </span>
      <span className={css.figure}>{point.characters}</span>
      <span className={css.figure}>{minutes}</span>
    </div>
  )
}

/** What can be done to the point. By keyboard: the menu key, or Shift F10. */
function PointMenu({ label, menu, on, point, index }: RowProps & { readonly label: string }) {
  const words = useWords().write.outline
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        className={css.more}
        tabIndex={-1}
        aria-label={words.more(label)}
        aria-haspopup="menu"
        aria-expanded={menu}
        data-shown={menu || undefined}
        onClick={(event) => {
          event.stopPropagation()
          on.menu(index, !menu)
        }}
      >
        <Icon name="more" size={16} />
      </button>
      {menu && (
        <Suspense fallback={null}>
          <MenuList
            target={button}
            id={id}
            opened
            onChange={(open) => on.menu(index, open)}
            entries={() => pointEntries(point, index, on.acts(), words)}
            position="bottom-end"
            width={180}
            returnFocus={false}
            contained
          />
        </Suspense>
      )}
    </>
  )
}

function pointEntries(
  { ordinal, level }: OutlinePoint,
  index: number,
  acts: OutlineActs,
  words: Words['write']['outline'],
): readonly MenuEntry[] {
  const schemes: readonly string[] = level === null ? SCHEMES.text : SCHEMES.heading
  const levels: readonly MenuEntry[] = [
    { label: words.raise, aside: <kbd>Alt ←</kbd>, choose: () => acts.shift(index, -1) },
    { label: words.lower, aside: <kbd>Alt →</kbd>, choose: () => acts.shift(index, 1) },
  ]
  const numbering = ({ scheme, start }: NonNullable<OutlinePoint['ordinal']>): readonly MenuEntry[] => [
    'line',
    { heading: words.scheme },
    schemeRow(schemes, scheme, (chosen) => acts.scheme(index, chosen)),
    { label: start === null ? words.restart : words.goOn, choose: () => acts.start(index, start === null ? 1 : null) },
  ]
  return [
    { label: words.up, aside: <kbd>Alt ↑</kbd>, choose: () => acts.move(index, -1) },
    { label: words.down, aside: <kbd>Alt ↓</kbd>, choose: () => acts.move(index, 1) },
    ...(level === null ? [] : levels),
    { label: words.remove, aside: <kbd>Delete</kbd>, choose: () => acts.remove(index) },
    ...(ordinal === null ? [] : numbering(ordinal)),
  ]
}
