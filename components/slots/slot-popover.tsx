'use client'

import { type RefObject, Suspense, useEffect, useMemo } from 'react'
import { useDraft, useEditorStore, useRoom } from '@/components/editor/room'
import { deferred } from '@/components/shell/deferred'
import type { OpenSlotPopoverProps } from './open-slot-popover'
import { listSlots } from './slot-list'

const load = () => import('./open-slot-popover')

const OpenSlotPopover = deferred<OpenSlotPopoverProps>(load)

/** The one popover of all blanks. */
export function SlotPopover({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const pos = useEditorStore((state) => state.popover)
  const { editor } = useRoom()
  const draft = useDraft()
  const name = pos === null ? null : editor.state.doc.nodeAt(pos)?.attrs.name
  const listed = useMemo(() => listSlots(draft).find((slot) => slot.name === name), [draft, name])
  // It takes the keys that follow at once, so it is not left to an idle moment.
  useEffect(() => void load().catch(() => null), [])
  if (pos === null || listed === undefined) return null
  return (
    <Suspense fallback={null}>
      <OpenSlotPopover key={listed.name} pos={pos} listed={listed} scroller={scroller} />
    </Suspense>
  )
}
