'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useRoom } from '@/components/editor/room'
import { call } from '@/components/shell/api'
import type { FileProblem } from '@/lib/corpus/file-problem'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { ReferenceRecord, ReferenceSummary } from '@/lib/storage/record/reference'

export interface References {
  /** Null until the first answer. */
  readonly list: readonly ReferenceSummary[] | null
  /** Texts that have been read so far, by id. */
  readonly texts: ReadonlyMap<string, ReferenceRecord>
  readonly failure: ApiErrorCode | null
  readonly add: (files: readonly File[]) => Promise<readonly FileProblem[]>
  readonly remove: (id: string) => Promise<boolean>
  readonly restore: (id: string) => Promise<void>
}

/** The texts beside this draft; each is read once. */
export function useReferences(): References {
  const path = `/api/drafts/${encodeURIComponent(useRoom().record.id)}/references`
  const [list, setList] = useState<readonly ReferenceSummary[] | null>(null)
  const [texts, setTexts] = useState<ReadonlyMap<string, ReferenceRecord>>(new Map())
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  const asked = useRef(new Set<string>())

  const ask = useCallback(async () => {
    const reply = await call<{ references: readonly ReferenceSummary[] }>('GET', path)
    if (reply.ok) setList(reply.value.references)
    setFailure(reply.ok ? null : reply.error.code)
  }, [path])
  useEffect(() => void ask(), [ask])

  useEffect(() => {
    for (const { id } of list ?? []) {
      if (asked.current.has(id)) continue
      asked.current.add(id)
      void call<{ reference: ReferenceRecord }>('GET', `${path}/${id}`).then((reply) => {
        if (reply.ok) setTexts((known) => new Map([...known, [id, reply.value.reference]]))
        else asked.current.delete(id)
      })
    }
  }, [list, path])

  return {
    list,
    texts,
    failure,
    async add(files) {
      const body = new FormData()
      for (const file of files) body.append('file', file, file.name)
      const reply = await call<{ problems: readonly FileProblem[] }>('POST', path, { body })
      if (!reply.ok) setFailure(reply.error.code)
      else await ask()
      return reply.ok ? reply.value.problems : []
    },
    async remove(id) {
      const reply = await call('DELETE', `${path}/${id}`)
      if (!reply.ok) setFailure(reply.error.code)
      await ask()
      return reply.ok
    },
    async restore(id) {
      await call('POST', `${path}/${id}/restore`)
      await ask()
    },
  }
}
