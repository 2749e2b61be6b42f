'use client'

import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import css from '@/components/mining/drop-zone.module.css'
import { PasteText } from '@/components/mining/paste-text'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'

interface Props {
  readonly busy: boolean
  /** Names of the template's blanks. */
  readonly blanks: readonly string[]
  readonly limits: { readonly rows: number; readonly columns: number; readonly megabytes: number }
  readonly onGive: (given: { readonly file: File } | { readonly text: string }) => void
}

/** Takes one table by dropping, choosing or pasting. */
export function GiveTable({ busy, blanks, limits, onGive }: Props) {
  const words = useWords().batch
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(false)
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const giveFirst = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onGive({ file })
  }
  return (
    <fieldset
      className={css.zone}
      data-over={over}
      aria-label={words.table}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        giveFirst(event.dataTransfer.files)
      }}
    >
      <p className={css.drop}>
        <Icon name="upload" size={20} />
        {over ? words.dropNow : words.drop}
      </p>
      <p>{words.limits(limits.rows, limits.columns, limits.megabytes)}</p>
      <p>{words.header(blanks.join('、'))}</p>
      <div className={css.ways}>
        <Button variant="filled" loading={busy} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <Button variant="subtle" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {words.paste}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          giveFirst(event.currentTarget.files)
          // The same file may be given again once it was mended.
          event.currentTarget.value = ''
        }}
      />
      {pasting && (
        <PasteText
          label={words.pasted}
          action={words.use}
          busy={busy}
          text={text}
          onText={setText}
          onUse={() => onGive({ text })}
        />
      )}
    </fieldset>
  )
}
