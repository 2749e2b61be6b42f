'use client'

import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { spokenLength } from '@/components/editor/front-text'
import { useDraft, useRoom } from '@/components/editor/room'
import { minutesAndSeconds } from '@/components/editor/time-words'
import { useWords } from '@/components/shell/words'
import css from './length-gauge.module.css'
import { usePace } from './use-pace'

/** How long the speech is, beside what it is meant to be; a press sets the target. */
export function LengthGauge() {
  const { aloud, write } = useWords()
  const { rate, targetMinutes } = usePace()
  const [opened, setOpened] = useState(false)
  const characters = spokenLength(useDraft())
  const length = write.page.minutes(...minutesAndSeconds(characters, rate))
  const difference = targetMinutes === null ? null : Math.round((characters / rate - targetMinutes) * 60)
  const compared =
    difference === null || difference === 0
      ? ''
      : (difference > 0 ? aloud.longer : aloud.shorter)(aloud.seconds(Math.abs(difference)))
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom" width={260} trapFocus returnFocus shadow="none">
      <Popover.Target>
        <button
          type="button"
          className={css.gauge}
          aria-label={[aloud.length, length, targetMinutes !== null && aloud.target(targetMinutes), compared]
            .filter(Boolean)
            .join('，')}
          aria-haspopup="dialog"
          aria-expanded={opened}
          title={compared}
          onClick={() => setOpened(!opened)}
        >
          <span className={css.words}>
            <b>{length}</b>
            <span>{targetMinutes === null ? aloud.noTarget : aloud.target(targetMinutes)}</span>
          </span>
          {targetMinutes !== null && <Bar share={characters / rate / targetMinutes} />}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={aloud.length}>
        <TargetForm compared={compared} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Part of the bar that is the target: a tick stands there, so that what is over it can be seen. */
const TARGET = 0.92

function Bar({ share }: { share: number }) {
  return (
    <span className={css.bar} data-over={share > 1 || undefined}>
      <i style={{ width: `${Math.min(1, share * TARGET) * 100}%` }} />
    </span>
  )
}

function TargetForm({ compared, close }: { compared: string; close: () => void }) {
  const { aloud } = useWords()
  const { pace } = useRoom()
  const { rate, speaker, targetMinutes } = usePace()
  const [minutes, setMinutes] = useState(`${targetMinutes ?? ''}`)
  const [failed, setFailed] = useState(false)
  const target = Number(minutes.normalize('NFKC'))
  const isRight = target >= 0.5 && target <= 600
  const save = async (wanted: number | null) => {
    const isSaved = await pace.setTarget(wanted)
    setFailed(!isSaved)
    if (isSaved) close()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) void save(target)
      }}
    >
      <TextInput
        label={aloud.minutes}
        inputMode="decimal"
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
        error={minutes !== '' && !isRight ? aloud.wrong : failed ? aloud.notSet : null}
        data-autofocus
      />
      <p>{aloud.byRate(rate, speaker?.name ?? null)}</p>
      {compared !== '' && <p>{compared}</p>}
      <div>
        <Button type="submit" size="xs" variant="filled" disabled={!isRight} title={isRight ? '' : aloud.wrong}>
          {aloud.set}
        </Button>
        {targetMinutes !== null && (
          <Button size="xs" onClick={() => void save(null)}>
            {aloud.clear}
          </Button>
        )}
      </div>
    </form>
  )
}
