'use client'

import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { Problem } from '@/lib/problem'
import type { TemplateRecord } from '@/lib/storage/record/template'
import type { TemplatePreview } from './template-summary'

const REST_MILLISECONDS = 250

/** What the server says of one state of the source. */
export interface CheckedSource {
  readonly source: string
  readonly problems: readonly Problem[]
  readonly preview: TemplatePreview | null
}

interface Start {
  readonly template: TemplateRecord
  readonly problems: readonly Problem[]
  readonly preview: TemplatePreview | null
}

/** The source as it is being edited. A stale save changes nothing: `newer` holds the version that came between. */
export function useSourceDraft(start: Start) {
  const [template, setTemplate] = useState(start.template)
  const [source, setSource] = useState(start.template.source)
  const [checked, setChecked] = useState<CheckedSource>({ ...start, source: start.template.source })
  const [state, setState] = useState<'idle' | 'saving'>('idle')
  const [newer, setNewer] = useState<TemplateRecord | null>(null)
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  const dirty = source !== template.source

  useEffect(() => {
    if (source === checked.source) return
    const stop = new AbortController()
    const check = async () => {
      const reply = await call<Omit<CheckedSource, 'source'>>('POST', '/library/check', {
        body: { source },
        signal: stop.signal,
      })
      if (reply.ok) setChecked({ ...reply.value, source })
    }
    const timer = setTimeout(() => check().catch(() => {}), REST_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [source, checked.source])

  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])

  const save = async (revision = template.revision) => {
    setState('saving')
    const reply = await call<{ template: TemplateRecord }>('PUT', `/api/templates/${template.id}`, {
      body: { revision, source },
    })
    setState('idle')
    const stale = !reply.ok && reply.error.code === 'stale-revision'
    setFailure(reply.ok || stale ? null : reply.error.code)
    setNewer(stale ? (reply.error.current as TemplateRecord) : null)
    if (reply.ok) setTemplate(reply.value.template)
  }

  const takeTheirs = () => {
    if (!newer) return
    setTemplate(newer)
    setSource(newer.source)
    setNewer(null)
  }

  return { template, source, change: setSource, checked, dirty, state, newer, failure, save, takeTheirs }
}
