'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import css from './vacancy.module.css'
import { useWords } from './words'

interface Props {
  readonly of: 'notFound' | 'crashed'
  readonly retry?: () => void
}

/** A page that is not there or failed: what happened, what is safe, what to do. */
export function Vacancy({ of, retry }: Props) {
  const words = useWords().shell
  return (
    <div className={css.vacancy}>
      <h1>{words[of].title}</h1>
      <p>{words[of].text}</p>
      <div className={css.ways}>
        {retry && (
          <Button variant="filled" onClick={retry}>
            {words.crashed.retry}
          </Button>
        )}
        <Button component={Link} href="/">
          {words.notFound.home}
        </Button>
      </div>
    </div>
  )
}
