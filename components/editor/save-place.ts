'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useEditorStore } from './room'

/** Where the save state is told: beside the title, or, where the head has no room for its words, in the status line. */
export function useSavePlace(): 'head' | 'status' {
  const focus = useEditorStore((state) => state.focus)
  const wide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false }) !== false
  return wide || focus ? 'head' : 'status'
}
