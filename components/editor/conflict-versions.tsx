'use client'

import { Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import type { DraftDocument } from '@/lib/draft/draft'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { DraftRecord } from '@/lib/storage/record/draft'
import { replaceDocument } from './commands/replace-document'
import css from './conflict-dialog.module.css'
import { ConflictPart } from './conflict-part'
import { toDraft } from './draft-json'
import { draftTitle } from './front-text'
import { runOn, useDraft, useEditorStore, useRoom } from './room'
import { firstChoice, type MergePart, mergeDrafts, mergeParts, type Side } from './save/merge-drafts'
import { clockTime } from './time-words'

/** The parts that differ, each with its choice. Whatever is not chosen is kept among the versions before anything changes. */
export function ConflictVersions({ theirs }: { theirs: DraftRecord }) {
  const { conflict } = useWords().write
  const { doc } = useDraft()
  const set = useEditorStore((state) => state.set)
  const mine = useMemo(() => toDraft(doc), [doc])
  const parts = useMemo(() => mergeParts(mine, theirs.document), [mine, theirs])
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const choose = (part: MergePart): Side => chosen[part.key] ?? firstChoice(part)
  const merged = mergeDrafts(mine, theirs.document, choose)
  const differing = parts.filter(({ isSame }) => !isSame)
  const { settle, failure, busy } = useSettle(theirs)
  return (
    <>
      <p className={css.text}>{conflict.text}</p>
      <div className={css.heads} aria-hidden="true">
        <b>{conflict.mine}</b>
        <b>{conflict.theirs(clockTime(Date.parse(theirs.updatedAt)))}</b>
      </div>
      <div className={css.parts}>
        {differing.map((part) => (
          <ConflictPart
            key={part.key}
            part={part}
            mine={mine}
            theirs={theirs.document}
            side={choose(part)}
            onChoose={(side) => setChosen({ ...chosen, [part.key]: side })}
          />
        ))}
        <p className={css.none}>
          {differing.length === 0 ? conflict.same : conflict.others(parts.length - differing.length)}
        </p>
      </div>
      <p className={css.note} role="status">
        {failure === null ? conflict.keptNote : conflict.keepFailed(failure)}
      </p>
      <Group justify="flex-end" gap="sm">
        <Button variant="subtle" onClick={() => set({ dialog: null })}>
          {conflict.later}
        </Button>
        <Button disabled={busy} onClick={() => void settle('theirs')}>
          {conflict.takeTheirs}
        </Button>
        <Button disabled={busy} onClick={() => void settle('mine')}>
          {conflict.keepMine}
        </Button>
        <Button
          variant="filled"
          disabled={busy || merged === null}
          title={merged === null ? conflict.nothingLeft : undefined}
          onClick={() => merged && void settle(merged)}
        >
          {conflict.merge}
        </Button>
      </Group>
    </>
  )
}

/** Goes on with one side or a merged text; first the server keeps what was not chosen. */
function useSettle(theirs: DraftRecord) {
  const { conflict, saving } = useWords().write
  const { editor, keeper, record } = useRoom()
  const set = useEditorStore((state) => state.set)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const keep = async (title: string, document: DraftDocument): Promise<ApiErrorCode | null> => {
    const path = `/api/drafts/${encodeURIComponent(record.id)}/versions`
    const reply = await call('POST', path, { body: { kind: 'conflict', title, document } })
    return reply.ok ? null : reply.error.code
  }
  const put = (document: DraftDocument): boolean => runOn(editor, replaceDocument(editor.schema.nodeFromJSON(document)))

  const settle = async (chosen: Side | DraftDocument) => {
    setBusy(true)
    const code =
      (chosen === 'mine' ? null : await keep(draftTitle(editor.state.doc), toDraft(editor.state.doc))) ??
      (chosen === 'theirs' ? null : await keep(theirs.title, theirs.document))
    setBusy(false)
    if (code !== null) return setFailure(saving.refusals[code])
    if (editor.view.composing) return setFailure(conflict.composing)
    if (chosen === 'theirs') keeper.takeTheirs(() => put(theirs.document))
    else {
      if (chosen !== 'mine') put(chosen)
      keeper.keepMine()
    }
    set({ dialog: null })
  }
  return { settle, failure, busy }
}
