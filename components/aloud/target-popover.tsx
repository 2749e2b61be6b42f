'use client'

import { Button, Popover, TextInput } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { useRoom } from '@/components/editor/room'
import { Anchor, useOpenedOnceDrawn } from '@/components/shell/anchor'
import { useWords } from '@/components/shell/words'
import css from './length-gauge.module.css'
import { usePace } from './use-pace'

export interface TargetPopoverProps {
  /** The button that opens it, and its id. */
  readonly target: RefObject<HTMLElement | null>
  readonly id: string
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
  /** How far the speech is from its target, in words. */
  readonly compared: string
}

/** Where the target is set. */
export default function TargetPopover({ target, compared, opened, ...popover }: TargetPopoverProps) {
  const { aloud } = useWords()
  const shown = useOpenedOnceDrawn(opened)
  return (
    <Popover {...popover} opened={shown} position="bottom" width={260} trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Anchor to={target} />
      </Popover.Target>
      <Popover.Dropdown aria-label={aloud.length}>
        <TargetForm compared={compared} close={() => popover.onChange(false)} />
      </Popover.Dropdown>
    </Popover>
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
