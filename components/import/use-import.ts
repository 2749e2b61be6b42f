'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { call } from '@/components/shell/api'
import { useLanguage, useWords } from '@/components/shell/words'
import type { FileProblem } from '@/lib/corpus/file-problem'
import { problemText } from '@/lib/i18n/problems'
import type { ToldNote } from '@/lib/import/told-note'
import type { DraftSummary } from '@/lib/storage/record/draft'

/** What the server says of a file (docs/api.md, POST /api/drafts/import). */
interface Imported {
  readonly draft: DraftSummary | null
  readonly notes: readonly ToldNote[]
  readonly speeches: readonly OfferedSpeech[]
  readonly problems: readonly FileProblem[]
}

export interface OfferedSpeech {
  readonly title: string | null
  readonly characters: number
}

export type ImportState =
  | { readonly at: 'idle' | 'reading' }
  | { readonly at: 'refused'; readonly sentences: readonly string[] }
  | { readonly at: 'choosing'; readonly file: File; readonly speeches: readonly OfferedSpeech[] }
  | { readonly at: 'made'; readonly draft: DraftSummary; readonly notes: readonly ToldNote[] }

/** Sends one file; a draft that lost nothing is opened at once, else what was not kept is shown first. */
export function useImport() {
  const { shell } = useWords()
  const language = useLanguage()
  const router = useRouter()
  const [state, setState] = useState<ImportState>({ at: 'idle' })
  const [carry, setCarry] = useState(false)
  const take = async (file: File, speech: number | null = null) => {
    setState({ at: 'reading' })
    const body = new FormData()
    body.append('file', file)
    if (speech !== null) body.append('speech', String(speech))
    if (carry) body.append('carry', 'yes')
    const reply = await call<Imported>('POST', '/api/drafts/import', { body })
    if (!reply.ok) return setState({ at: 'refused', sentences: [shell.errors[reply.error.code]] })
    const { draft, notes, speeches, problems } = reply.value
    if (draft && notes.length === 0) return router.push(`/write/${draft.id}`)
    if (draft) {
      router.refresh()
      return setState({ at: 'made', draft, notes })
    }
    if (speeches.length > 0) return setState({ at: 'choosing', file, speeches })
    setState({ at: 'refused', sentences: problems.map((problem) => problemText(problem, language)) })
  }
  return { state, carry, setCarry, take }
}
