'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { DraftRecord, DraftSummary } from '@/lib/storage/record/draft'
import css from './meeting-room.module.css'
import { joinMeeting } from './meeting-store'

interface Props {
  readonly meetingId: string
  readonly drafts: readonly DraftSummary[]
  readonly templates: readonly { readonly id: string; readonly name: string }[]
}

/** Two ways to a further paper: a draft that is there, or a new one from a template, which is opened. */
export function AddPaper({ meetingId, drafts, templates }: Props) {
  const { meetings: words, shell } = useWords()
  const router = useRouter()
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  const join = async (id: string): Promise<boolean> => {
    const reply = await joinMeeting(id, meetingId)
    setFailure(reply.ok ? null : reply.error.code)
    router.refresh()
    return reply.ok
  }
  const begin = async (templateId: string) => {
    const reply = await call<{ draft: DraftRecord }>('POST', '/api/drafts', { body: { templateId } })
    if (!reply.ok) return setFailure(reply.error.code)
    const { id } = reply.value.draft
    if (await join(id)) router.push(`/write/${id}`)
  }
  return (
    <div className={css.add}>
      {drafts.length > 0 && (
        <Choose
          label={words.addDraft}
          done={words.add}
          choices={drafts.map(({ id, title }) => ({ id, name: title || words.untitled }))}
          onChoice={join}
        />
      )}
      {templates.length > 0 && (
        <Choose label={words.addTemplate} done={words.begin} choices={templates} onChoice={begin} />
      )}
      <p role="status">{failure === null ? '' : shell.errors[failure]}</p>
    </div>
  )
}

interface ChooseProps {
  readonly label: string
  /** The word of the button. */
  readonly done: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly onChoice: (id: string) => Promise<unknown>
}

function Choose({ label, done, choices, onChoice }: ChooseProps) {
  const { meetings: words } = useWords()
  const [chosen, setChosen] = useState('')
  const [busy, setBusy] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen === '') return
        setBusy(true)
        void onChoice(chosen).then(() => {
          setBusy(false)
          setChosen('')
        })
      }}
    >
      <NativeSelect
        label={label}
        value={chosen}
        data={[{ value: '', label: words.pick }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={chosen === ''} title={chosen === '' ? words.pickFirst : ''}>
        {done}
      </Button>
    </form>
  )
}
