'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import { type DroppedFile, startMining } from './send-files'

/** Sends files or text and goes to the run. What was given stays with the caller when the server refuses. */
export function useStartMining() {
  const { shell, mining } = useWords()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const start = async (input: { files: readonly DroppedFile[]; text?: string }) => {
    if (input.files.length === 0 && !input.text?.trim()) return setFailure(mining.nothingDropped)
    setBusy(true)
    setFailure(null)
    const reply = await startMining(input)
    if (reply.ok) return router.push(`/mine/${reply.value.mining.id}`)
    setBusy(false)
    setFailure(shell.errors[reply.error.code])
  }
  return { busy, failure, start }
}
