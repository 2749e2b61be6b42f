'use client'

import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'
import type { ExportProfile } from '@/lib/export/profile'
import type { ApiErrorCode } from '@/lib/i18n/api-error'

export interface KeptProfile {
  /** Null until it is there. */
  readonly profile: ExportProfile | null
  readonly failure: ApiErrorCode | null
  readonly change: (change: Partial<ExportProfile>) => void
  /** Keeps what was changed for the whole office; false where the server did not take it. */
  readonly keep: () => Promise<boolean>
}

/** The office's profile, as it is being chosen. */
export function useProfile(): KeptProfile {
  const [stored, setStored] = useState<ExportProfile | null>(null)
  const [profile, setProfile] = useState<ExportProfile | null>(null)
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const reply = await call<{ profile: ExportProfile }>('GET', '/api/profile', { signal: stop.signal })
      if (reply.ok) {
        setStored(reply.value.profile)
        setProfile(reply.value.profile)
      } else setFailure(reply.error.code)
    }
    // It rejects for an abort alone.
    ask().catch(() => {})
    return () => stop.abort()
  }, [])
  return {
    profile,
    failure,
    change: (change) => setProfile((now) => now && { ...now, ...change }),
    async keep() {
      if (profile === null || profile === stored) return true
      const reply = await call<{ profile: ExportProfile }>('PUT', '/api/profile', { body: profile })
      setFailure(reply.ok ? null : reply.error.code)
      if (reply.ok) {
        setStored(reply.value.profile)
        setProfile(reply.value.profile)
      }
      return reply.ok
    },
  }
}
