'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

export interface MiningPlace {
  readonly file: number | null
  readonly piece: string | null
  /** Source line, from 1, that is to be seen. */
  readonly line: number | null
}

/** What of a run is open, kept in the address: `file`, `piece` and `line`. Opening adds a step to go back to. */
export function useMiningPlace(): MiningPlace & { readonly open: (place: Partial<MiningPlace>) => void } {
  const params = useSearchParams()
  const file = params.get('file')
  const open = useCallback(({ file: toFile = null, piece = null, line = null }: Partial<MiningPlace>) => {
    const next = new URLSearchParams()
    if (toFile !== null) next.set('file', String(toFile))
    if (piece !== null) next.set('piece', piece)
    if (line !== null) next.set('line', String(line))
    window.history.pushState(null, '', next.size === 0 ? window.location.pathname : `?${next}`)
  }, [])
  const line = params.get('line')
  return {
    file: file === null ? null : Number(file),
    piece: params.get('piece'),
    line: line === null ? null : Number(line),
    open,
  }
}
