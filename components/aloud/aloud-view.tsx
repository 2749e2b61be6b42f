'use client'

import { useFocusReturn, useFocusTrap, useMergedRef } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { pointAtCaret } from '@/components/editor/outline/point-place'
import { useCaret, useDraft, useEditorStore, useRoom } from '@/components/editor/room'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { Strip } from '@/components/strip/strip'
import css from './aloud.module.css'
import { AloudClock } from './aloud-clock'
import { MeasuredRate } from './measured-rate'
import { beginsPart, type ReadingPart, type ReadingRun, readingParts } from './reading-part'
import { useClock } from './use-clock'

/** Sizes of the text in pixels; the button goes round. */
const SIZES = [27, 34, 42] as const

/** 试讲: the speech in large type, one point at a time, with a clock. It reads the draft and changes nothing of it. */
export default function AloudView() {
  const { aloud } = useWords()
  const { doc, texts, points } = useDraft()
  const set = useEditorStore((state) => state.set)
  const parts = useMemo(() => readingParts(doc, texts, points), [doc, texts, points])
  const close = () => set({ aloud: false })
  return createPortal(
    parts.length === 0 ? <Nothing text={aloud.empty} close={close} /> : <Reading parts={parts} close={close} />,
    document.body,
  )
}

function Nothing({ text, close }: { text: string; close: () => void }) {
  const { aloud } = useWords()
  const trap = useFocusTrap()
  return (
    <div ref={trap} role="dialog" aria-modal="true" aria-label={aloud.title} className={css.view}>
      <div className={css.top}>
        <CloseButton close={close} />
        <p>{text}</p>
      </div>
    </div>
  )
}

const CloseButton = ({ close }: { close: () => void }) => {
  const { aloud } = useWords()
  return (
    <button type="button" className={css.tap} aria-label={aloud.close} onClick={close}>
      <Icon name="close" size={22} />
    </button>
  )
}

function Reading({ parts, close }: { parts: readonly ReadingPart[]; close: () => void }) {
  const { aloud, names } = useWords()
  const first = useFirstPart(parts)
  const [at, setAt] = useState(first)
  const [began, setBegan] = useState(first)
  const [size, setSize] = useState(0)
  /** Characters that were read, and when the point before was left: what a rate is measured from. */
  const [left, setLeft] = useState({ characters: 0, milliseconds: 0 })
  const clock = useClock()
  const page = useRef<HTMLElement>(null)
  const view = useMergedRef(useFocusTrap())
  useFocusReturn({ opened: true, shouldReturnFocus: true })

  const part = parts[Math.min(at, parts.length - 1)]!
  const go = (to: number) => {
    if (to < 0 || to > parts.length - 1) return
    setAt(to)
    if (clock.begun) setLeft({ characters: charactersOf(parts.slice(began, to)), milliseconds: clock.elapsed })
    page.current?.scrollTo({ top: 0 })
  }
  const next = () => {
    if (!clock.begun) return start()
    if (at < parts.length - 1) return go(at + 1)
    setLeft({ characters: charactersOf(parts.slice(began)), milliseconds: clock.elapsed })
    clock.stop()
  }
  const start = () => {
    if (!clock.begun) setBegan(at)
    clock.start()
  }
  const toggle = clock.running ? clock.stop : start

  useEffect(() => {
    const keys = new Map<string, () => void>([
      [' ', next],
      ['ArrowRight', next],
      ['PageDown', next],
      ['ArrowLeft', () => go(at - 1)],
      ['PageUp', () => go(at - 1)],
      ['p', toggle],
      ['P', toggle],
      ['Escape', close],
    ])
    const listen = (event: KeyboardEvent) => {
      const onButton = event.target instanceof Element && event.target.closest('button') !== null
      const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys.get(event.key)
      // Nothing of the page beneath hears a key while the view is open; a button keeps its own space.
      event.stopPropagation()
      if (act === undefined || (event.key === ' ' && onButton)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  })

  const following = parts[at + 1]
  return (
    <div ref={view} role="dialog" aria-modal="true" aria-label={aloud.title} className={css.view}>
      <div className={css.top}>
        <CloseButton close={close} />
        <div className={css.place}>
          <h2>{part.label || names.roles[part.role]}</h2>
          <p>{aloud.place(at + 1, parts.length)}</p>
        </div>
        <button type="button" className={css.size} onClick={() => setSize((size + 1) % SIZES.length)}>
          {aloud.size}
        </button>
      </div>
      <div className={css.strip}>
        <Strip blocks={parts} thin current={at} />
      </div>
      <article
        ref={page}
        className={css.page}
        style={{ fontSize: SIZES[size] }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        // The keys of the view are heard from the text; on a button the space bar is the button's.
        data-autofocus
        aria-label={part.label || names.roles[part.role]}
      >
        <Paragraphs part={part} />
        {following && (
          <div className={css.following} aria-hidden="true">
            <Paragraphs part={{ ...following, paragraphs: following.paragraphs.slice(0, 2) }} />
          </div>
        )}
      </article>
      <MeasuredRate {...left} running={clock.running} />
      <AloudClock
        elapsed={clock.elapsed}
        running={clock.running}
        begun={clock.begun}
        read={charactersOf(parts.slice(began, at))}
        readAt={left.milliseconds}
        total={charactersOf(parts.slice(began))}
        whole={charactersOf(parts)}
        onToggle={toggle}
        {...(at > 0 ? { onPrevious: () => go(at - 1) } : {})}
        {...(at < parts.length - 1 ? { onNext: next } : {})}
      />
    </div>
  )
}

const charactersOf = (parts: readonly ReadingPart[]): number =>
  parts.reduce((sum, { characters }) => sum + characters, 0)

/** Reading begins where the caret is, or with the first part. */
function useFirstPart(parts: readonly ReadingPart[]): number {
  const { points } = useDraft()
  const caret = useCaret()
  const { editor } = useRoom()
  const [first] = useState(() => {
    const before = points.slice(0, (pointAtCaret(points, caret) ?? 0) + 1)
    const label = editor.isEditable ? before.findLast(beginsPart)?.label : undefined
    return label === undefined || label === ''
      ? 0
      : Math.max(
          0,
          parts.findIndex((part) => part.label === label),
        )
  })
  return first
}

function Paragraphs({ part }: { part: ReadingPart }) {
  return part.paragraphs.map(({ kind, runs }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one part do not move while it is read
    <p key={index} data-kind={kind}>
      {runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do their runs
        <Run key={at} {...run} />
      ))}
    </p>
  ))
}

function Run({ text, lead, condition }: ReadingRun) {
  const shown = condition === null ? text : <span data-slot={condition}>{text}</span>
  return lead ? <strong>{shown}</strong> : shown
}
