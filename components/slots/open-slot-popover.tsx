'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { selectNextOpen } from '@/components/editor/navigation'
import { useEditorStore, useRoom } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { SlotCard } from './slot-card'
import type { ListedSlot } from './slot-list'
import css from './slots.module.css'

export interface OpenSlotPopoverProps {
  readonly pos: number
  readonly listed: ListedSlot
  readonly scroller: RefObject<HTMLDivElement | null>
}

const WIDTH = 340
const GAP = 8

/** Under the line of the blank, outside the editable text. */
export default function OpenSlotPopover({ pos, listed, scroller }: OpenSlotPopoverProps) {
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
