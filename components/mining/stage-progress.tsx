'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import { MINING_STAGES, type MiningProgress, type MiningStage } from '@/lib/storage/record/mining'
import { useMining } from './mining-context'
import css from './stage-progress.module.css'

/** Stages with what each has done and found; while it runs it can be stopped. */
export function StageProgress() {
  const words = useWords().mining
  const mining = useMining((review) => review.mining)
  const stop = useMining((review) => review.stop)
  const [stopping, setStopping] = useState(false)
  const resume = useMining((review) => review.resume)
  const [resuming, setResuming] = useState(false)
  const runs = mining.state === 'running' || mining.state === 'waiting'
  return (
    <section className={css.progress} aria-label={words.progress}>
      <p className={css.state} data-state={mining.state} role="status">
        {words.states[mining.state]}
        {runs && mining.remainingSeconds !== null && (
          <small>{words.remaining(Math.round(mining.remainingSeconds))}</small>
        )}
      </p>
      <ol className={css.stages}>
        {MINING_STAGES.map((stage) => (
          <Stage key={stage} progress={mining.progress.find((known) => known.stage === stage) ?? notBegun(stage)} />
        ))}
      </ol>
      {runs && (
        <Button
          size="compact-md"
          onClick={async () => {
            setStopping(true)
            await stop()
            setStopping(false)
          }}
        >
          {stopping ? words.stopping : words.stop}
        </Button>
      )}
      {(mining.state === 'stopped' || mining.state === 'failed') && (
        <Button
          size="compact-md"
          onClick={async () => {
            setResuming(true)
            await resume()
            setResuming(false)
          }}
        >
          {resuming ? words.resuming : words.resume}
        </Button>
      )}
      {mining.state === 'failed' && (
        <p className={css.failure} role="alert">
          {words.failures[mining.failure ?? 'crashed']}
        </p>
      )}
    </section>
  )
}

const notBegun = (stage: MiningStage): MiningProgress => ({ stage, done: 0, total: 0, found: 0 })

function Stage({ progress: { stage, done, total, found } }: { progress: MiningProgress }) {
  const words = useWords().mining
  const share = total === 0 ? 0 : done / total
  return (
    <li data-done={total > 0 && done >= total}>
      <div
        className={css.bar}
        role="progressbar"
        aria-label={words.stages[stage]}
        aria-valuemin={0}
        aria-valuemax={Math.max(total, 1)}
        aria-valuenow={done}
      >
        <i style={{ width: `${100 * share}%` }} />
      </div>
      <span>
        {words.stages[stage]}{' '}
        {total === 0 ? '' : done < total || found === 0 ? words.stageCount(done, total) : words.found[stage](found)}
      </span>
    </li>
  )
}
