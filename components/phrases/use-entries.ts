'use client'

import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { BankEntry } from '@/lib/storage/record/bank'

export interface Entries {
  /** Null until they are there. */
  readonly entries: readonly BankEntry[] | null
  readonly failure: ApiErrorCode | null
  readonly retry: () => void
}

/** The whole phrase bank, once: finding and counting are done here, at once, as one types. */
export function useEntries(): Entries {
  const [entries, setEntries] = useState<readonly BankEntry[] | null>(null)
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again.
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const reply = await call<{ entries: BankEntry[] }>('GET', '/api/phrases', { signal: stop.signal })
      setFailure(reply.ok ? null : reply.error.code)
      if (reply.ok) setEntries(reply.value.entries)
    }
    ask().catch(() => {})
    return () => stop.abort()
  }, [turn])
  return { entries, failure, retry: () => setTurn(turn + 1) }
}
