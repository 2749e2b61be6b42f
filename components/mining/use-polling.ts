'use client'

import { useEffect } from 'react'

const POLL_MILLISECONDS = 500

/** Asks again while `active`, one question at a time, and rests while the page is hidden. */
export function usePolling(active: boolean, ask: () => Promise<void>): void {
  useEffect(() => {
    if (!active) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const turn = async () => {
      if (!document.hidden) await ask()
      if (!over) timer = setTimeout(turn, POLL_MILLISECONDS)
    }
    timer = setTimeout(turn, POLL_MILLISECONDS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [active, ask])
}
