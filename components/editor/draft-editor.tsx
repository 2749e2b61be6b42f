'use client'

import type { Editor, JSONContent } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { createPaceStore, type Pace } from '@/components/aloud/pace'
import { ContinuationExtension } from '@/components/continuation/continuation'
import { Find } from '@/components/find/find-plugin'
import { SectionPreview } from '@/components/material/section-preview'
import { createMeetingStore } from '@/components/meetings/meeting-store'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import { createOfferBook } from '@/components/slots/offers/offer-book'
import type { DraftDocument } from '@/lib/draft/draft'
import type { DraftRecord } from '@/lib/storage/record/draft'
import { Keys } from './commands/keys'
import { toDraft } from './draft-json'
import { observeCaret, observeDraft } from './draft-snapshot'
import { createEditorStore, type EditorStore } from './editor-store'
import { draftTitle } from './front-text'
import { FollowCounts } from './outline/follow-counts'
import { Paste } from './paste/paste-offer'
import { type Room, RoomProvider } from './room'
import { DraftRules } from './rules/draft-rules'
import { TypedMarkers } from './rules/typed-markers'
import { createDraftKeeper, type DraftKeeper, type SentDraft } from './save/draft-keeper'
import { openLocalStore } from './save/local-copy'
import type { Opening } from './save/open-draft'
import { answerWindows } from './save/open-windows'
import { isAtRisk, isOnServer } from './save/save-state'
import { draftExtensions } from './schema/draft-schema'
import { SlotKeys } from './slot-keys'
import { CaretFirst } from './view/caret-first'
import { Clipboard } from './view/clipboard'
import { CurrentSection } from './view/current-section'
import { useEditor } from './view/mount'
import { QuietEvents } from './view/quiet-events'
import { SuppliedTextsExtension } from './view/supplied-texts'
import { WriteLayout } from './write-layout'

interface Props {
  readonly record: DraftRecord
  readonly opening: Opening
  readonly window: string
  readonly pace: Pace
}

/** The editor of one draft, from its opening to the leaving of the page. */
export function DraftEditor(props: Props) {
  const { page } = useWords().write
  const [store] = useState(() => createEditorStore(props.opening.save))
  const editor = useEditor({
    injectCSS: false,
    enableCoreExtensions: { keymap: false, textDirection: false, clipboardTextSerializer: false, tabindex: false },
    extensions: [
      ...draftExtensions,
      DraftRules,
      SuppliedTextsExtension,
      CaretFirst,
      CurrentSection,
      QuietEvents,
      SectionPreview,
      Clipboard,
      Paste,
      Find,
      Keys,
      TypedMarkers,
      FollowCounts,
      SlotKeys.configure({ store }),
      ContinuationExtension.configure({ store }),
    ],
    content: toContent(props.opening.document),
    editorProps: {
      attributes: {
        role: 'textbox',
        'data-region-focus': '',
        tabindex: '0',
        'aria-multiline': 'true',
        'aria-label': page.label,
        spellcheck: 'false',
      },
    },
  })
  return editor && <OpenDraft {...props} editor={editor} store={store} />
}

/** A draft is JSON of the editor's schema; the copy is the editor's own. */
const toContent = (document: DraftDocument): JSONContent => JSON.parse(JSON.stringify(document))

function OpenDraft({ record, opening, window, pace, editor, store }: Props & { editor: Editor; store: EditorStore }) {
  const room = useRef<Room>(null)
  room.current ??= {
    record,
    editor,
    store,
    pace: createPaceStore(record.id, pace),
    draft: observeDraft(editor),
    caret: observeCaret(editor),
    offers: createOfferBook(record),
    meeting: createMeetingStore(record),
    keeper: keep(record, opening, window, editor, store),
  }
  const { keeper } = room.current
  useEffect(() => followChanges(editor, keeper), [editor, keeper])
  useEffect(() => guardWindow(record.id, window, keeper, store), [record.id, window, keeper, store])
  useEffect(() => {
    if (opening.takenFrom !== null) keeper.adopt(opening.takenFrom.window)
  }, [keeper, opening])
  return (
    <RoomProvider value={room.current}>
      <WriteLayout />
    </RoomProvider>
  )
}

function keep(record: DraftRecord, opening: Opening, window: string, editor: Editor, store: EditorStore): DraftKeeper {
  const path = `/api/drafts/${encodeURIComponent(record.id)}`
  const send = async (draft: SentDraft) => {
    const reply = await call<{ draft: DraftRecord }>('PUT', path, { body: draft })
    return reply.ok ? { ok: true as const, value: reply.value.draft } : reply
  }
  return createDraftKeeper(
    {
      read: () => ({
        title: draftTitle(editor.state.doc) || record.title,
        document: toDraft(editor.state.doc),
      }),
      send,
      sendLast: (draft) => sendWhileLeaving(path, draft),
      local: openLocalStore(),
      clock: {
        now: () => Date.now(),
        after(milliseconds, callback) {
          const timer = setTimeout(callback, milliseconds)
          return () => clearTimeout(timer)
        },
      },
      state: () => store.getState().save,
      tell: (event) => store.getState().tell(event),
    },
    { id: record.id, window, own: opening.takenFrom === null ? [] : [opening.document] },
  )
}

/** Browsers refuse to keep more than 64 KiB of requests alive; a longer text relies on the copy of this machine. */
const KEEPALIVE_BYTES = 60_000

function sendWhileLeaving(path: string, draft: SentDraft) {
  const body = JSON.stringify(draft)
  if (new Blob([body]).size > KEEPALIVE_BYTES) return
  // Nobody is left to hear of a failure; the copy of this machine holds the text.
  void fetch(path, { method: 'PUT', body, keepalive: true, headers: { 'content-type': 'application/json' } }).catch(
    () => null,
  )
}

function followChanges(editor: Editor, keeper: DraftKeeper) {
  const follow = ({ transaction }: { transaction: { docChanged: boolean } }) => {
    if (transaction.docChanged) keeper.changed()
  }
  editor.on('transaction', follow)
  return () => {
    editor.off('transaction', follow)
  }
}

/** Leaving, hiding and coming back online; a warning where leaving would lose something. */
function guardWindow(draftId: string, name: string, keeper: DraftKeeper, store: EditorStore) {
  keeper.start()
  const silence = answerWindows(draftId, name)
  const leave = () => keeper.leave()
  const hide = () => {
    if (document.visibilityState === 'hidden') keeper.leave()
  }
  const online = () => {
    if (!isOnServer(store.getState().save)) void keeper.flush()
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (isAtRisk(store.getState().save)) event.preventDefault()
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('online', online)
  window.addEventListener('beforeunload', warn)
  document.addEventListener('visibilitychange', hide)
  return () => {
    keeper.leave()
    keeper.close()
    silence()
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', online)
    window.removeEventListener('beforeunload', warn)
    document.removeEventListener('visibilitychange', hide)
  }
}
