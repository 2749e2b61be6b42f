'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type ApiError, call } from '@/components/shell/api'
import type { Problem, Result } from '@/lib/problem'
import type { TemplateRecord } from '@/lib/storage/record/template'

export interface UploadResult {
  readonly file: string
  readonly outcome: Result<{ readonly template: TemplateRecord; readonly problems: readonly Problem[] }, ApiError>
}

export interface Upload {
  readonly busy: boolean
  readonly results: readonly UploadResult[]
  readonly take: (files: File[]) => void
  readonly clear: () => void
}

/** Sends .hbs files one after the other; each gets its own result, so that one bad file stops no other. */
export function useUpload(): Upload {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [results, setResults] = useState<readonly UploadResult[]>([])
  const take = async (files: File[]) => {
    if (files.length === 0) return
    setBusy(true)
    setResults([])
    for (const file of files) {
      const result = { file: file.name, outcome: await send(file) }
      setResults((before) => [...before, result])
    }
    setBusy(false)
    router.refresh()
  }
  return { busy, results, take, clear: () => setResults([]) }
}

async function send(file: File): Promise<UploadResult['outcome']> {
  const source = await readUtf8(file)
  if (source === null) return { ok: false, error: { code: 'bad-request' } }
  return call('POST', '/api/templates', { body: { source } })
}

async function readUtf8(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
