import { create } from 'zustand'
import type { FileProblem } from '@/lib/corpus/file-problem'
import type { ToldNote } from '@/lib/import/told-note'
import type { ReturnedLine } from '@/lib/returned/row'

/** What the server read of a file that came back (docs/api.md). */
export interface ReturnedFile {
  readonly name: string
  readonly lines: readonly ReturnedLine[]
  readonly notes: readonly ToldNote[]
  readonly base: { readonly savedAt: string; readonly lines: readonly string[] } | null
  readonly problems: readonly FileProblem[]
}

/** A file that is being worked through; it stays while other panels are open. */
export interface OpenReturned {
  readonly file: ReturnedFile
  /** Keys of changes that were turned down. */
  readonly declined: ReadonlySet<string>
  /** The draft as it was before the first change is among its kept versions. */
  readonly isKept: boolean
}

interface ReturnedState {
  readonly byDraft: Readonly<Record<string, OpenReturned | undefined>>
  readonly set: (draftId: string, open: OpenReturned | undefined) => void
}

export const useReturnedStore = create<ReturnedState>()((set) => ({
  byDraft: {},
  set: (draftId, open) => set(({ byDraft }) => ({ byDraft: { ...byDraft, [draftId]: open } })),
}))
