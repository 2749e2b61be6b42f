'use client'

import { Button, NumberInput, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { call } from '@/components/shell/api'
import { useLanguageChoice } from '@/components/shell/use-language-choice'
import { useLanguage, useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import { LANGUAGES, languageOf } from '@/lib/i18n/language'
import type { SpeakerRecord } from '@/lib/storage/record/speaker'
import { faultOf, formOf, RATE_RANGE, recordOf, type SettingsForm } from './settings-form'
import css from './settings-room.module.css'
import { Speakers } from './speakers'
import { StandingValues } from './standing-values'

interface Props {
  readonly settings: Readonly<Record<string, string>>
  readonly speakers: readonly SpeakerRecord[]
  /** Null where a database server keeps the records. */
  readonly dataFolder: string | null
}

export function SettingsRoom({ settings, speakers, dataFolder }: Props) {
  const { settings: words, meetings } = useWords()
  return (
    <div className={css.room}>
      <h1>{words.title}</h1>
      <Part title={words.interface}>
        <InterfaceChoices />
      </Part>
      <SharedSettings settings={settings} />
      <Part title={meetings.speakers}>
        <Speakers speakers={speakers} />
      </Part>
      <Part title={words.data}>
        <p>{dataFolder === null ? words.dataServer : words.dataWhere(dataFolder)}</p>
        <p>{words.dataBackup}</p>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part} aria-label={title}>
      <h2>{title}</h2>
      <div className={css.body}>{children}</div>
    </section>
  )
}

const SCHEMES = ['auto', 'light', 'dark'] as const

/** What each person's own browser keeps; it takes effect at once. */
function InterfaceChoices() {
  const words = useWords().settings
  const language = useLanguage()
  const choose = useLanguageChoice()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const mounted = useMounted()
  return (
    <>
      <div className={css.choice}>
        <span id="language">{words.language}</span>
        <SegmentedControl
          aria-labelledby="language"
          value={language}
          onChange={(value) => choose(languageOf(value))}
          data={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
        />
      </div>
      <div className={css.choice}>
        <span id="theme">{words.theme}</span>
        <SegmentedControl
          aria-labelledby="theme"
          value={mounted ? colorScheme : 'auto'}
          onChange={(value) => setColorScheme(SCHEMES.find((known) => known === value) ?? 'auto')}
          data={SCHEMES.map((value) => ({ value, label: words.themes[value] }))}
        />
      </div>
    </>
  )
}

type SaveState = 'idle' | 'saving' | 'saved' | ApiErrorCode

/** What everybody on this server shares; it is saved by the button, and what was typed stays when saving fails. */
function SharedSettings({ settings }: { settings: Props['settings'] }) {
  const { settings: words, shell } = useWords()
  const [form, setForm] = useState<SettingsForm>(() => formOf(settings))
  const [stored, setStored] = useState(settings)
  const [state, setState] = useState<SaveState>('idle')
  const fault = faultOf(form)
  const dirty = JSON.stringify(recordOf(form)) !== JSON.stringify(recordOf(formOf(stored)))
  const change = (next: Partial<SettingsForm>) => {
    setForm({ ...form, ...next })
    setState('idle')
  }
  const save = async () => {
    if (fault) return
    setState('saving')
    const reply = await call<{ settings: Record<string, string> }>('PUT', '/api/settings', {
      body: { settings: recordOf(form) },
    })
    if (reply.ok) setStored(reply.value.settings)
    setState(reply.ok ? 'saved' : reply.error.code)
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Part title={words.speaking}>
        <NumberInput
          className={css.rate}
          label={words.rate}
          description={words.rateHint}
          suffix={` ${words.rateUnit}`}
          value={form.rate}
          hideControls
          error={fault?.code === 'rate' ? words.rateWrong(RATE_RANGE.min, RATE_RANGE.max) : null}
          onChange={(rate) => change({ rate })}
        />
      </Part>
      <Part title={words.office}>
        <StandingValues rows={form.rows} fault={fault} onRows={(rows) => change({ rows })} />
      </Part>
      <div className={css.save}>
        <Button type="submit" variant="filled" loading={state === 'saving'}>
          {words.save}
        </Button>
        <p role="status">{sentence(state, dirty, words, shell.errors)}</p>
      </div>
    </form>
  )
}

function sentence(
  state: SaveState,
  dirty: boolean,
  words: ReturnType<typeof useWords>['settings'],
  errors: Readonly<Record<ApiErrorCode, string>>,
): string {
  if (state === 'saving') return words.saving
  if (state === 'saved') return words.saved
  if (state !== 'idle') return errors[state]
  return dirty ? words.unsaved : ''
}
