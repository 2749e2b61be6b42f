'use client'

import { Modal } from '@mantine/core'
import { COMMAND_NAMES, COMMANDS, type CommandGroup } from '@/components/command-palette/commands'
import { useFocusBack } from '@/components/command-palette/use-focus-back'
import { useWords } from '@/components/shell/words'
import css from './keys-dialog.module.css'
import { useEditorStore } from './room'

const GROUPS: readonly CommandGroup[] = ['blanks', 'write', 'find', 'go', 'show', 'outline']

/** The keys that work here, by what they are for: the table of commands, without what has no key. */
export default function KeysDialog() {
  const words = useWords()
  const { keys } = words.write
  const { groups, commands } = words.palette
  const set = useEditorStore((state) => state.set)
  const focusBack = useFocusBack()
  return (
    <Modal
      opened
      onClose={() => {
        set({ dialog: null })
        focusBack()
      }}
      title={keys.title}
      size={760}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <div className={css.groups}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{groups[group]}</h3>
            <dl className={css.rows}>
              {COMMAND_NAMES.filter((name) => COMMANDS[name].group === group && COMMANDS[name].keys?.length).map(
                (name) => (
                  <div key={name}>
                    <dt>
                      {COMMANDS[name].keys?.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{commands[name]}</dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
