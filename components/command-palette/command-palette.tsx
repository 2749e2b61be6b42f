'use client'

import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useEditorStore, useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import css from './command-palette.module.css'
import { findItems, type PaletteItem } from './palette-items'
import { useFocusBack } from './use-focus-back'
import { usePaletteItems } from './use-palette-items'

/** One field for every command, every point and every blank. */
export default function CommandPalette() {
  const words = useWords()
  const set = useEditorStore((state) => state.set)
  const focusBack = useFocusBack()
  return (
    <Modal
      opened
      onClose={() => {
        set({ dialog: null })
        focusBack()
      }}
      title={words.palette.title}
      size={620}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
      // What is run says itself where the focus goes.
      returnFocus={false}
    >
      <Finder />
    </Modal>
  )
}

function Finder() {
  const { palette } = useWords()
  const { editor } = useRoom()
  const set = useEditorStore((state) => state.set)
  const items = usePaletteItems()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const found = findItems(items, words)
  const at = Math.min(chosen, found.length - 1)

  const run = (item: PaletteItem | undefined) => {
    if (item === undefined || item.hindrance !== null) return
    set({ dialog: null })
    // The dialog has gone by then; a command that opens something takes the focus from the text again.
    setTimeout(() => {
      editor.view.focus()
      item.run()
    })
  }
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') run(found[at])
    else if (event.key in steps) setChosen(Math.max(0, Math.min(found.length - 1, at + steps[event.key]!)))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <TextInput
        data-autofocus
        label={palette.label}
        labelProps={{ mb: 6 }}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length === 0 ? undefined : `${list}-${at}`}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ItemList id={list} items={found} chosen={at} onRun={run} />
      <p className={css.none} role="status">
        {found.length === 0 && palette.none}
      </p>
    </>
  )
}

interface ListProps {
  readonly id: string
  readonly items: readonly PaletteItem[]
  readonly chosen: number
  readonly onRun: (item: PaletteItem) => void
}

function ItemList({ id, items, chosen, onRun }: ListProps) {
  const { palette } = useWords()
  const row = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row of the chosen item changes with it
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen, items])
  return (
    // The field keeps the focus and says which option is the active one.
    <div id={id} role="listbox" aria-label={palette.list} className={css.list} tabIndex={-1}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
        <div
          key={item.key}
          ref={index === chosen ? row : null}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          className={css.item}
          aria-selected={index === chosen}
          aria-disabled={item.hindrance !== null}
          onClick={() => onRun(item)}
        >
          <span className={css.label}>{item.label}</span>
          <span className={css.group}>{item.hindrance ?? item.group}</span>
          {item.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </div>
      ))}
    </div>
  )
}
