'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { type Pace, readPace } from '@/components/aloud/pace'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { DraftRecord } from '@/lib/storage/record/draft'
import { DraftEditor } from './draft-editor'
import { openLocalStore } from './save/local-copy'
import { type Opening, openDraft } from './save/open-draft'
import { newWindowName, otherWindows } from './save/open-windows'
import css from './write-page.module.css'

interface Loaded {
  readonly record: DraftRecord
  readonly opening: Opening
  readonly window: string
  readonly pace: Pace
}

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: ApiErrorCode }
  | ({ readonly state: 'open' } & Loaded)

/** 起草: opens the draft from the server and from this machine, then hands it to the editor. */
export function WritePage({ draftId }: { draftId: string }) {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' })
  const load = useCallback(() => {
    let left = false
    setLoading({ state: 'loading' })
    void loadDraft(draftId).then((loaded) => {
      if (!left) setLoading(loaded)
    })
    return () => {
      left = true
    }
  }, [draftId])
  useEffect(() => load(), [load])
  if (loading.state === 'loading') return <Skeleton />
  if (loading.state === 'failed') return <Gone code={loading.code} retry={load} />
  return <DraftEditor key={loading.window} {...loading} />
}

async function loadDraft(draftId: string): Promise<Loading> {
  const window = newWindowName()
  const local = openLocalStore()
  const [reply, copies, others] = await Promise.all([
    call<{ draft: DraftRecord }>('GET', `/api/drafts/${encodeURIComponent(draftId)}`),
    // A browser that gives no store has no copies either.
    local.list(draftId).catch(() => []),
    otherWindows(draftId, window),
  ])
  if (!reply.ok) return { state: 'failed', code: reply.error.code }
  const { draft } = reply.value
  const opening = openDraft(
    draft,
    copies.filter((copy) => !others.has(copy.window)),
  )
  for (const copy of opening.obsolete) void local.remove(draftId, copy.window).catch(() => {})
  return { state: 'open', record: draft, opening, window, pace: await readPace(draft) }
}

function Skeleton() {
  const { page } = useWords().write
  return (
    <main id="main" className={css.skeleton} aria-busy="true" aria-label={page.loading}>
      <div className={css.skeletonBar} />
      <div className={css.skeletonSide} />
      <div className={css.skeletonColumn}>
        <div className={css.skeletonPaper} />
      </div>
    </main>
  )
}

function Gone({ code, retry }: { code: ApiErrorCode; retry: () => void }) {
  const { page } = useWords().write
  return (
    <main id="main" className={css.gone}>
      <h1>{page.gone}</h1>
      <p>{code === 'not-found' ? page.goneText : page.offlineText}</p>
      <div className={css.ways}>
        {code !== 'not-found' && (
          <Button variant="filled" onClick={retry}>
            {page.retry}
          </Button>
        )}
        <Button component={Link} href="/">
          {page.back}
        </Button>
      </div>
    </main>
  )
}
