import type { DraftDocument } from '@/lib/draft/draft'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { LocalCopy } from './local-copy'
import { sameJson } from './same-json'
import { openedAt, type SaveState } from './save-state'

/** What a window begins with: the text to show and what is known about it. */
export interface Opening {
  readonly document: DraftDocument
  readonly save: SaveState
  /** The copy that was taken up, to be removed once this window has written its own. */
  readonly takenFrom: LocalCopy | null
  /** Copies that hold nothing the server does not. */
  readonly obsolete: readonly LocalCopy[]
}

/**
 * Chooses between the server's text and a copy left on this machine. A copy that the server never got is restored; if the
 * server has moved on meanwhile, both are offered. `copies`: newest first, without those of windows that are still open.
 */
export function openDraft(record: DraftRecord, copies: readonly LocalCopy[]): Opening {
  const opened = openedAt(record.revision, Date.parse(record.updatedAt))
  const obsolete = copies.filter(({ saved, document }) => saved || sameJson(document, record.document))
  const copy = copies.find((candidate) => !obsolete.includes(candidate))
  if (copy === undefined) return { document: record.document, save: opened, takenFrom: null, obsolete }
  return {
    document: copy.document,
    save: {
      ...opened,
      revision: copy.revision,
      changes: 1,
      local: 1,
      conflict: copy.revision === record.revision ? null : record,
    },
    takenFrom: copy,
    obsolete,
  }
}
