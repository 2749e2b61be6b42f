'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import type { OfferSource } from '@/lib/draft/offer'

/** What other places have for the blanks of this draft; empty until they have answered. */
export function useOffers(): readonly OfferSource[] {
  const { offers } = useRoom()
  const words = useWords()
  useEffect(() => offers.open(words), [offers, words])
  return useSyncExternalStore(offers.subscribe, offers.get, offers.get)
}
