import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import css from './aloud.module.css'
import { measuredRate } from './clock'
import { RATES } from './pace'
import { usePace } from './use-pace'

interface Props {
  /** What was read, and how long it took in milliseconds. */
  readonly characters: number
  readonly milliseconds: number
  readonly running: boolean
}

/** The rate of this reading, offered to be kept once the clock stands. */
export function MeasuredRate({ characters, milliseconds, running }: Props) {
  const { aloud } = useWords()
  const { pace } = useRoom()
  const { speaker, rate: known } = usePace()
  const [state, setState] = useState<'open' | 'saving' | 'failed'>('open')
  const rate = measuredRate(characters, milliseconds, RATES)
  if (running || milliseconds === 0) return null
  if (rate === null) return <p className={css.measured}>{aloud.tooLittle}</p>
  const keep = async () => {
    setState('saving')
    setState((await pace.setRate(rate)) ? 'open' : 'failed')
  }
  return (
    <div className={css.measured} role="status">
      <span>{aloud.measured(rate)}</span>
      {rate === known ? (
        <span>{aloud.kept}</span>
      ) : (
        <Button size="xs" loading={state === 'saving'} onClick={() => void keep()}>
          {aloud.keep(speaker?.name ?? null)}
        </Button>
      )}
      {state === 'failed' && <span role="alert">{aloud.notKept}</span>}
    </div>
  )
}
