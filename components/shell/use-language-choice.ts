'use client'

import { useRouter } from 'next/navigation'
import type { Language } from '@/lib/i18n/language'

/** Keeps the choice on the server's side of the cookie, then brings the page again in that language. */
export function useLanguageChoice(): (language: Language) => Promise<void> {
  const router = useRouter()
  return async (language) => {
    await fetch('/settings/language', { method: 'POST', body: language })
    router.refresh()
  }
}
