'use client'

import { Drawer } from '@mantine/core'
import { useWords } from '@/components/shell/words'
import { OutlineSide } from './outline/outline-side'
import { useEditorStore } from './room'
import { SidePanel } from './side-panel'

/** The sides that have no room beside the page, as drawers. */
export default function SidesOver({ outline, panel }: { outline: boolean; panel: boolean }) {
  const words = useWords()
  const drawer = useEditorStore((state) => state.drawer)
  const set = useEditorStore((state) => state.set)
  const close = () => set({ drawer: null })
  const shared = {
    onClose: close,
    closeButtonProps: { 'aria-label': words.shell.close },
    transitionProps: { duration: 0 },
    styles: { body: { padding: 0, height: 'calc(100% - 60px)' } },
  }
  return (
    <>
      <Drawer
        {...shared}
        position="left"
        size={320}
        title={words.write.outline.title}
        opened={outline && drawer === 'outline'}
      >
        <OutlineSide />
      </Drawer>
      <Drawer
        {...shared}
        position="right"
        size={380}
        title={words.write.page.side}
        opened={panel && drawer === 'panel'}
      >
        <SidePanel />
      </Drawer>
    </>
  )
}
