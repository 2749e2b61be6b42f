'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useEditorStore } from './room'

/** What opens the sides while they are not beside the page; null where a side is to be seen anyway. */
export function useSideButtons(): { readonly outline: (() => void) | null; readonly panel: (() => void) | null } {
  const folded = useEditorStore((state) => state.folded)
  const set = useEditorStore((state) => state.set)
  const toggle = useEditorStore((state) => state.toggle)
  const outlineBeside = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false }) !== false
  const panelBeside = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false }) !== false
  const opener = (side: 'outline' | 'panel', beside: boolean) =>
    !beside ? () => set({ drawer: side }) : folded[side] ? () => toggle(side) : null
  return { outline: opener('outline', outlineBeside), panel: opener('panel', panelBeside) }
}
