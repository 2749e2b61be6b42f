'use client'

import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { useDraft } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { SlotCard } from './slot-card'
import type { ListedSlot, SlotGroup } from './slot-list'
import { SlotRow } from './slot-row'
import css from './slots.module.css'
import type { useFilling } from './use-filling'

type Filling = ReturnType<typeof useFilling>

/** A line of the list: the name of a group, or a blank. */
interface Line {
  readonly group: SlotGroup
  readonly listed: ListedSlot | null
  /** Among the blanks of its group, from 1. */
  readonly place: number
}

/** A line that is drawn, so many pixels below the one drawn before it. */
interface DrawnLine extends Line {
  readonly index: number
  readonly gap: number
}

/** A list of so many lines is drawn whole, so that searching in the page finds everything. */
const DRAWN_WHOLE = 80
const MORE_LINES = 12
/** Height of a line in CSS pixels before it is measured. */
const USUAL = 34

interface Props {
  readonly groups: readonly SlotGroup[]
  readonly filling: Filling
  /** What follows the blanks. */
  readonly children: ReactNode
}

/** The blanks by group. Of a long list only the lines on the screen are drawn, and the open card, which may hold the focus. */
export function FillList({ groups, filling, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = groups.flatMap(linesOf)
  const open = lines.findIndex(({ listed }) => listed !== null && listed.name === filling.open)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL,
    getItemKey: (index) => keyOf(lines[index]!),
    rangeExtractor: (range) => drawnOf(range, open),
  })
  const drawn = rows.getVirtualItems()
  const rest = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <div ref={scroller} className={css.groups}>
      <div style={{ paddingBottom: rest }}>
        {byGroup(drawn, lines).map((own) => (
          <Group
            key={`${own[0]!.group.key} ${own[0]!.group.section}`}
            lines={own}
            filling={filling}
            measure={rows.measureElement}
          />
        ))}
      </div>
      {children}
    </div>
  )
}

const linesOf = (group: SlotGroup): readonly Line[] => [
  { group, listed: null, place: 0 },
  ...group.slots.map((listed, at) => ({ group, listed, place: at + 1 })),
]

const keyOf = ({ group, listed }: Line): string => `${group.key} ${group.section} ${listed?.name ?? ''}`

function drawnOf({ startIndex, endIndex, count, ...range }: Range, open: number): number[] {
  if (count <= DRAWN_WHOLE) return Array.from({ length: count }, (_, index) => index)
  const drawn = defaultRangeExtractor({ ...range, startIndex, endIndex, count, overscan: MORE_LINES })
  return open < 0 || drawn.includes(open) ? drawn : [...drawn, open].sort((a, b) => a - b)
}

function byGroup(drawn: readonly VirtualItem[], lines: readonly Line[]): readonly (readonly DrawnLine[])[] {
  const groups: DrawnLine[][] = []
  let end = 0
  for (const { index, start, end: itsEnd } of drawn) {
    const line = { ...lines[index]!, index, gap: start - end }
    if (groups.at(-1)?.[0]?.group === line.group) groups.at(-1)!.push(line)
    else groups.push([line])
    end = itsEnd
  }
  return groups
}

interface GroupProps {
  readonly lines: readonly DrawnLine[]
  readonly filling: Filling
  readonly measure: (element: HTMLElement | null) => void
}

function Group({ lines, filling, measure }: GroupProps) {
  const { group, index, gap, listed } = lines[0]!
  const name = useGroupName(group)
  const slots = listed === null ? lines.slice(1) : lines
  return (
    <section aria-label={name}>
      {listed === null && (
        <h2
          ref={measure}
          data-index={index}
          className={css.groupHead}
          data-first={index === 0 || undefined}
          style={{ marginTop: gap }}
        >
          <span>{name}</span>
          <span aria-hidden="true">{group.slots.length}</span>
        </h2>
      )}
      <ul>
        {slots.map((line) => (
          <SlotLine key={line.listed!.name} line={line} listed={line.listed!} filling={filling} measure={measure} />
        ))}
      </ul>
    </section>
  )
}

function SlotLine({
  line,
  listed,
  filling,
  measure,
}: Omit<GroupProps, 'lines'> & { line: DrawnLine; listed: ListedSlot }) {
  return (
    <li
      ref={measure}
      data-index={line.index}
      aria-posinset={line.place}
      aria-setsize={line.group.slots.length}
      className={css.line}
      style={{ marginTop: line.gap }}
    >
      {listed.name === filling.open ? (
        <OpenCard listed={listed} filling={filling} />
      ) : (
        <SlotRow listed={listed} onOpen={() => filling.openCard(listed)} />
      )}
    </li>
  )
}

/** The card takes the focus only when a person asked for it from within the panel. */
function OpenCard({ listed, filling }: { listed: ListedSlot; filling: Filling }) {
  const field = useRef<HTMLTextAreaElement & HTMLSelectElement>(null)
  const { wanted, focused } = filling
  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    field.current?.scrollIntoView({ block: 'nearest' })
    focused()
  }, [wanted, focused])
  return <SlotCard listed={listed} fieldRef={field} onDone={() => filling.goOn(listed)} />
}

function useGroupName({ key, section }: SlotGroup): string {
  const { fill } = useWords().write
  const { names } = useWords()
  const { points, doc } = useDraft()
  if (key === 'meeting') return fill.meeting
  if (key === 'front') return fill.front
  let at = -1
  doc.forEach((node, pos) => {
    if (node.attrs.id === section && node.type.name === 'section') at = pos
  })
  const point = points.find(({ pos }) => pos > at)
  const name = point === undefined ? '' : point.label || names.roles[point.role]
  return key === 'here' ? `${fill.here}　${name}` : name
}
