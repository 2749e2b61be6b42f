'use client'

import { useWords } from '@/components/shell/words'
import { useDraft, useEditorStore, useRoom } from './room'
import { minutesText } from './time-words'
import css from './write-layout.module.css'

export function StatusLine() {
  const { status, keys } = useWords().write
  const { rate, record } = useRoom()
  const { points, doc } = useDraft()
  const set = useEditorStore((state) => state.set)
  const characters = points.filter(({ parent }) => parent === null).reduce((sum, point) => sum + point.characters, 0)
  const from = templateOf(doc)
  return (
    <footer className={css.status} data-region="status">
      <span>{status.characters(characters.toLocaleString('en'))}</span>
      <span>{status.minutes(minutesText(characters, rate))}</span>
      <span className={css.wide}>{status.grid}</span>
      <span className={css.grow} />
      <span className={css.wide}>
        {from !== null
          ? status.template(from.template, from.version)
          : record.templateId === null
            ? status.noTemplate
            : null}
      </span>
      <button type="button" className={css.keysButton} onClick={() => set({ dialog: 'keys' })}>
        {keys.open}
      </button>
    </footer>
  )
}

type Doc = ReturnType<typeof useDraft>['doc']

/** The template that the first section still knows. */
function templateOf(doc: Doc): { readonly template: string; readonly version: number } | null {
  for (let index = 2; index < doc.childCount; index++) {
    const { from } = doc.child(index).attrs
    if (from !== null) return from
  }
  return null
}
