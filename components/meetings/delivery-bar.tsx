'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import css from './meetings.module.css'
import { SpeakerChoice } from './speaker-choice'
import { useList } from './use-list'
import { useFreshMeeting } from './use-meeting'

/** Which meeting the draft is for and who speaks: their values are offered to its blanks. */
export function DeliveryBar() {
  const { meetings: words, shell } = useWords()
  const { meeting, offers } = useRoom()
  const all = useWords()
  const { view, meetingId, failure } = useFreshMeeting()
  const [choosing, setChoosing] = useState(false)
  const change = async (changed: Promise<void>) => {
    await changed
    setChoosing(false)
    offers.again(all)
  }
  const contradictions = view?.rows.filter(({ contradicts }) => contradicts).length ?? 0
  return (
    <section className={css.bar} aria-label={words.title}>
      {meetingId === null ? (
        <div className={css.row}>
          <span>{words.none}</span>
          {!choosing && (
            <Button size="compact-xs" onClick={() => setChoosing(true)}>
              {words.choose}
            </Button>
          )}
        </div>
      ) : (
        <div className={css.row}>
          <span>
            {view === null ? words.title : <Link href={`/meetings/${meetingId}`}>{words.of(view.meeting.name)}</Link>}
            {view !== null && (
              <small>
                {words.papersCount(view.papers.length)}
                {contradictions > 0 && `　${words.contradictions(contradictions)}`}
              </small>
            )}
          </span>
          <Button size="compact-xs" onClick={() => void change(meeting.join(null))}>
            {words.leave}
          </Button>
        </div>
      )}
      {choosing && meetingId === null && <ChooseMeeting onChange={(changed) => void change(changed)} />}
      <SpeakerChoice onChange={() => offers.again(all)} />
      {failure !== null && (
        <p className={css.note} role="status">
          {shell.errors[failure]}
        </p>
      )}
    </section>
  )
}

function ChooseMeeting({ onChange }: { onChange: (changed: Promise<void>) => void }) {
  const { meetings: words } = useWords()
  const { meeting } = useRoom()
  const known = useList<{ readonly id: string; readonly name: string }>('/api/meetings', 'meetings')
  const [name, setName] = useState('')
  return (
    <form
      className={css.choose}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onChange(meeting.begin(name.trim()))
      }}
    >
      {known.length > 0 && (
        <NativeSelect
          size="xs"
          label={words.join}
          data={[{ value: '', label: words.pick }, ...known.map(({ id, name: label }) => ({ value: id, label }))]}
          onChange={(event) => event.currentTarget.value !== '' && onChange(meeting.join(event.currentTarget.value))}
        />
      )}
      <div className={css.row}>
        <TextInput
          className={css.grow}
          size="xs"
          label={words.orBegin}
          placeholder={words.beginExample}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" className={css.low}>
          {words.beginIt}
        </Button>
      </div>
    </form>
  )
}
