'use client'

import { useEffect, useRef } from 'react'
import { useDraft } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { SlotCard } from './slot-card'
import type { ListedSlot, SlotGroup } from './slot-list'
import { SlotRow } from './slot-row'
import css from './slots.module.css'
import type { useFilling } from './use-filling'

export type Filling = ReturnType<typeof useFilling>

/** A line of the list: the name of a group, or a blank. */
export interface Line {
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

/** Where a line stands in the list: its index, and its upper and lower edge in pixels. */
export interface PlacedLine {
  readonly index: number
  readonly start: number
  readonly end: number
}

interface Props {
  readonly lines: readonly Line[]
  readonly drawn: readonly PlacedLine[]
  readonly filling: Filling
  /** Takes the height of a line that is drawn; null where nothing depends on it. */
  readonly measure: ((element: HTMLElement | null) => void) | null
}

/** Some lines of the list of blanks, in their groups. */
export const FillLines = ({ lines, drawn, filling, measure }: Props) =>
  byGroup(drawn, lines).map((own) => (
    <Group key={`${own[0]!.group.key} ${own[0]!.group.section}`} lines={own} filling={filling} measure={measure} />
  ))

export const linesOf = (group: SlotGroup): readonly Line[] => [
  { group, listed: null, place: 0 },
  ...group.slots.map((listed, at) => ({ group, listed, place: at + 1 })),
]

function byGroup(drawn: readonly PlacedLine[], lines: readonly Line[]): readonly (readonly DrawnLine[])[] {
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
  readonly measure: Props['measure']
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
