import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { LANGUAGE_COOKIE, type Language, languageOf } from '@/lib/i18n/language'
import { wordsOf } from '@/lib/i18n/words'

/** The reader's language, as the cookie of this request says. */
export const readLanguage = async (): Promise<Language> => languageOf((await cookies()).get(LANGUAGE_COOKIE)?.value)

/** Title of a room's page in the reader's language. */
export const pageTitle = async (room: 'library' | 'mining' | 'phrases' | 'settings'): Promise<Metadata> => ({
  title: wordsOf(await readLanguage()).shell[room],
})
