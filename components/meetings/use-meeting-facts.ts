'use client'

import { useRouter } from 'next/navigation'
import { call } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { MeetingRecord } from '@/lib/storage/record/meeting'
import type { MeetingFacts } from './facts'

/** Writes the facts of a meeting; where it was changed elsewhere first, the page shows the newer ones. */
export function useMeetingFacts() {
  const router = useRouter()
  return async ({ id, revision }: MeetingRecord, { name, date, place }: MeetingFacts): Promise<ApiErrorCode | null> => {
    const reply = await call('PUT', `/api/meetings/${id}`, { body: { revision, name, date, place } })
    router.refresh()
    return reply.ok ? null : reply.error.code
  }
}
