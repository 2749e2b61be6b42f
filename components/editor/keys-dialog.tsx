'use client'

import { Modal } from '@mantine/core'
import { useWords } from '@/components/shell/words'
import css from './keys-dialog.module.css'
import { useEditorStore } from './room'

/** The keys that work here, by what they are for. */
export function KeysDialog() {
  const words = useWords()
  const { keys } = words.write
  const opened = useEditorStore((state) => state.dialog === 'keys')
  const set = useEditorStore((state) => state.set)
  return (
    <Modal
      opened={opened}
      onClose={() => set({ dialog: null })}
      title={keys.title}
      size={720}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <div className={css.groups}>
        {keys.groups.map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            <dl className={css.rows}>
              {group.rows.map(([key, does]) => (
                <div key={`${key} ${does}`}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
