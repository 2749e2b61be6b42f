'use client'

import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { createContext, use, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { PaceStore } from '@/components/aloud/pace'
import type { MeetingStore } from '@/components/meetings/meeting-store'
import type { OfferBook } from '@/components/slots/offers/offer-book'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { CaretSnapshot, DraftSnapshot, Observed } from './draft-snapshot'
import type { EditorState, EditorStore } from './editor-store'
import type { DraftKeeper } from './save/draft-keeper'

/** One open draft and all that its panels share. */
export interface Room {
  readonly record: DraftRecord
  readonly editor: Editor
  readonly store: EditorStore
  readonly keeper: DraftKeeper
  readonly draft: Observed<DraftSnapshot>
  readonly caret: Observed<CaretSnapshot>
  /** Values that other places have for the blanks. */
  readonly offers: OfferBook
  /** The meeting that the draft is for. */
  readonly meeting: MeetingStore
  /** How fast the draft is spoken, and its target. */
  readonly pace: PaceStore
}

const RoomContext = createContext<Room | null>(null)

export const RoomProvider = RoomContext.Provider

export function useRoom(): Room {
  const room = use(RoomContext)
  if (room === null) throw new Error('useRoom needs a RoomProvider above it')
  return room
}

export const useEditorStore = <T,>(select: (state: EditorState) => T): T => useStore(useRoom().store, select)

const useObserved = <T,>({ subscribe, get }: Observed<T>): T => useSyncExternalStore(subscribe, get, get)

export const useDraft = (): DraftSnapshot => useObserved(useRoom().draft)
export const useCaret = (): CaretSnapshot => useObserved(useRoom().caret)

/** Runs a command on the document without moving the focus. */
export const useRun = () => {
  const { editor } = useRoom()
  return (command: Command): boolean => runOn(editor, command)
}

export const runOn = (editor: Editor, command: Command): boolean =>
  command(editor.state, editor.view.dispatch, editor.view)
