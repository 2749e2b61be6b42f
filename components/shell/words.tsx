'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Language } from '@/lib/i18n/language'
import { type Words, wordsOf } from '@/lib/i18n/words'

const LanguageContext = createContext<Language>('zh-CN')

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => use(LanguageContext)

/** The words of the interface in the person's language. */
export const useWords = (): Words => wordsOf(useLanguage())
