'use client'

import { Button, Group, Modal, NativeSelect, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useDraft, useEditorStore, useRoom, useRun } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { type MatchedRow, matchTable, readTable } from '@/lib/draft/value-table'
import { carrySlots } from '../set-slot'
import { type ListedSlot, listSlots } from '../slot-list'
import css from './offers.module.css'

/** Fills blanks from a pasted table of two columns, after a look at what goes where. */
export default function TableDialog() {
  const words = useWords()
  const { editor } = useRoom()
  const opened = useEditorStore((state) => state.dialog === 'value-table')
  const set = useEditorStore((state) => state.set)
  const close = () => set({ dialog: null })
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={words.entry.table.title}
      size={720}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
      onExitTransitionEnd={() => editor.isEditable && editor.view.focus()}
    >
      <TableForm onDone={close} />
    </Modal>
  )
}

function TableForm({ onDone }: { onDone: () => void }) {
  const { entry } = useWords()
  const { table } = entry
  const run = useRun()
  const slots = listSlots(useDraft())
  const [text, setText] = useState('')
  const matched = useMemo(() => matchTable(readTable(text), slots), [text, slots])
  /** What a person chose instead, by row. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, string | null>>(new Map())
  const nameAt = (index: number): string | null =>
    chosen.get(index) ?? (chosen.has(index) ? null : matched[index]!.name)
  const filled = matched.flatMap(({ value }, index) => {
    const name = nameAt(index)
    return name === null ? [] : [{ name, value, source: table.source }]
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (filled.length > 0 && run(carrySlots(filled))) onDone()
      }}
    >
      <Textarea
        data-autofocus
        label={table.label}
        description={table.hint}
        descriptionProps={{ mb: 6 }}
        autosize
        minRows={4}
        maxRows={10}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(new Map())
        }}
      />
      {matched.length === 0 ? (
        text.trim() !== '' && <p className={css.none}>{table.none}</p>
      ) : (
        <Rows
          rows={matched}
          slots={slots}
          nameAt={nameAt}
          onChoose={(index, name) => setChosen(new Map([...chosen, [index, name]]))}
        />
      )}
      <Group justify="flex-end" mt="lg">
        <Button type="submit" variant="filled" disabled={filled.length === 0}>
          {filled.length === 0 ? table.nothing : table.fill(filled.length)}
        </Button>
      </Group>
    </form>
  )
}

interface RowsProps {
  readonly rows: readonly MatchedRow[]
  readonly slots: readonly ListedSlot[]
  readonly nameAt: (index: number) => string | null
  readonly onChoose: (index: number, name: string | null) => void
}

function Rows({ rows, slots, nameAt, onChoose }: RowsProps) {
  const { table } = useWords().entry
  const choices = [{ value: '', label: table.skip }, ...slots.map(({ name, label }) => ({ value: name, label }))]
  return (
    <table className={css.rows}>
      <thead>
        <tr>
          <th scope="col">{table.columns.label}</th>
          <th scope="col">{table.columns.value}</th>
          <th scope="col">{table.columns.blank}</th>
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ row, index, key }) => {
          const name = nameAt(index)
          const before = slots.find((slot) => slot.name === name)?.slot.value ?? ''
          return (
            <tr key={key}>
              <td>{row.label}</td>
              <td>
                {row.value}
                {before !== '' && before !== row.value && (
                  <span className={css.replaces}>{table.replaces(before)}</span>
                )}
              </td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={table.blankOf(row.label)}
                  data={choices}
                  value={name ?? ''}
                  onChange={(event) => onChoose(index, event.currentTarget.value || null)}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Rows may repeat, so each is named by its place. */
const numbered = (rows: readonly MatchedRow[]) =>
  rows.map((row, index) => ({ row, index, key: `${index} ${row.label}` }))
