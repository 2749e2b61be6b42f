import { useCallback, useState } from 'react'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import type { BatchRefusal } from '@/lib/batch/batch-problem'
import type { BatchProgress, BatchView } from '@/lib/batch/view'

/** What can be chosen of a batch. */
export interface BatchChoice {
  readonly columns: readonly (string | null)[]
  readonly format: BatchView['format']
  readonly nameColumn: number | null
}

export const choiceOf = ({ columns, format, nameColumn }: BatchView): BatchChoice => ({
  columns: columns.map(({ blank }) => blank),
  format,
  nameColumn,
})

/** One table and what is made of it. The server holds it; `isGone` says that it no longer does. */
export function useBatch(templateId: string, opened: BatchView | null, wasGone: boolean) {
  const { shell, batch: words } = useWords()
  const [batch, setBatch] = useState(opened)
  const [isGone, setGone] = useState(wasGone)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<BatchRefusal | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  const give = async (given: { readonly file: File } | { readonly text: string }) => {
    if ('text' in given && given.text.trim() === '') return setFailure(words.nothing)
    const form = new FormData()
    form.append('templateId', templateId)
    if ('file' in given) form.append('file', given.file, given.file.name)
    else form.append('text', given.text)
    setBusy(true)
    setFailure(null)
    setRefusal(null)
    const reply = await call<{ batch: BatchView | null; problem: BatchRefusal | null }>('POST', '/api/batches', {
      body: form,
    })
    setBusy(false)
    if (!reply.ok) return setFailure(shell.errors[reply.error.code])
    setRefusal(reply.value.problem)
    if (reply.value.batch) take(reply.value.batch)
  }
  const take = (next: BatchView | null) => {
    setBatch(next)
    setGone(false)
    const address = next ? `?table=${next.id}` : window.location.pathname
    window.history.replaceState(window.history.state, '', address)
  }
  const lose = useCallback((code: string) => {
    if (code !== 'not-found') return false
    setBatch(null)
    setGone(true)
    return true
  }, [])
  const choose = async (choice: BatchChoice) => {
    if (!batch) return
    // Shown at once; what the cells say of it comes with the answer.
    const columns = batch.columns.map((column, index) => ({ ...column, blank: choice.columns[index] ?? null }))
    setBatch({ ...batch, ...choice, columns })
    setBusy(true)
    setFailure(null)
    const reply = await call<{ batch: BatchView }>('PUT', `/api/batches/${batch.id}`, { body: choice })
    setBusy(false)
    if (reply.ok) return setBatch(reply.value.batch)
    setBatch(batch)
    if (!lose(reply.error.code)) setFailure(shell.errors[reply.error.code])
  }
  const askProgress = useCallback(
    async (id: string) => {
      const reply = await call<{ progress: BatchProgress }>('GET', `/api/batches/${id}/progress`)
      if (reply.ok) setBatch((held) => (held?.id === id ? { ...held, progress: reply.value.progress } : held))
      else lose(reply.error.code)
    },
    [lose],
  )
  return { batch, isGone, busy, refusal, failure, give, choose, askProgress, drop: () => take(null) }
}
