'use client'

import { Suspense, useId, useRef, useState } from 'react'
import { spokenLength } from '@/components/editor/front-text'
import { useDraft } from '@/components/editor/room'
import { minutesAndSeconds } from '@/components/editor/time-words'
import { deferred } from '@/components/shell/deferred'
import { useWords } from '@/components/shell/words'
import css from './length-gauge.module.css'
import type { TargetPopoverProps } from './target-popover'
import { usePace } from './use-pace'

const TargetPopover = deferred<TargetPopoverProps>(() => import('./target-popover'))

/** How long the speech is, beside what it is meant to be; a press sets the target. */
export function LengthGauge() {
  const { aloud, write } = useWords()
  const { rate, targetMinutes } = usePace()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  const wanted = useRef(false)
  wanted.current ||= opened
  const characters = spokenLength(useDraft())
  const length = write.page.minutes(...minutesAndSeconds(characters, rate))
  const difference = targetMinutes === null ? null : Math.round((characters / rate - targetMinutes) * 60)
  const compared =
    difference === null || difference === 0
      ? ''
      : (difference > 0 ? aloud.longer : aloud.shorter)(aloud.seconds(Math.abs(difference)))
  return (
    <>
      <button
        ref={button}
        id={id}
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
      {wanted.current && (
        <Suspense fallback={null}>
          <TargetPopover target={button} id={id} opened={opened} onChange={setOpened} compared={compared} />
        </Suspense>
      )}
    </>
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
