'use client'

import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '@/components/shell/api'
import { Icon } from '@/components/shell/icon'
import { offerUndo } from '@/components/shell/undo'
import { useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { SpeakerFields, SpeakerRecord } from '@/lib/storage/record/speaker'
import css from './settings-room.module.css'

/** Characters a minute that a speaker may be given. */
const RATES = { least: 120, most: 260, usual: 180 } as const

/** Who speaks for the office: each row is saved by itself. */
export function Speakers({ speakers }: { speakers: readonly SpeakerRecord[] }) {
  const { meetings: words } = useWords()
  const [list, setList] = useState(speakers)
  const [isAdding, setAdding] = useState(false)
  const ask = async () => {
    const reply = await call<{ speakers: readonly SpeakerRecord[] }>('GET', '/api/speakers')
    if (reply.ok) setList(reply.value.speakers)
  }
  const done = () => {
    setAdding(false)
    void ask()
  }
  // Latest change first would move a row that was just saved from under the hand.
  const shown = list.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  return (
    <>
      <p className={css.hint}>{words.speakersHint}</p>
      {list.length === 0 && !isAdding && <p>{words.noneYet}</p>}
      {shown.map((speaker) => (
        <SpeakerRow key={`${speaker.id} ${speaker.revision}`} speaker={speaker} onDone={done} />
      ))}
      {isAdding ? (
        <SpeakerRow speaker={null} onDone={done} />
      ) : (
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
          {words.addSpeaker}
        </Button>
      )}
    </>
  )
}

function SpeakerRow({ speaker, onDone }: { speaker: SpeakerRecord | null; onDone: () => void }) {
  const { meetings: words, shell } = useWords()
  const [name, setName] = useState(speaker?.name ?? '')
  const [post, setPost] = useState(speaker?.post ?? '')
  const [rate, setRate] = useState<number | string>(speaker?.rate ?? RATES.usual)
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  const figure = Number(rate)
  const isRateRight = Number.isInteger(figure) && figure >= RATES.least && figure <= RATES.most
  const isChanged = speaker === null || name !== speaker.name || post !== speaker.post || figure !== speaker.rate
  const fault = name.trim() === '' ? words.nameMissing : isRateRight ? '' : words.rateWrong
  const save = async () => {
    if (fault !== '') return
    const fields: SpeakerFields = { name: name.trim(), post: post.trim(), rate: figure }
    const reply =
      speaker === null
        ? await call('POST', '/api/speakers', { body: fields })
        : await call('PUT', `/api/speakers/${speaker.id}`, { body: { revision: speaker.revision, ...fields } })
    setFailure(reply.ok ? null : reply.error.code)
    if (reply.ok) onDone()
  }
  const remove = async () => {
    if (speaker === null) return onDone()
    const reply = await call('DELETE', `/api/speakers/${speaker.id}`)
    if (!reply.ok) return setFailure(reply.error.code)
    onDone()
    const back = () => void call('POST', `/api/speakers/${speaker.id}/restore`).then(onDone)
    offerUndo(words.removed(speaker.name), shell.undo, back)
  }
  return (
    <form
      className={css.speaker}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        label={words.columns.name}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.columns.post}
        value={post}
        maxLength={200}
        onChange={(event) => setPost(event.currentTarget.value)}
      />
      <NumberInput
        label={words.columns.rate}
        value={rate}
        hideControls
        error={isRateRight ? null : words.rateWrong}
        onChange={setRate}
      />
      <Button
        type="submit"
        disabled={!isChanged || fault !== ''}
        title={fault || (isChanged ? '' : words.nothingChanged)}
        aria-label={words.saveOf(name)}
      >
        {shell.save}
      </Button>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.remove(name)} onClick={() => void remove()}>
        <Icon name="close" size={16} />
      </ActionIcon>
      {failure !== null && <p role="status">{shell.errors[failure]}</p>}
    </form>
  )
}
