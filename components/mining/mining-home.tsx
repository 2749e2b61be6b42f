'use client'

import { useWords } from '@/components/shell/words'
import type { MiningSummary } from '@/lib/storage/record/mining'
import { DropZone } from './drop-zone'
import css from './mining-home.module.css'
import { RunList } from './run-list'

/** Figures and endings that lib/corpus/limit names. */
export interface MiningLimits {
  readonly fileMegabytes: number
  readonly archiveMegabytes: number
  readonly archiveFiles: number
  readonly formats: readonly string[]
}

export function MiningHome({ runs, limits }: { runs: readonly MiningSummary[]; limits: MiningLimits }) {
  const words = useWords().mining
  return (
    <div className={css.home}>
      <div className={css.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <DropZone>
        <p className={css.limits}>
          {words.formats(limits.formats.map((format) => `.${format}`).join(' '))}
          <br />
          {words.limits(limits.fileMegabytes, limits.archiveMegabytes, limits.archiveFiles)}
          <br />
          {words.localOnly}
        </p>
      </DropZone>
      <section aria-labelledby="runs">
        <h2 id="runs">{words.runs}</h2>
        <RunList runs={runs} />
      </section>
    </div>
  )
}
