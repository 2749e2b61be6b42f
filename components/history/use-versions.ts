'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useEditorStore, useRoom } from '@/components/editor/room'
import { call, type Reply } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { VersionRecord, VersionSummary } from '@/lib/storage/record/version'

/** While somebody writes, the list is asked for again no sooner than this. */
const ASK_EVERY = 60_000

export interface Versions {
  /** Null until the first answer. */
  readonly list: readonly VersionSummary[] | null
  readonly failure: ApiErrorCode | null
  readonly ask: () => void
}

/** The kept states of the draft, latest first. */
export function useVersions(): Versions {
  const path = usePath()
  const revision = useEditorStore((state) => state.save.revision)
  const [list, setList] = useState<readonly VersionSummary[] | null>(null)
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  const askedAt = useRef(0)
  const ask = useCallback(() => {
    askedAt.current = Date.now()
    void call<{ versions: readonly VersionSummary[] }>('GET', path).then((reply) => {
      if (reply.ok) setList(reply.value.versions)
      setFailure(reply.ok ? null : reply.error.code)
    })
  }, [path])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new revision may have kept a state
  useEffect(() => {
    if (Date.now() - askedAt.current >= ASK_EVERY) ask()
  }, [ask, revision])
  return { list, failure, ask }
}

const usePath = (): string => `/api/drafts/${encodeURIComponent(useRoom().record.id)}/versions`

/** What can be done with kept states; each answers with the one it made or changed. */
export function useVersionActions() {
  const { keeper, store } = useRoom()
  const path = usePath()
  type Kept = Promise<Reply<{ readonly version: VersionSummary }>>
  /** Saves first, so that what is kept is what stands on the page. */
  const keep = async (kind: 'named' | 'before-restore', name: string | null): Kept => {
    if (!(await keeper.flush())) {
      const { conflict, refusal } = store.getState().save
      return { ok: false, error: { code: conflict === null ? (refusal ?? 'offline') : 'stale-revision' } }
    }
    return call('POST', path, { body: { kind, name, revision: store.getState().save.revision } })
  }
  return {
    keep,
    rename: (id: string, name: string | null): Kept => call('PATCH', `${path}/${id}`, { body: { name } }),
    read: (id: string): Promise<Reply<{ readonly version: VersionRecord }>> => call('GET', `${path}/${id}`),
  }
}
