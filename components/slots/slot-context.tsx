'use client'

import { useDraft } from '@/components/editor/room'
import css from './phone.module.css'
import type { ListedSlot } from './slot-list'
import { type ContextPart, slotContext } from './slot-sentence'

/** The words around the first place of a blank, as they print. */
export function SlotContext({ listed }: { listed: ListedSlot }) {
  const draft = useDraft()
  const context = slotContext(draft, listed.places[0] ?? null)
  if (context === null) return null
  return (
    <p className={css.context} data-role={context.role ?? undefined}>
      {context.parts.map((part: ContextPart) =>
        part.condition === null ? (
          part.text
        ) : (
          <span key={part.pos} data-slot={part.condition}>
            {part.text}
          </span>
        ),
      )}
    </p>
  )
}
