'use client'

import { Modal } from '@mantine/core'
import { useWords } from '@/components/shell/words'
import { ConflictVersions } from './conflict-versions'
import { useEditorStore } from './room'

/** Two versions of one draft side by side: keep the one, take the other, or choose by section. */
export default function ConflictDialog() {
  const words = useWords()
  const opened = useEditorStore((state) => state.dialog === 'conflict')
  const theirs = useEditorStore((state) => state.save.conflict)
  const set = useEditorStore((state) => state.set)
  return (
    <Modal
      opened={opened && theirs !== null}
      onClose={() => set({ dialog: null })}
      title={words.write.conflict.title}
      size={1080}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      {theirs !== null && <ConflictVersions theirs={theirs} />}
    </Modal>
  )
}
