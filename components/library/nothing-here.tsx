'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useWords } from '@/components/shell/words'
import css from './nothing-here.module.css'

interface Props {
  readonly query: string
  readonly libraryEmpty: boolean
  readonly onAll: () => void
  readonly allAddress: string
}

export function NothingHere({ query, libraryEmpty, onAll, allAddress }: Props) {
  const words = useWords().library
  return (
    <div className={css.nothing}>
      <p>{libraryEmpty ? words.empty : words.nothingFound(query)}</p>
      <p>{libraryEmpty ? words.emptyAdvice : words.nothingFoundAdvice}</p>
      {libraryEmpty ? (
        <Button component={Link} href="/mine">
          {words.toMining}
        </Button>
      ) : (
        <Button component={Link} href={allAddress} onClick={onAll}>
          {words.showAll}
        </Button>
      )}
    </div>
  )
}
