import type { DraftDocument } from '@/lib/draft/draft'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { Result } from '@/lib/problem'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { LocalStore } from './local-copy'
import { sameJson } from './same-json'
import { isOnServer, isOnThisMachine, type SaveEvent, type SaveState } from './save-state'

export interface SentDraft {
  readonly revision: number
  readonly title: string
  readonly document: DraftDocument
}

export type SendRefusal = { readonly code: ApiErrorCode; readonly current?: unknown }

/** The outside world of saving, so that a test can put another in its place. */
export interface KeeperDoors {
  /** The text as it is now. */
  readonly read: () => Pick<SentDraft, 'title' | 'document'>
  readonly send: (draft: SentDraft) => Promise<Result<DraftRecord, SendRefusal>>
  /** Hands the text to the browser to send while the window closes; no answer comes back. */
  readonly sendLast: (draft: SentDraft) => void
  readonly local: LocalStore
  readonly clock: Clock
  readonly state: () => SaveState
  readonly tell: (event: SaveEvent) => void
}

export interface Clock {
  now(): number
  /** Calls back once; the result calls it off. */
  after(milliseconds: number, callback: () => void): () => void
}

export interface DraftKeeper {
  /** Begins, or begins again after `close`. */
  start(): void
  /** The text has changed: keep it here at once and on the server after a rest. */
  changed(): void
  /** Saves now, and says whether the server then holds the text. */
  flush(): Promise<boolean>
  /** The window is being left or hidden: hand over what the server does not have. */
  leave(): void
  /** A person goes on with the version of this window: it is saved over the other, whose revision is named. */
  keepMine(): void
  /** A person goes on with the other version; `put` writes it into the editor. */
  takeTheirs(put: () => void): void
  /** Takes up the copy that another, closed window left: writes an own one, removes the other, and saves. */
  adopt(window: string): void
  close(): void
}

/**
 * A rest this long sends the text. No change waits longer than LONGEST_WAIT, so that even while somebody types without a
 * rest it is on the server within two seconds, answer included. A window that is typed in sends its text every 1.5 seconds
 * at most, and never before the answer to the last one: 60 KB for 20,000 characters, which ten writers at once make half a
 * megabyte a second for the server.
 */
const REST = 800
const LONGEST_WAIT = 1_500
/**
 * The copy of this machine is written when the keys rest, and three times a second while they do not: each writing costs as
 * much as a key. A window that is hidden or left writes at once (`leave`).
 */
const LOCAL_REST = 200
const LOCAL_LONGEST_WAIT = 360
const RETRIES = [2_000, 4_000, 8_000, 15_000, 30_000]

/** Keeps one draft: on this machine after every change, on the server after a rest, with retries while it is away. */
export function createDraftKeeper(
  doors: KeeperDoors,
  draft: { readonly id: string; readonly window: string; readonly own: readonly DraftDocument[] },
): DraftKeeper {
  const { clock, state, tell } = doors
  let closed = false
  let cancelLocal = () => {}
  let cancelSend = () => {}
  // When the oldest change happened that no request has carried yet, and that no copy of this machine holds.
  let unsentSince: number | null = null
  let unstoredSince: number | null = null
  let storing: Promise<void> = Promise.resolve()
  let request: Promise<void> | null = null
  let failures = 0
  // Texts that came from here: if the server holds one of them under a newer revision, only an answer was lost.
  let own = draft.own

  const store = () => {
    cancelLocal()
    unstoredSince = null
    storing = storing.then(async () => {
      const { changes, revision } = state()
      const { document } = doors.read()
      try {
        const saved = isOnServer(state())
        await doors.local.put({ draftId: draft.id, window: draft.window, revision, document, at: clock.now(), saved })
        tell({ type: 'stored', changes })
      } catch {
        tell({ type: 'store-failed' })
      }
    })
    return storing
  }

  const schedule = (milliseconds: number) => {
    cancelSend()
    cancelSend = clock.after(milliseconds, () => void send())
  }

  const left = (since: number | null, rest: number, longest: number) =>
    Math.max(0, Math.min(rest, since === null ? rest : longest - (clock.now() - since)))

  const send = (): Promise<void> => {
    cancelSend()
    request ??= sendOnce().finally(() => {
      request = null
      if (closed || isOnServer(state()) || state().conflict !== null) return
      schedule(
        failures === 0 ? left(unsentSince, REST, LONGEST_WAIT) : RETRIES[Math.min(failures, RETRIES.length) - 1]!,
      )
    })
    return request
  }

  const sendOnce = async () => {
    const { changes, revision, conflict } = state()
    if (conflict !== null) return
    unsentSince = null
    const text = doors.read()
    own = [...own.slice(-3), text.document]
    tell({ type: 'sent', changes })
    const reply = await doors.send({ revision, ...text })
    if (reply.ok) {
      failures = 0
      tell({ type: 'confirmed', revision: reply.value.revision, at: clock.now() })
      await store()
    } else answerRefusal(reply.error)
  }

  const answerRefusal = ({ code, current }: SendRefusal) => {
    if (code !== 'stale-revision' || !isRecord(current)) {
      failures += 1
      tell({ type: 'refused', code })
    } else if (own.some((document) => sameJson(document, current.document))) {
      tell({ type: 'rebased', revision: current.revision })
    } else tell({ type: 'stale', current })
  }

  return {
    start() {
      closed = false
    },
    changed() {
      tell({ type: 'changed' })
      cancelLocal()
      unstoredSince ??= clock.now()
      cancelLocal = clock.after(left(unstoredSince, LOCAL_REST, LOCAL_LONGEST_WAIT), () => void store())
      unsentSince ??= clock.now()
      // While the server is away its retries go on at their own pace.
      if (failures === 0 && state().conflict === null) schedule(left(unsentSince, REST, LONGEST_WAIT))
    },
    async flush() {
      failures = 0
      void store()
      while (!isOnServer(state()) && state().conflict === null && failures === 0) await send()
      return isOnServer(state())
    },
    leave() {
      if (isOnServer(state())) return
      void store()
      if (state().conflict === null) doors.sendLast({ revision: state().revision, ...doors.read() })
    },
    keepMine() {
      tell({ type: 'kept-mine' })
      failures = 0
      void store()
      void send()
    },
    takeTheirs(put) {
      put()
      tell({ type: 'took-theirs' })
      failures = 0
      cancelSend()
      void store()
    },
    adopt(window) {
      // The other copy goes only once this window's own is on the disk.
      void store().then(async () => {
        if (isOnThisMachine(state())) await doors.local.remove(draft.id, window).catch(() => {})
      })
      if (state().conflict === null) schedule(0)
    },
    close() {
      closed = true
      cancelSend()
      cancelLocal()
    },
  }
}

const isRecord = (value: unknown): value is DraftRecord =>
  typeof value === 'object' && value !== null && 'revision' in value && 'document' in value
