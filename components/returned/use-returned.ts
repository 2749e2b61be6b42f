'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { replaceDocument } from '@/components/editor/commands/replace-document'
import { toDraft } from '@/components/editor/draft-json'
import { runOn, useDraft, useRoom } from '@/components/editor/room'
import { useVersionActions } from '@/components/history/use-versions'
import { call } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import { applyChanges } from '@/lib/returned/apply'
import type { ReturnedChange } from '@/lib/returned/change'
import { compareReturned } from '@/lib/returned/compare-returned'
import { type OpenReturned, type ReturnedFile, useReturnedStore } from './returned-store'

/** The file that is being worked through; undefined where there is none. */
export const useOpenReturned = (): OpenReturned | undefined => {
  const { record } = useRoom()
  return useReturnedStore(({ byDraft }) => byDraft[record.id])
}

/** Sends a file to be read; null when it is at hand, else why not. */
export function useTakeReturned() {
  const { record, keeper } = useRoom()
  const set = useReturnedStore((state) => state.set)
  const [busy, setBusy] = useState(false)
  const take = async (file: File): Promise<ReturnedFile['problems'] | ApiErrorCode | null> => {
    setBusy(true)
    await keeper.flush()
    const body = new FormData()
    body.append('file', file)
    const reply = await call<ReturnedFile>('POST', `/api/drafts/${encodeURIComponent(record.id)}/returned`, { body })
    setBusy(false)
    if (!reply.ok) return reply.error.code
    if (reply.value.lines.length === 0) return reply.value.problems
    set(record.id, { file: reply.value, declined: new Set(), isKept: false })
    return null
  }
  return { take, busy }
}

/** The points of an open file against the text as it stands, and what can be done with them. */
export function useReturnedChanges(open: OpenReturned) {
  const { record, editor } = useRoom()
  const set = useReturnedStore((state) => state.set)
  const { keep } = useVersionActions()
  const { doc } = useDraft()
  const settled = useDeferredValue(doc)
  const [failure, setFailure] = useState<ApiErrorCode | 'composing' | null>(null)
  const base = useMemo(() => (open.file.base ? new Set(open.file.base.lines) : null), [open.file])
  const changes = useMemo(() => compareReturned(toDraft(settled), open.file.lines, base), [settled, open.file, base])
  const accept = async (chosen: readonly ReturnedChange[]): Promise<void> => {
    setFailure(null)
    if (!open.isKept) {
      const kept = await keep('before-restore', null)
      if (!kept.ok) return setFailure(kept.error.code)
      set(record.id, { ...open, isKept: true })
    }
    const now = toDraft(editor.state.doc)
    const keys = new Set(chosen.map(({ key }) => key))
    const standing = compareReturned(now, open.file.lines, base).filter(({ key }) => keys.has(key))
    const after = editor.schema.nodeFromJSON(applyChanges(now, standing))
    if (!runOn(editor, replaceDocument(after))) setFailure('composing')
  }
  const decline = (change: ReturnedChange): void =>
    set(record.id, { ...open, declined: new Set([...open.declined, change.key]) })
  const takeBack = (): void => set(record.id, { ...open, declined: new Set() })
  const close = (): void => set(record.id, undefined)
  return { changes, accept, decline, takeBack, close, failure }
}
