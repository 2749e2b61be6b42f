'use client'

import { useEffect, useState } from 'react'
import { useWords } from '@/components/shell/words'

/** The reader's own date; the server cannot know it, so the room has its name until the browser has told it. */
export function Today() {
  const { workbench, shell } = useWords()
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => setNow(new Date()), [])
  if (!now) return shell.workbench
  return workbench.day(now.getMonth() + 1, now.getDate(), now.getDay())
}
