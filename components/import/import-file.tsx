'use client'

import { Button, Checkbox, FileButton } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import css from './import.module.css'
import { ImportReport } from './import-report'
import { useImport } from './use-import'

const ACCEPTED = '.docx,.doc,.wps,.md,.html,.htm,.txt,.pdf,.ofd'

/** Takes one file by choosing or dropping it and makes a draft of it. A .pdf can be chosen, to be told what to do with it. */
export function ImportFile() {
  const words = useWords().imports
  const { state, carry, setCarry, take } = useImport()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) void take(file)
  }
  return (
    <fieldset
      className={css.band}
      data-over={over}
      aria-label={words.choose}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={css.head}>
        <div className={css.said}>
          <h3>
            <Icon name="upload" />
            {words.title}
          </h3>
          <p>{words.hint}</p>
        </div>
        <FileButton
          accept={ACCEPTED}
          onChange={(file) => file && void take(file)}
          inputProps={{ 'aria-label': words.choose }}
        >
          {(props) => (
            <Button {...props} loading={state.at === 'reading'}>
              {words.choose}
            </Button>
          )}
        </FileButton>
      </div>
      <Checkbox
        size="sm"
        label={words.carry}
        checked={carry}
        onChange={(event) => setCarry(event.currentTarget.checked)}
      />
      <div className={css.outcome} role="status">
        {state.at === 'reading' && <p>{words.reading}</p>}
        {state.at === 'refused' && state.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
        {state.at === 'choosing' && (
          <>
            <p>{words.several(state.speeches.length)}</p>
            <ol className={css.speeches}>
              {state.speeches.map(({ title, characters }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list of one file never changes
                <li key={index}>
                  <button type="button" onClick={() => void take(state.file, index)}>
                    {words.speech(title ?? words.untitled, characters)}
                  </button>
                </li>
              ))}
            </ol>
          </>
        )}
        {state.at === 'made' && <ImportReport draft={state.draft} notes={state.notes} />}
      </div>
    </fieldset>
  )
}
