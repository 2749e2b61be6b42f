'use client'

import { Button } from '@mantine/core'
import type { Command } from '@tiptap/pm/state'
import { useDraft, useRun } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { addItem, isListLocked, itemsOf, moveItem, readItemField, removeItem } from './list-items'
import css from './slots.module.css'

/** What can be done with the item of a list that a blank belongs to. */
export function ListItemTools({ name }: { name: string }) {
  const { entry } = useWords()
  const { doc } = useDraft()
  const item = readItemField(name)
  const items = item === null ? [] : itemsOf(doc, item.list)
  const at = item === null ? -1 : items.indexOf(item.index)
  if (item === null || at < 0) return null
  const { list, index } = item
  const locked = isListLocked(doc, list) ? entry.listLocked : undefined
  return (
    <fieldset className={css.items}>
      <legend>{entry.item(at + 1, items.length)}</legend>
      <ItemTool label={entry.addItem} why={locked} command={addItem(list, index)} />
      <ItemTool
        label={entry.moveItemUp}
        why={locked ?? (at === 0 ? entry.atEnd : undefined)}
        command={moveItem(list, index, -1)}
      />
      <ItemTool
        label={entry.moveItemDown}
        why={locked ?? (at === items.length - 1 ? entry.atEnd : undefined)}
        command={moveItem(list, index, 1)}
      />
      <ItemTool
        label={entry.removeItem}
        why={locked ?? (items.length < 2 ? entry.lastItem : undefined)}
        command={removeItem(list, index)}
      />
    </fieldset>
  )
}

/** `why` says what keeps it from being done. */
function ItemTool({ label, why, command }: { label: string; why: string | undefined; command: Command }) {
  const run = useRun()
  const off = why !== undefined
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      {...(off ? { title: why, 'aria-disabled': true, 'data-disabled': true } : {})}
      onClick={() => off || run(command)}
    >
      {label}
    </Button>
  )
}
