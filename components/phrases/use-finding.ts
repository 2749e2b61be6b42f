'use client'

import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { FindingView } from '@/lib/mining/bank'

/** Which finding is open: its kind and key. */
export interface FindingName {
  readonly kind: string
  readonly key: string
}

type Loaded = { readonly finding: FindingView } | { readonly failure: ApiErrorCode }

/** One finding with its places and uses; null while it is being read. */
export function useFinding({ kind, key }: FindingName): Loaded | null {
  const name = `${encodeURIComponent(kind)}/${encodeURIComponent(key)}`
  const [loaded, setLoaded] = useState<{ readonly name: string; readonly as: Loaded } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const reply = await call<{ finding: FindingView }>('GET', `/api/phrases/${name}`, { signal: stop.signal })
      setLoaded({ name, as: reply.ok ? reply.value : { failure: reply.error.code } })
    }
    ask().catch(() => {})
    return () => stop.abort()
  }, [name])
  return loaded?.name === name ? loaded.as : null
}
