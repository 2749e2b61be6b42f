'use client'

import { ActionIcon } from '@mantine/core'
import { Icon } from '@/components/shell/icon'
import { offerUndo } from '@/components/shell/undo'
import { When } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import type { ReferenceSummary } from '@/lib/storage/record/reference'
import type { Origin } from './passage-origin'
import css from './references.module.css'
import type { References } from './use-references'

interface Props {
  readonly list: readonly ReferenceSummary[]
  /** Passages of the draft that come from one of them. */
  readonly used: readonly Origin[]
  readonly references: References
  readonly onOpen: (id: string) => void
}

export function ReferenceList({ list, used, references, onOpen }: Props) {
  const { references: words, shell } = useWords()
  const remove = async ({ id, name }: ReferenceSummary) => {
    if (await references.remove(id)) offerUndo(words.removed(name), shell.undo, () => void references.restore(id))
  }
  return (
    <ul className={css.list}>
      {list.map((reference) => {
        const count = used.filter((origin) => origin.reference === reference.id).length
        return (
          <li key={reference.id} className={css.row}>
            <button type="button" className={css.open} onClick={() => onOpen(reference.id)}>
              <b>{reference.name}</b>
              <span>
                {words.length(reference.length)}　<When at={reference.addedAt} />
              </span>
              {count > 0 && <span>{words.used(count)}</span>}
            </button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={words.remove(reference.name)}
              onClick={() => void remove(reference)}
            >
              <Icon name="close" size={15} />
            </ActionIcon>
          </li>
        )
      })}
    </ul>
  )
}
