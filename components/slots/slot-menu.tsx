'use client'

import { Button, Menu } from '@mantine/core'
import { selectPlace } from '@/components/editor/navigation'
import { useCaret, useEditorStore, useRoom, useRun } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
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
  return (
    <Menu position="bottom-end" width={220} withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="subtle"
          aria-label={entry.moreOf(label)}
          rightSection={<Icon name="down" size={13} />}
        >
          {entry.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => open('slot-rename')}>{entry.rename}</Menu.Item>
        {places.length > 1 && <Menu.Item onClick={() => open('slot-split')}>{entry.split}</Menu.Item>}
        {locked ? (
          <Menu.Label>{entry.locked}</Menu.Label>
        ) : (
          <Menu.Item onClick={() => run(slotToText(here))}>{entry.toText}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
