'use client'

import { usePace } from '@/components/aloud/use-pace'
import { ContinuationSwitch } from '@/components/continuation/continuation-switch'
import { useWords } from '@/components/shell/words'
import { spokenLength } from './front-text'
import { useDraft, useEditorStore, useRoom } from './room'
import { SaveLine } from './save-line'
import { useSavePlace } from './save-place'
import { minutesText } from './time-words'
import { useTemplateName } from './use-template-name'
import css from './write-layout.module.css'

export function StatusLine() {
  const { status, keys } = useWords().write
  const { record } = useRoom()
  const { rate } = usePace()
  const set = useEditorStore((state) => state.set)
  const savePlace = useSavePlace()
  const pages = useEditorStore((state) => state.pages)
  const characters = spokenLength(useDraft())
  const template = useTemplateName(record.templateId)
  return (
    <footer className={css.status} data-region="status">
      <span>{status.characters(characters.toLocaleString('en'))}</span>
      <span>{status.minutes(minutesText(characters, rate))}</span>
      {pages !== null && <span>{status.pages(pages.at, pages.count)}</span>}
      {pages !== null && <span className={css.wide}>{status.grid(pages.lines)}</span>}
      <span className={css.grow} />
      {savePlace === 'status' && <SaveLine />}
      <span className={css.wide}>
        {record.templateId === null
          ? status.noTemplate
          : template !== null && status.template(template, record.templateRevision ?? 1)}
      </span>
      <ContinuationSwitch className={css.keysButton} />
      <button type="button" className={css.keysButton} onClick={() => set({ dialog: 'keys' })}>
        {keys.open}
      </button>
    </footer>
  )
}
