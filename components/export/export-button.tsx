'use client'

import { Button } from '@mantine/core'
import { useDraft, useEditorStore } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { listSlots } from '@/components/slots/slot-list'
import { isOpen } from '@/components/slots/slot-place'
import css from './export.module.css'

/** Opens the export; it says how many blanks are open before anything is exported. */
export function ExportButton() {
  const { exporting } = useWords().write
  const draft = useDraft()
  const set = useEditorStore((state) => state.set)
  const open = listSlots(draft).filter(({ slot }) => isOpen(slot)).length
  return (
    <Button variant="filled" leftSection={<Icon name="download" size={17} />} onClick={() => set({ dialog: 'export' })}>
      {exporting.open}
      {open > 0 && <span className={css.openCount}>{exporting.openCount(open)}</span>}
    </Button>
  )
}
