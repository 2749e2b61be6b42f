'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

export interface MiningPlace {
  readonly file: number | null
  readonly piece: string | null
}

/** What of a run is open, kept in the address: `file` and `piece`. Opening adds a step to go back to. */
export function useMiningPlace(): MiningPlace & { readonly open: (place: MiningPlace) => void } {
  const params = useSearchParams()
  const file = params.get('file')
  const open = useCallback((place: MiningPlace) => {
    const next = new URLSearchParams()
    if (place.file !== null) next.set('file', String(place.file))
    if (place.piece !== null) next.set('piece', place.piece)
    window.history.pushState(null, '', next.size === 0 ? window.location.pathname : `?${next}`)
  }, [])
  return { file: file === null ? null : Number(file), piece: params.get('piece'), open }
}
