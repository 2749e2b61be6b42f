'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { Material } from '@/lib/material/material'
import type { Here } from './here'

export interface Asked {
  readonly draft: string
  readonly here: Here
  readonly query: string
}

export interface Found {
  /** The last answer, also while the next is under way. */
  readonly material: Material | null
  readonly failure: ApiErrorCode | null
  readonly isCurrent: boolean
}

const TYPING_REST = 150

/** What may be put in at the section or the line that is worked on. */
export function useMaterial({ draft, here, query }: Asked): Found {
  const [settled] = useDebouncedValue(query, TYPING_REST)
  const [found, setFound] = useState<Omit<Found, 'isCurrent'> & { readonly asked: string }>({
    ...{ material: null, failure: null, asked: '' },
  })
  const place = here.kind === 'section' ? { role: here.section.role } : { line: here.line }
  const asked = `${new URLSearchParams({ draft, ...place, query: settled })}`
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const reply = await call<Material>('GET', `/api/material?${asked}`, { signal: stop.signal })
      setFound((last) =>
        reply.ok
          ? { material: reply.value, failure: null, asked }
          : { material: last.material, failure: reply.error.code, asked },
      )
    }
    ask().catch((error: unknown) => {
      if (!stop.signal.aborted) throw error
    })
    return () => stop.abort()
  }, [asked])
  const { material, failure } = found
  return { material, failure, isCurrent: found.asked === asked && settled === query }
}
