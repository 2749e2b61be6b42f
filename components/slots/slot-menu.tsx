'use client'

import { Button } from '@mantine/core'
import { selectPlace } from '@/components/editor/navigation'
import { useCaret, useEditorStore, useRoom, useRun } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { MenuButton } from '@/components/shell/menu-button'
import type { MenuEntry } from '@/components/shell/menu-entry'
import { useWords } from '@/components/shell/words'
import { slotToText } from './make-slot'
import { isLockedPlace } from './rename-slot'
import type { ListedSlot } from './slot-list'

/** What is done to a blank itself, not to its value: a new name, one of its own for this place, back to text. */
export function SlotMenu({ listed: { label, places } }: { listed: ListedSlot }) {
  const { entry } = useWords()
  const { editor } = useRoom()
  const { slotPos } = useCaret()
  const run = useRun()
  const set = useEditorStore((state) => state.set)
  const here = places.find((pos) => pos === slotPos) ?? places[0]
  if (here === undefined) return null
  const locked = isLockedPlace(editor.state.doc, [here])
  const open = (dialog: 'slot-rename' | 'slot-split') => {
    selectPlace(editor, here)
    set({ dialog })
  }
  const entries = (): readonly MenuEntry[] => [
    { label: entry.rename, choose: () => open('slot-rename') },
    ...(places.length > 1 ? [{ label: entry.split, choose: () => open('slot-split') }] : []),
    locked ? { heading: entry.locked } : { label: entry.toText, choose: () => run(slotToText(here)) },
  ]
  return (
    <MenuButton position="bottom-end" width={220} entries={entries}>
      {(ofMenu) => (
        <Button
          {...ofMenu}
          size="xs"
          variant="subtle"
          aria-label={entry.moreOf(label)}
          rightSection={<Icon name="down" size={13} />}
        >
          {entry.more}
        </Button>
      )}
    </MenuButton>
  )
}
