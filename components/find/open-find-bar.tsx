'use client'

import { ActionIcon, Button, TextInput } from '@mantine/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { type KeyboardEvent, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { runOn, useEditorStore, useRoom } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import css from './find-bar.module.css'
import { goToMatch, searchFor, searchOf } from './find-plugin'
import { type Replaceable, replaceable, replaceMatches } from './replace-matches'
import { revealPosition } from './reveal'

/** The bar while it is open. */
export default function OpenFindBar({ mode }: { mode: 'find' | 'replace' }) {
  const { find, shell } = useWords()
  const { editor } = useRoom()
  const set = useEditorStore((state) => state.set)
  const [words, setWords] = useState(() => selectedText(editor.state))
  const [replacement, setReplacement] = useState('')
  const [done, setDone] = useState<Replaceable | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const composing = useRef(false)
  const { matches, current } = useSearch()
  const can = replaceable(matches)

  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const look = (sought: string) => {
    setDone(null)
    if (!composing.current && !editor.view.composing) editor.view.dispatch(searchFor(editor.state, sought))
  }
  // The words that were selected are looked for at once; leaving ends the search.
  const first = useRef(words)
  useEffect(() => {
    editor.view.dispatch(searchFor(editor.state, first.current))
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(searchFor(editor.state, null))
    }
  }, [editor])

  const go = (direction: 1 | -1) => {
    const index = nextIndex(editor.state, direction)
    if (index === null || editor.view.composing) return
    const { from, to, kind } = searchOf(editor.state).matches[index]!
    const { doc } = editor.state
    const selection = kind === 'value' ? NodeSelection.create(doc, from) : TextSelection.create(doc, from, to)
    editor.view.dispatch(goToMatch(editor.state, index).setSelection(selection))
    revealPosition(editor.view, from)
  }
  const replaceOne = () => {
    const match = current === null ? undefined : matches[current]
    if (match === undefined) return go(1)
    setDone(replaceable([match]))
    if (runOn(editor, replaceMatches([match], replacement))) go(1)
  }
  const replaceAll = () => {
    setDone(can)
    runOn(editor, replaceMatches(matches, replacement))
  }
  const close = () => {
    set({ find: null })
    editor.view.focus()
  }
  const keys = (enter: () => void) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (event.shiftKey) go(-1)
    else enter()
  }
  return (
    <search className={css.bar} aria-label={find.label}>
      <div className={css.row}>
        <TextInput
          ref={field}
          size="xs"
          className={css.field!}
          aria-label={find.find}
          data-find-field=""
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            look(event.currentTarget.value)
          }}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={(event) => {
            composing.current = false
            look(event.currentTarget.value)
          }}
          onKeyDown={keys(() => go(1))}
        />
        <span className={css.count} role="status">
          {words === '' ? '' : find.count(current === null ? null : current + 1, matches.length)}
        </span>
        <ActionIcon
          size={26}
          variant="subtle"
          aria-label={find.previous}
          title={find.previousKey}
          onClick={() => go(-1)}
        >
          <Icon name="up" size={16} />
        </ActionIcon>
        <ActionIcon size={26} variant="subtle" aria-label={find.next} title={find.nextKey} onClick={() => go(1)}>
          <Icon name="down" size={16} />
        </ActionIcon>
        {mode === 'find' && (
          <Button size="compact-xs" variant="subtle" onClick={() => set({ find: 'replace' })}>
            {find.replace}
          </Button>
        )}
        <ActionIcon size={26} variant="subtle" aria-label={shell.close} onClick={close}>
          <Icon name="close" size={14} />
        </ActionIcon>
      </div>
      {mode === 'replace' && (
        <div className={css.row}>
          <TextInput
            size="xs"
            className={css.field!}
            aria-label={find.replacement}
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
            onKeyDown={keys(replaceOne)}
          />
          <Button size="compact-xs" disabled={matches.length === 0} onClick={replaceOne}>
            {find.replaceOne}
          </Button>
          <Button size="compact-xs" disabled={can.texts.length + can.values.length === 0} onClick={replaceAll}>
            {find.replaceAll}
          </Button>
        </div>
      )}
      {mode === 'replace' && words !== '' && (
        <p className={css.note} role="status">
          {done === null ? find.will(can) : find.did(done)}
        </p>
      )}
    </search>
  )
}

/** The search as it stands, drawn anew when it changes. */
function useSearch() {
  const { editor } = useRoom()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let shown = searchOf(editor.state)
    const follow = () => {
      const search = searchOf(editor.state)
      if (search !== shown) redraw()
      shown = search
    }
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
    }
  }, [editor])
  return searchOf(editor.state)
}

type State = ReturnType<typeof useRoom>['editor']['state']

/** The match behind the selection (backwards: before it), round the end. */
function nextIndex(state: State, direction: 1 | -1): number | null {
  const { matches, current } = searchOf(state)
  if (matches.length === 0) return null
  const { from, to } = state.selection
  if (direction === 1) {
    const at = matches.findIndex((match) => (current === null ? match.from >= from : match.from >= to))
    return Math.max(at, 0)
  }
  const before = matches.findLastIndex((match) => match.to <= from)
  return before < 0 ? matches.length - 1 : before
}

/** Words selected within one line are what somebody wants to find. */
function selectedText({ selection, doc }: State): string {
  const { from, to, $from, $to } = selection
  return selection instanceof TextSelection && $from.sameParent($to) ? doc.textBetween(from, to).slice(0, 100) : ''
}
