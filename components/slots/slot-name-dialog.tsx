'use client'

import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { runOn, useEditorStore, useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { isName } from '@/lib/template/name'
import { makeSlot } from './make-slot'
import { slotNamed, slotsOf } from './slot-place'

/** Asks what a new blank is called. */
export function SlotNameDialog() {
  const words = useWords()
  const { slotName } = words.write
  const { editor } = useRoom()
  const opened = useEditorStore((state) => state.dialog === 'slot-name')
  const set = useEditorStore((state) => state.set)
  const close = () => set({ dialog: null })
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={slotName.title}
      size="sm"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
      // The focus goes back to the text, where the new blank is selected.
      returnFocus={false}
      onExitTransitionEnd={() => editor.view.focus()}
    >
      <NameForm onMade={close} />
    </Modal>
  )
}

function NameForm({ onMade }: { onMade: () => void }) {
  const { slotName } = useWords().write
  const { editor } = useRoom()
  const [typed, setName] = useState('')
  const [tried, setTried] = useState(false)
  const name = typed.trim()
  const bad = tried && !isName(name)
  const exists = slotNamed(slotsOf(editor.state.doc), name) !== null
  const make = () => {
    setTried(true)
    if (isName(name) && runOn(editor, makeSlot(name))) onMade()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <TextInput
        data-autofocus
        label={slotName.label}
        description={exists ? slotName.exists : slotName.hint}
        error={bad ? slotName.bad : undefined}
        value={typed}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button type="submit" variant="filled">
          {slotName.make}
        </Button>
      </Group>
    </form>
  )
}
