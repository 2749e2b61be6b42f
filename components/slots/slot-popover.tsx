'use client'

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { selectNextOpen } from '@/components/editor/navigation'
import { useDraft, useEditorStore, useRoom } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { SlotCard } from './slot-card'
import { listSlots } from './slot-list'
import css from './slots.module.css'

/** The one popover of all blanks: under the line of the blank, outside the editable text. */
export function SlotPopover({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const pos = useEditorStore((state) => state.popover)
  const { editor } = useRoom()
  const draft = useDraft()
  const name = pos === null ? null : editor.state.doc.nodeAt(pos)?.attrs.name
  const listed = useMemo(() => listSlots(draft).find((slot) => slot.name === name), [draft, name])
  if (pos === null || listed === undefined) return null
  return <Popover key={listed.name} pos={pos} listed={listed} scroller={scroller} />
}

interface Props {
  readonly pos: number
  readonly listed: ReturnType<typeof listSlots>[number]
  readonly scroller: RefObject<HTMLDivElement | null>
}

const WIDTH = 340
const GAP = 8

function Popover({ pos, listed, scroller }: Props) {
  const { fill } = useWords().write
  const { editor } = useRoom()
  const set = useEditorStore((state) => state.set)
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement & HTMLSelectElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0 })

  useLayoutEffect(() => {
    const dom = editor.view.nodeDOM(pos)
    const frame = scroller.current
    if (!(dom instanceof HTMLElement) || frame === null) return
    const [slot, outer] = [
      [...dom.getClientRects()].at(-1) ?? dom.getBoundingClientRect(),
      frame.getBoundingClientRect(),
    ]
    const left = Math.max(GAP, Math.min(slot.left - outer.left, outer.width - WIDTH - 2 * GAP))
    setPlace({ left, top: slot.bottom - outer.top + frame.scrollTop + GAP })
  }, [editor, pos, scroller])
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select?.()
  }, [])
  useEffect(() => {
    if (place.top > 0) box.current?.scrollIntoView({ block: 'nearest' })
  }, [place])

  const close = () => {
    set({ popover: null })
    editor.view.focus()
  }
  const goOn = () => {
    const next = selectNextOpen(editor, 1)
    if (next === null) close()
    else set({ popover: next.pos })
  }
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={fill.popover(listed.label)}
      className={css.popover}
      style={{ ...place, width: WIDTH }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
      onBlur={(event) => {
        // A press on the page closes it; a press inside, or the window losing the focus, does not.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) set({ popover: null })
      }}
    >
      <button type="button" className={css.popoverClose} aria-label={fill.close} onClick={close}>
        <Icon name="close" size={14} />
      </button>
      <SlotCard listed={listed} fieldRef={field} onDone={goOn} />
    </div>
  )
}
