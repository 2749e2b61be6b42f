'use client'

import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { replaceDocument } from '@/components/editor/commands/replace-document'
import { toDraft } from '@/components/editor/draft-json'
import { runOn, useDraft, useRoom } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { VersionRecord, VersionSummary } from '@/lib/storage/record/version'
import { compareDrafts } from './compare-drafts'
import { ComparedText } from './compared-text'
import css from './history.module.css'
import { hourOf } from './moment'
import { RenameVersion } from './rename-version'
import { useVersionActions } from './use-versions'

interface Props {
  readonly version: VersionSummary
  readonly onClose: () => void
  readonly onChange: () => void
}

/** One kept state as it prints, with what has changed since, and the way back to it. */
export function VersionView({ version, onClose, onChange }: Props) {
  const { history, shell } = useWords()
  const { editor } = useRoom()
  const { read, keep } = useVersionActions()
  const [record, setRecord] = useState<VersionRecord | null>(null)
  const [state, setState] = useState<'idle' | 'keeping' | 'restored' | 'composing' | 'failed'>('idle')
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  const back = useRef<HTMLButtonElement>(null)
  const { id } = version
  // biome-ignore lint/correctness/useExhaustiveDependencies: one version is read once
  useEffect(() => {
    back.current?.focus({ preventScroll: true })
    void read(id).then((reply) => (reply.ok ? setRecord(reply.value.version) : fail(reply.error.code)))
  }, [id])

  const fail = (code: ApiErrorCode) => {
    setFailure(code)
    setState('failed')
  }
  const restore = async () => {
    if (record === null) return
    setState('keeping')
    const kept = await keep('before-restore', null)
    if (!kept.ok) return fail(kept.error.code)
    const done = runOn(editor, replaceDocument(editor.schema.nodeFromJSON(record.document)))
    setState(done ? 'restored' : 'composing')
  }
  return (
    <div className={css.panel}>
      <div className={css.viewHead}>
        <Button
          ref={back}
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="back" size={15} />}
          onClick={onClose}
        >
          {history.all}
        </Button>
        <h2>
          {version.name ?? history.kinds[version.kind]}{' '}
          <time dateTime={version.savedAt}>{hourOf(version.savedAt)}</time>
        </h2>
        <RenameVersion version={version} onRenamed={onChange} />
        <Button
          variant="filled"
          size="xs"
          loading={state === 'keeping'}
          disabled={record === null || state === 'restored'}
          onClick={() => void restore()}
        >
          {history.restore}
        </Button>
        <p className={css.told} role="status">
          {state === 'failed' && failure !== null ? shell.errors[failure] : history.told[state]}
        </p>
      </div>
      {record !== null && <Changes record={record} />}
    </div>
  )
}

/** The comparison follows the text of the page. */
function Changes({ record }: { record: VersionRecord }) {
  const { doc } = useDraft()
  const compared = useMemo(() => compareDrafts(record.document, toDraft(doc)), [record, doc])
  return <ComparedText compared={compared} />
}
