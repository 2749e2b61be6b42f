'use client'

import dynamic from 'next/dynamic'
import { type ComponentType, createContext, type ReactNode, use } from 'react'
import type { Language } from '@/lib/i18n/language'
import type { Words } from '@/lib/i18n/words'

/** Words asked for so far; `use` wants the same promise each time. */
const asked = new Map<Language, Promise<Words>>()

async function keep(language: Language, words: Promise<Words>): Promise<{ default: () => null }> {
  asked.set(language, words)
  await words
  return { default: () => null }
}

/**
 * Each brings the words of one language and draws nothing. They are components because Next then names their chunk in
 * the page that the server sends: a browser loads the words of one language, and has them when React starts.
 */
const Dictionary: Readonly<Record<Language, ComponentType>> = {
  'zh-CN': dynamic(() =>
    keep(
      'zh-CN',
      import('@/lib/i18n/zh-CN').then(({ zhCN }) => zhCN),
    ),
  ),
  en: dynamic(() =>
    keep(
      'en',
      import('@/lib/i18n/en').then(({ en }) => en),
    ),
  ),
}

interface Props {
  readonly language: Language
  readonly children: ReactNode
}

/** The page stands as the server drew it until its words are there, and as it was while another language comes. */
export function WordsProvider({ language, children }: Props) {
  const Asked = Dictionary[language]
  return (
    <>
      <Asked />
      <Spoken language={language}>{children}</Spoken>
    </>
  )
}

interface Speech {
  readonly language: Language
  readonly words: Words
}

const SpeechContext = createContext<Speech | null>(null)

function Spoken({ language, children }: Props) {
  const coming = asked.get(language)
  if (coming === undefined) throw new Error(`the words of ${language} are asked for by the dictionary before this`)
  const words = use(coming)
  return <SpeechContext value={{ language, words }}>{children}</SpeechContext>
}

function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (speech === null) throw new Error('useWords needs a WordsProvider above it')
  return speech
}

export const useLanguage = (): Language => useSpeech().language

/** The words of the interface in the person's language. */
export const useWords = (): Words => useSpeech().words
