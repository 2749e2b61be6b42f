import { useStore } from 'zustand'
import { useRoom } from '@/components/editor/room'
import type { Pace } from './pace'

/** How fast this draft is spoken and how long it may take. */
export const usePace = (): Pace => useStore(useRoom().pace)
