'use client'

import { useShallow } from 'zustand/react/shallow'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { useEditorStore, useRoom } from './room'
import { type SaveNotice, saveNotice } from './save/save-state'
import css from './save-line.module.css'
import { clockTime } from './time-words'

/** Where the text is, in words that are always true, and what can be done where it is not safe. */
export function SaveLine() {
  const { saving } = useWords().write
  const { keeper } = useRoom()
  // What is said, not the counts behind it: while the text has the focus, React reads all of it whenever it draws.
  const notice = useEditorStore(useShallow((state) => saveNotice(state.save)))
  const set = useEditorStore((state) => state.set)
  const safe = notice.kind === 'saved' || notice.kind === 'server-only'
  return (
    <span className={css.line} data-save={notice.kind}>
      {safe && (
        <span className={css.tick}>
          <Icon name="check" size={15} />
        </span>
      )}
      {(notice.kind === 'failed' || notice.kind === 'conflict') && (
        <span className={css.alarm}>
          <Icon name="warning" size={15} />
        </span>
      )}
      <span role="status" aria-label={saving.label}>
        {useSentence(notice)}
      </span>
      {(notice.kind === 'failed' || notice.kind === 'local-only') && (
        <button type="button" className={css.act} onClick={() => void keeper.flush()}>
          {saving.retry}
        </button>
      )}
      {notice.kind === 'conflict' && (
        <button type="button" className={css.act} onClick={() => set({ dialog: 'conflict' })}>
          {saving.compare}
        </button>
      )}
    </span>
  )
}

function useSentence(notice: SaveNotice): string {
  const { saving } = useWords().write
  switch (notice.kind) {
    case 'saving':
      return saving.saving
    case 'saved':
      return saving.saved(clockTime(notice.at))
    case 'server-only':
      return saving.serverOnly(clockTime(notice.at))
    case 'local-only':
      return saving.localOnly
    case 'failed':
      return saving.failed(saving.refusals[notice.code], notice.local)
    case 'conflict':
      return saving.conflict
  }
}
