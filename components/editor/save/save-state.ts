import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { DraftRecord } from '@/lib/storage/record/draft'

/**
 * Where the text of this window is. Changes are counted: `changes` made here, `local` and `server` how many of them each
 * place is known to hold. What is shown follows from these counts alone (`saveNotice`), so it cannot claim too much.
 */
export interface SaveState {
  /** The server's revision that the text here goes back to. */
  readonly revision: number
  readonly changes: number
  readonly local: number
  readonly server: number
  /** Count of changes that the request on its way carries; null while there is none. */
  readonly sending: number | null
  /** This machine's store does not take copies. */
  readonly localFailed: boolean
  readonly refusal: ApiErrorCode | null
  /** What another window or person saved meanwhile. */
  readonly conflict: DraftRecord | null
  /** When the server last confirmed, in milliseconds since 1970. */
  readonly savedAt: number | null
}

export type SaveEvent =
  | { readonly type: 'changed' }
  | { readonly type: 'stored'; readonly changes: number }
  | { readonly type: 'store-failed' }
  | { readonly type: 'sent'; readonly changes: number }
  | { readonly type: 'confirmed'; readonly revision: number; readonly at: number }
  | { readonly type: 'refused'; readonly code: ApiErrorCode }
  | { readonly type: 'stale'; readonly current: DraftRecord }
  /** The stored text is this window's own, saved by a request whose answer was lost: go on from that revision. */
  | { readonly type: 'rebased'; readonly revision: number }
  | { readonly type: 'kept-mine' }
  | { readonly type: 'took-theirs' }

/** A draft just opened: nothing changed, all of it on the server. */
export const openedAt = (revision: number, savedAt: number): SaveState => ({
  revision,
  changes: 0,
  local: 0,
  server: 0,
  sending: null,
  localFailed: false,
  refusal: null,
  conflict: null,
  savedAt,
})

type Handlers = {
  readonly [Type in SaveEvent['type']]: (state: SaveState, event: Extract<SaveEvent, { type: Type }>) => SaveState
}

const HANDLERS: Handlers = {
  changed: (state) => ({ ...state, changes: state.changes + 1 }),
  stored: (state, { changes }) => ({ ...state, local: Math.max(state.local, changes), localFailed: false }),
  'store-failed': (state) => ({ ...state, localFailed: true }),
  sent: (state, { changes }) => ({ ...state, sending: changes }),
  confirmed: (state, { revision, at }) => ({
    ...state,
    revision,
    server: state.sending ?? state.server,
    sending: null,
    refusal: null,
    savedAt: at,
  }),
  refused: (state, { code }) => ({ ...state, sending: null, refusal: code }),
  stale: (state, { current }) => ({ ...state, sending: null, refusal: null, conflict: current }),
  rebased: (state, { revision }) => ({ ...state, revision, sending: null }),
  'kept-mine': (state) =>
    state.conflict === null
      ? state
      : { ...state, revision: state.conflict.revision, conflict: null, changes: state.changes + 1 },
  'took-theirs': (state) =>
    state.conflict === null
      ? state
      : {
          ...state,
          revision: state.conflict.revision,
          conflict: null,
          changes: state.changes + 1,
          server: state.changes + 1,
          savedAt: Date.parse(state.conflict.updatedAt),
        },
}

export function reduceSave<Event extends SaveEvent>(state: SaveState, event: Event): SaveState {
  const handler = HANDLERS[event.type] as (state: SaveState, event: Event) => SaveState
  return handler(state, event)
}

export const isOnServer = (state: SaveState): boolean => state.server === state.changes
export const isOnThisMachine = (state: SaveState): boolean => state.local === state.changes
/** Closing the window now would lose something. */
export const isAtRisk = (state: SaveState): boolean => !isOnServer(state) && !isOnThisMachine(state)

/** What is true about saving, as one of the sentences that the page shows. */
export type SaveNotice =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'server-only'; readonly at: number }
  | { readonly kind: 'local-only' }
  | { readonly kind: 'failed'; readonly code: ApiErrorCode; readonly local: boolean }
  | { readonly kind: 'conflict' }

export function saveNotice(state: SaveState): SaveNotice {
  if (state.conflict !== null) return { kind: 'conflict' }
  if (isOnServer(state)) {
    const at = state.savedAt ?? 0
    return isOnThisMachine(state) ? { kind: 'saved', at } : { kind: state.localFailed ? 'server-only' : 'saving', at }
  }
  if (state.refusal === null) return { kind: 'saving' }
  if (state.refusal === 'offline' && isOnThisMachine(state)) return { kind: 'local-only' }
  if (state.refusal === 'offline' && !state.localFailed) return { kind: 'saving' }
  return { kind: 'failed', code: state.refusal, local: isOnThisMachine(state) }
}
