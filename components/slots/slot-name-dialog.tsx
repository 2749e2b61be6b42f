'use client'

import { Button, Checkbox, Group, Modal, Radio, TextInput } from '@mantine/core'
import { NodeSelection } from '@tiptap/pm/state'
import { type ReactNode, useState } from 'react'
import { runOn, useEditorStore, useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { labelOf } from '@/lib/draft/open-slots'
import { isName } from '@/lib/template/name'
import { readItemField } from './list-items'
import { makeSlot, otherPlaces } from './make-slot'
import { type NameFault, placesOf, renameFault, renameSlot, splitFault, splitSlot } from './rename-slot'
import { slotNamed, slotsOf } from './slot-place'

/** Asks for a name: of a new blank, a new one of a blank, or one for a part of its places. */
export default function SlotNameDialog() {
  const words = useWords()
  const { editor } = useRoom()
  const dialog = useEditorStore((state) => state.dialog)
  const set = useEditorStore((state) => state.set)
  const close = () => set({ dialog: null })
  const titles = {
    'slot-name': words.write.slotName.title,
    'slot-rename': words.entry.renaming.title,
    'slot-split': words.entry.splitting.title,
  }
  const opened = dialog === 'slot-name' || dialog === 'slot-rename' || dialog === 'slot-split' ? dialog : null
  return (
    <Modal
      opened={opened !== null}
      onClose={close}
      title={opened === null ? '' : titles[opened]}
      size="sm"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
      // The focus goes back to the text, where the blank is selected.
      returnFocus={false}
      onExitTransitionEnd={() => editor.view.focus()}
    >
      {opened === 'slot-name' && <MakeForm onDone={close} />}
      {opened === 'slot-rename' && <RenameForm onDone={close} />}
      {opened === 'slot-split' && <SplitForm onDone={close} />}
    </Modal>
  )
}

function MakeForm({ onDone }: { onDone: () => void }) {
  const { write, entry } = useWords()
  const { slotName } = write
  const { editor } = useRoom()
  const [everywhere, setEverywhere] = useState(false)
  const others = otherPlaces(editor.state).length
  const exists = (name: string) => slotNamed(slotsOf(editor.state.doc), name) !== null
  return (
    <NameForm
      label={slotName.label}
      hintOf={(name) => (exists(name) ? slotName.exists : slotName.hint)}
      button={slotName.make}
      faultOf={(name) => (isName(name) ? null : 'bad')}
      onName={(name) => runOn(editor, makeSlot(name, everywhere)) && onDone()}
    >
      {others > 0 && (
        <Checkbox
          mt="md"
          size="sm"
          label={entry.everywhere(others)}
          checked={everywhere}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
      )}
    </NameForm>
  )
}

function RenameForm({ onDone }: { onDone: () => void }) {
  const { write, entry } = useWords()
  const { editor } = useRoom()
  const [{ name, label }] = useState(() => selectedBlank(editor.state))
  return (
    <NameForm
      label={entry.renaming.label}
      first={label}
      hintOf={() => (readItemField(name) === null ? write.slotName.hint : entry.renaming.field)}
      button={entry.renaming.make}
      faultOf={(next) => renameFault(editor.state.doc, name, next)}
      onName={(next) => runOn(editor, renameSlot(name, next)) && onDone()}
    />
  )
}

function SplitForm({ onDone }: { onDone: () => void }) {
  const { entry } = useWords()
  const { splitting } = entry
  const { editor } = useRoom()
  const [{ name, pos }] = useState(() => selectedBlank(editor.state))
  const [rest, setRest] = useState(false)
  const following = placesOf(editor.state.doc, name).filter((place) => place >= pos).length
  return (
    <NameForm
      label={splitting.label}
      hintOf={() => splitting.kept}
      button={splitting.make}
      faultOf={(next) => splitFault(editor.state.doc, pos, next)}
      onName={(next) => runOn(editor, splitSlot(pos, next, rest)) && onDone()}
    >
      <Radio.Group
        mt="md"
        label={splitting.scope}
        value={rest ? 'rest' : 'one'}
        onChange={(chosen) => setRest(chosen === 'rest')}
      >
        <Radio mt="xs" size="sm" value="one" label={splitting.one} />
        <Radio mt="xs" size="sm" value="rest" label={splitting.rest(following)} disabled={following < 2} />
      </Radio.Group>
    </NameForm>
  )
}

/** The blank that is selected in the text, whose dialog was opened. */
function selectedBlank({ doc, selection }: ReturnType<typeof useRoom>['editor']['state']) {
  const node = selection instanceof NodeSelection && selection.node.type.name === 'slot' ? selection.node : null
  const name: string = node?.attrs.name ?? ''
  const slot = slotNamed(slotsOf(doc), name)
  const label =
    slot === null ? name : (slot.declaration.label ?? labelOf(readItemField(name)?.field ?? name, slot.declaration))
  return { name, label, pos: selection.from }
}

interface NameFormProps {
  readonly label: string
  readonly first?: string
  readonly hintOf: (name: string) => string
  readonly button: string
  readonly faultOf: (name: string) => NameFault | null
  readonly onName: (name: string) => void
  readonly children?: ReactNode
}

/** A name is judged when it is first handed in, and from then on as it is typed. */
function NameForm({ label, first = '', hintOf, button, faultOf, onName, children }: NameFormProps) {
  const { entry } = useWords()
  const [typed, setTyped] = useState(first)
  const [tried, setTried] = useState(false)
  const name = typed.trim()
  const fault = tried ? faultOf(name) : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (faultOf(name) === null) onName(name)
      }}
    >
      <TextInput
        data-autofocus
        label={label}
        description={hintOf(name)}
        error={fault === null ? undefined : entry.faults[fault]}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {children}
      <Group justify="flex-end" mt="lg">
        <Button type="submit" variant="filled">
          {button}
        </Button>
      </Group>
    </form>
  )
}
