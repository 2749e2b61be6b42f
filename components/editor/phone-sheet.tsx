'use client'

import { Drawer } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '@/components/shell/words'
import { OpenPanel } from './open-panel'
import css from './phone-sheet.module.css'
import { useEditorStore } from './room'

/** A panel over the whole of a phone's window; closing it leads back to where it was opened. */
export default function PhoneSheet() {
  const words = useWords()
  const panel = useEditorStore((state) => state.panel)
  const set = useEditorStore((state) => state.set)
  // The sheet is there from its opening to its closing, so the drawer never sees itself opened and keeps no opener.
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => (opener instanceof HTMLElement ? opener.focus() : undefined), [opener])
  return (
    <Drawer
      opened
      onClose={() => set({ sheet: false })}
      position="bottom"
      size="100%"
      title={words.write.page.panels[panel]}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close, size: 44 }}
      classNames={{ content: css.content!, header: css.header!, title: css.title!, body: css.body! }}
    >
      <OpenPanel name={panel} />
    </Drawer>
  )
}
