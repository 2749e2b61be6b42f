'use client'

import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useRoom } from '@/components/editor/room'
import type { MeetingState } from './meeting-store'

/** The meeting of this draft. */
export const useMeeting = (): MeetingState => useStore(useRoom().meeting)

/** Asks for the meeting when a panel opens that shows it, and again when a person comes back to the window. */
export function useFreshMeeting(): MeetingState {
  const { meeting } = useRoom()
  useEffect(() => {
    const ask = () => void meeting.ask()
    ask()
    window.addEventListener('focus', ask)
    return () => window.removeEventListener('focus', ask)
  }, [meeting])
  return useMeeting()
}
