'use client'

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { runOn, useDraft, useRoom } from '@/components/editor/room'
import { confirmSlot, enterSlot } from './set-slot'
import { slotNamed, slotsOf } from './slot-place'

/** A field that rests this long writes its value: one undo step. */
const REST = 500

/** What is being typed into a blank's field, and into that of its source. It is written once, when the field is left or rests; never while composing. */
export function useSlotEntry(name: string, done: () => void) {
  const { editor } = useRoom()
  const { doc } = useDraft()
  const stored = slotNamed(slotsOf(doc), name)?.value ?? ''
  const [text, setText] = useState(stored)
  const [source, setSource] = useState('')
  const written = useRef(stored)
  const typed = useRef<string | null>(null)
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // The value was changed elsewhere, by undo or in another field, while nothing typed here waits.
  useEffect(() => {
    if (typed.current === null && stored !== written.current) setText(stored)
    written.current = stored
  }, [stored])

  const write = useCallback(() => {
    clearTimeout(timer.current)
    if (typed.current === null) return
    written.current = typed.current
    runOn(editor, enterSlot(name, typed.current))
    typed.current = null
  }, [editor, name])
  useEffect(() => write, [write])

  const rest = () => {
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(write, REST)
  }
  /** 已核, with the source where one was given. */
  const confirm = () => {
    write()
    runOn(editor, confirmSlot(name, source.trim() || null))
    setSource('')
    done()
  }
  const confirmOnKey = (event: KeyboardEvent): boolean => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return false
    event.preventDefault()
    confirm()
    return true
  }
  return {
    text,
    confirm,
    put(value: string) {
      typed.current = value
      setText(value)
      write()
    },
    field: {
      value: text,
      onChange(event: { readonly currentTarget: { readonly value: string } }) {
        typed.current = event.currentTarget.value
        setText(event.currentTarget.value)
        rest()
      },
      onBlur: write,
      onCompositionStart() {
        composing.current = true
        clearTimeout(timer.current)
      },
      onCompositionEnd() {
        composing.current = false
        rest()
      },
      onKeyDown(event: KeyboardEvent) {
        if (confirmOnKey(event)) return
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return
        event.preventDefault()
        write()
        done()
      },
    },
    source: {
      value: source,
      onChange: (event: { readonly currentTarget: { readonly value: string } }) => setSource(event.currentTarget.value),
      onKeyDown: (event: KeyboardEvent) => void confirmOnKey(event),
    },
  }
}
