'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import type { CSSProperties } from 'react'
import { useWords } from './words'

interface Props {
  readonly of: 'notFound' | 'crashed'
  readonly retry?: () => void
}

/**
 * A page that is not there or failed: what happened, what is safe, what to do.
 * Without a sheet of styles and parts of its own, which every page would have to load beforehand.
 */
export function Vacancy({ of, retry }: Props) {
  const words = useWords().shell
  return (
    <div style={PAGE}>
      <h1 style={TITLE}>{words[of].title}</h1>
      <p style={TEXT}>{words[of].text}</p>
      <div style={WAYS}>
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

const PAGE: CSSProperties = {
  display: 'grid',
  gap: 'var(--s3)',
  maxWidth: 480,
  margin: '16vh auto 0',
  padding: '0 var(--s4)',
}
const TITLE: CSSProperties = { margin: 0, fontSize: 20, fontWeight: 600 }
const TEXT: CSSProperties = { margin: 0, color: 'var(--ink-2)' }
const WAYS: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 'var(--s2)' }
