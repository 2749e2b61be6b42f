'use client'

import { useRouter } from 'next/navigation'
import { call } from './api'
import { offerUndo, tellFailure } from './undo'
import { useWords } from './words'

/**
 * Removes the record of a path and offers it back for ten seconds. Then the page shows what is left, or, where the record was
 * the page, `next` is opened.
 */
export function useRemoval() {
  const { shell } = useWords()
  const router = useRouter()
  const send = async (method: 'DELETE' | 'POST', path: string, next?: string): Promise<boolean> => {
    const reply = await call(method, path)
    if (reply.ok && next !== undefined) router.push(next)
    router.refresh()
    if (!reply.ok) tellFailure(shell.errors[reply.error.code], shell.close)
    return reply.ok
  }
  return async (path: string, removed: string, next?: string): Promise<void> => {
    if (await send('DELETE', path, next)) offerUndo(removed, shell.undo, () => void send('POST', `${path}/restore`))
  }
}
