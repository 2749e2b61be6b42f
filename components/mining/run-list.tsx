'use client'

import Link from 'next/link'
import { When } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import type { MiningSummary } from '@/lib/storage/record/mining'
import css from './run-list.module.css'

export function RunList({ runs }: { runs: readonly MiningSummary[] }) {
  const { mining: words, shell } = useWords()
  if (runs.length === 0) return <p className={css.none}>{words.noRuns}</p>
  return (
    <ul className={css.runs}>
      {runs.map((run) => (
        <li key={run.id}>
          <Link href={`/mine/${run.id}`} prefetch={false}>
            {run.name}
          </Link>
          <span className={css.found}>
            {shell.facts(
              run.progress
                .filter(({ stage, found }) => found > 0 && (stage === 'describe' || stage === 'induce'))
                .map(({ stage, found }) => words.found[stage](found)),
            )}
          </span>
          <span data-state={run.state}>{words.states[run.state]}</span>
          <span className={css.when}>
            <When at={run.createdAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}
