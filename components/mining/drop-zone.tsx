'use client'

import { Button } from '@mantine/core'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import css from './drop-zone.module.css'
import { PasteText } from './paste-text'
import { droppedFiles, withPaths } from './send-files'
import { useStartMining } from './use-start-mining'

interface Props {
  /** Formats and limits, or whatever else a person should know before giving files. */
  readonly children?: ReactNode
  /** Without a folder and with the text folded away: for a card among others. */
  readonly small?: boolean
}

/** Takes files, folders and archives by dropping or choosing, and text by pasting; each starts a run. */
export function DropZone({ children, small = false }: Props) {
  const words = useWords().mining
  const { busy, failure, start } = useStartMining()
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(false)
  const [text, setText] = useState('')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)

  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    await start({ files: await droppedFiles(event.dataTransfer) })
  }
  return (
    <fieldset
      className={css.zone}
      data-over={over}
      data-small={small}
      aria-label={words.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={css.drop}>
        <Icon name="upload" size={20} />
        {over ? words.dropNow : words.drop}
      </p>
      {children}
      <div className={css.ways}>
        <Button variant={small ? 'default' : 'filled'} loading={busy} onClick={() => files.current?.click()}>
          {words.chooseFiles}
        </Button>
        {!small && <Button onClick={() => folder.current?.click()}>{words.chooseFolder}</Button>}
        <Button variant="subtle" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {words.paste}
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={words.chooseFiles}
        onChange={(event) => start({ files: withPaths([...(event.currentTarget.files ?? [])]) })}
      />
      <input
        ref={(input) => {
          folder.current = input
          input?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple
        hidden
        aria-label={words.chooseFolder}
        onChange={(event) => start({ files: withPaths([...(event.currentTarget.files ?? [])]) })}
      />
      {pasting && (
        <PasteText
          label={words.pasted}
          hint={words.pasteHint}
          action={words.start}
          busy={busy}
          text={text}
          onText={setText}
          onUse={() => start({ files: [], text })}
        />
      )}
      {failure && (
        <p className={css.failure} role="alert">
          {failure}
        </p>
      )}
    </fieldset>
  )
}
