'use client'

import { Button, Group, Modal } from '@mantine/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { useWords } from '@/components/shell/words'
import type { DraftRecord } from '@/lib/storage/storage'
import css from './conflict-dialog.module.css'
import { differingLines } from './differing-lines'
import { printedLines } from './printed-lines'
import { runOn, useDraft, useEditorStore, useRoom } from './room'
import { DOCUMENT_REPLACED } from './rules/draft-rules'
import { clockTime } from './time-words'

/** Two versions of one draft side by side, to keep the one or take the other. */
export function ConflictDialog() {
  const words = useWords()
  const { conflict } = words.write
  const opened = useEditorStore((state) => state.dialog === 'conflict')
  const theirs = useEditorStore((state) => state.save.conflict)
  const set = useEditorStore((state) => state.set)
  return (
    <Modal
      opened={opened && theirs !== null}
      onClose={() => set({ dialog: null })}
      title={conflict.title}
      size={920}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      {theirs !== null && <Versions theirs={theirs} />}
    </Modal>
  )
}

function Versions({ theirs }: { theirs: DraftRecord }) {
  const { conflict } = useWords().write
  const { editor, keeper } = useRoom()
  const { doc } = useDraft()
  const set = useEditorStore((state) => state.set)
  const other = editor.schema.nodeFromJSON(theirs.document)
  const { mine, yours } = differingLines(printedLines(doc), printedLines(other))
  const keepMine = () => {
    keeper.keepMine()
    set({ dialog: null })
  }
  const takeTheirs = () => {
    keeper.takeTheirs(() => replaceDocument(editor, other))
    set({ dialog: null })
  }
  return (
    <>
      <p className={css.text}>{conflict.text}</p>
      <div className={css.versions}>
        <Version title={conflict.mine} lines={mine} />
        <Version title={conflict.theirs(clockTime(Date.parse(theirs.updatedAt)))} lines={yours} />
      </div>
      <p className={css.note}>{conflict.takeNote}</p>
      <Group justify="flex-end" gap="sm">
        <Button variant="subtle" onClick={() => set({ dialog: null })}>
          {conflict.later}
        </Button>
        <Button onClick={takeTheirs}>{conflict.takeTheirs}</Button>
        <Button variant="filled" onClick={keepMine}>
          {conflict.keepMine}
        </Button>
      </Group>
    </>
  )
}

function Version({ title, lines }: { title: string; lines: readonly string[] }) {
  const { conflict } = useWords().write
  return (
    <section className={css.version}>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className={css.none}>{conflict.same}</p>
      ) : (
        numbered(lines).map(({ line, key }) => <p key={key}>{line}</p>)
      )}
    </section>
  )
}

/** Puts another version in place, as one undo step. */
const replaceDocument = (editor: ReturnType<typeof useRoom>['editor'], doc: Node) =>
  runOn(editor, (state, dispatch) => {
    const transaction = closeHistory(state.tr).setMeta(DOCUMENT_REPLACED, true)
    dispatch?.(transaction.replaceWith(0, state.doc.content.size, doc.content))
    return true
  })

/** Lines may repeat, so each is named by its place. */
const numbered = (lines: readonly string[]) => lines.map((line, at) => ({ line, key: `${at} ${line}` }))
