'use client'

import { useCallback, useMemo, useState } from 'react'
import { selectPlace } from '@/components/editor/navigation'
import { useCaret, useDraft, useEditorStore, useRoom } from '@/components/editor/room'
import { type ListedSlot, listSlots } from './slot-list'
import { isOpen, nextOpenPlace } from './slot-place'

/** Which blank's card is open, and the way from one to the next. */
export function useFilling() {
  const { editor, store } = useRoom()
  const draft = useDraft()
  const caret = useCaret()
  const card = useEditorStore((state) => state.card)
  const slots = useMemo(() => listSlots(draft), [draft])
  const [wanted, setWanted] = useState(false)
  const here = caret.section
  const open = openName(slots, caret.slot ?? card, here)

  const openCard = useCallback(
    ({ name, places }: ListedSlot) => {
      store.getState().set({ card: name })
      if (places[0] !== undefined) selectPlace(editor, places[0])
      setWanted(true)
    },
    [editor, store],
  )
  /** From a blank that is done with to the next open one, looked for behind its last place before the caret. */
  const goOn = useCallback(
    ({ places }: ListedSlot) => {
      const { doc, selection } = editor.state
      const from = places.findLast((pos) => pos <= selection.from) ?? places[0] ?? 0
      const next = nextOpenPlace(doc, from, 1)
      if (next === null) return
      store.getState().set({ card: next.name })
      selectPlace(editor, next.pos)
      setWanted(true)
    },
    [editor, store],
  )
  const focused = useCallback(() => setWanted(false), [])
  return { slots, here, open, openCard, goOn, wanted, focused }
}

/** The chosen card, else the first open blank of this section, else of the text. */
function openName(slots: readonly ListedSlot[], chosen: string | null, here: string | null): string | null {
  if (chosen !== null && slots.some(({ name }) => name === chosen)) return chosen
  const open = slots.filter(({ slot }) => isOpen(slot))
  return (open.find(({ sections }) => here !== null && sections.includes(here)) ?? open[0])?.name ?? null
}
