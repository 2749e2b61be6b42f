'use client'

import { useLanguage, useWords } from '@/components/shell/words'
import { problemText } from '@/lib/i18n/problems'
import type { Problem } from '@/lib/problem'
import { lineStarts, placeAt, type Range } from '@/lib/text/range'
import css from './problem-list.module.css'

interface Props {
  /** The text that the ranges of the problems point into. */
  readonly source: string
  readonly problems: readonly Problem[]
  readonly onGo?: (range: Range) => void
}

/** Problems in words, each with its line; with `onGo` each leads to its place. */
export function ProblemList({ source, problems, onGo }: Props) {
  const words = useWords().library
  const language = useLanguage()
  const starts = lineStarts(source)
  return (
    <ul className={css.problems}>
      {problems.map((problem) => {
        const range = rangeOf(problem)
        const place = range && placeAt(source, starts, range.start)
        const where = place ? words.line(place.line, place.column + 1) : ''
        const text = problemText(problem, language)
        return (
          <li key={`${problem.code} ${where} ${text}`}>
            {range && onGo ? (
              <button type="button" onClick={() => onGo(range)}>
                <span>{where}</span>
                {text}
              </button>
            ) : (
              <p>
                <span>{where}</span>
                {text}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const rangeOf = (problem: Problem): Range | null => ('range' in problem ? problem.range : null)
