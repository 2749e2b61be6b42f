'use client'

import { useWords } from '@/components/shell/words'
import { useDraft, useEditorStore, useRoom } from './room'
import { minutesText } from './time-words'
import { useTemplateName } from './use-template-name'
import css from './write-layout.module.css'

export function StatusLine() {
  const { status, keys } = useWords().write
  const { rate, record } = useRoom()
  const { points } = useDraft()
  const set = useEditorStore((state) => state.set)
  const characters = points.filter(({ parent }) => parent === null).reduce((sum, point) => sum + point.characters, 0)
  const template = useTemplateName(record.templateId)
  return (
    <footer className={css.status} data-region="status">
      <span>{status.characters(characters.toLocaleString('en'))}</span>
      <span>{status.minutes(minutesText(characters, rate))}</span>
      <span className={css.wide}>{status.grid}</span>
      <span className={css.grow} />
      <span className={css.wide}>
        {record.templateId === null
          ? status.noTemplate
          : template !== null && status.template(template, record.templateRevision ?? 1)}
      </span>
      <button type="button" className={css.keysButton} onClick={() => set({ dialog: 'keys' })}>
        {keys.open}
      </button>
    </footer>
  )
}
