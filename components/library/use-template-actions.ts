'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { call, type Reply } from '@/components/shell/api'
import { offerUndo, tellFailure } from '@/components/shell/undo'
import { useWords } from '@/components/shell/words'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { TemplateRecord } from '@/lib/storage/record/template'

interface Target {
  readonly id: string
  readonly name: string
  readonly revision: number
}

/** What can be done with one template. Each change brings the list again; a refusal is told in words. */
export function useTemplateActions({ id, name, revision }: Target) {
  const { library, shell } = useWords()
  const router = useRouter()
  const [drafting, setDrafting] = useState(false)

  const settle = <T>(reply: Reply<T>): T | null => {
    router.refresh()
    if (reply.ok) return reply.value
    tellFailure(shell.errors[reply.error.code], shell.close)
    return null
  }
  const address = `/api/templates/${id}`

  return {
    drafting,
    draft: async () => {
      setDrafting(true)
      const reply = await call<{ draft: DraftRecord }>('POST', '/api/drafts', { body: { templateId: id } })
      if (reply.ok) return router.push(`/write/${reply.value.draft.id}`)
      setDrafting(false)
      tellFailure(shell.errors[reply.error.code], shell.close)
    },
    rename: async (next: string) => {
      const body = { revision, name: next }
      return settle(await call<{ template: TemplateRecord }>('POST', `${address}/rename`, { body })) !== null
    },
    copy: async () => settle(await call<{ template: TemplateRecord }>('POST', `${address}/copy`))?.template ?? null,
    remove: async () => {
      const reply = await call<null>('DELETE', address)
      settle(reply)
      if (reply.ok) {
        offerUndo(library.removed(name), shell.undo, async () => settle(await call('POST', `${address}/restore`)))
      }
      return reply.ok
    },
  }
}
