'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import type { DraftRecord } from '@/lib/storage/record/draft'

/** Makes a draft and goes to it. */
export function useBeginDraft() {
  const { shell } = useWords()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const begin = async (from: { readonly templateId: string } | { readonly title: string }) => {
    setBusy(true)
    setFailure(null)
    const reply = await call<{ draft: DraftRecord }>('POST', '/api/drafts', { body: from })
    if (reply.ok) return router.push(`/write/${reply.value.draft.id}`)
    setBusy(false)
    setFailure(shell.errors[reply.error.code])
  }
  return { begin, busy, failure }
}
