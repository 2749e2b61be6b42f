'use client'

import { useWords } from '@/components/shell/words'
import type { Evidence } from '@/lib/mining/report'
import { useMining } from './mining-context'
import css from './places.module.css'
import { useMiningPlace } from './use-mining-place'

/** Where a wording was seen, folded; each place opens the speech that has it. */
export function Places({ places }: { places: readonly Evidence[] }) {
  const words = useWords().mining
  const { open } = useMiningPlace()
  const files = useMining((review) => review.mining.report?.files) ?? []
  return (
    <details className={css.places}>
      <summary>{words.showPlaces(places.length)}</summary>
      <ul>
        {places.map(({ piece, file, line, text }) => (
          <li key={`${piece} ${line} ${text}`}>
            <button
              type="button"
              onClick={() =>
                open({ file: files.find(({ pieces }) => pieces.some(({ id }) => id === piece))?.index ?? null, piece })
              }
            >
              {words.seenAt(file, line)}
            </button>
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
