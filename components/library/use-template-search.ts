'use client'

import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'
import type { TemplateRecord } from '@/lib/storage/record/template'
import { summaryOf, type TemplateSummary } from './template-summary'

const REST_MILLISECONDS = 150

export interface TemplateSearch {
  readonly templates: readonly TemplateSummary[]
  /** The list still shows what an earlier query found. */
  readonly late: boolean
}

/** Asks the server when typing rests, and keeps the last results until the next are there. */
export function useTemplateSearch(all: readonly TemplateSummary[], query: string): TemplateSearch {
  const [found, setFound] = useState<{ query: string; templates: readonly TemplateSummary[] } | null>(null)

  useEffect(() => {
    if (query === '') return
    const stop = new AbortController()
    const ask = async () => {
      // `all` is new after each change of the library, so the question is asked again.
      const known = new Set(all.map(({ id }) => id))
      const reply = await call<{ templates: TemplateRecord[] }>(
        'GET',
        `/api/templates?q=${encodeURIComponent(query)}`,
        {
          signal: stop.signal,
        },
      )
      if (!reply.ok) return
      setFound({ query, templates: reply.value.templates.filter(({ id }) => known.has(id)).map(summaryOf) })
    }
    const timer = setTimeout(() => ask().catch(() => {}), REST_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [all, query])

  if (query === '') return { templates: all, late: false }
  return { templates: found?.templates ?? all, late: found?.query !== query }
}
