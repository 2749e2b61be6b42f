'use client'

import { useState } from 'react'

/** Gives the focus back to what had it when the dialog was opened. Its own way back waits for a transition that is never drawn. */
export function useFocusBack(): () => void {
  const [opener] = useState(() => document.activeElement)
  return () => {
    setTimeout(() => {
      if (opener instanceof HTMLElement) opener.focus()
    })
  }
}
