'use client'

import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { type Ghost, ghostOf } from './ghost'
import css from './ghost-chip.module.css'

/** Under the line of the ghost: where it comes from and which keys take it. */
export function GhostChip({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const ghost = useGhost()
  return (
    <>
      {ghost && <Chip ghost={ghost} scroller={scroller} />}
      <Announced ghost={ghost} />
    </>
  )
}

function useGhost(): Ghost | null {
  const { editor } = useRoom()
  return useSyncExternalStore(
    (listener) => {
      editor.on('transaction', listener)
      return () => {
        editor.off('transaction', listener)
      }
    },
    () => ghostOf(editor.state),
    () => null,
  )
}

const WIDTH = 440
const GAP = 10

function Chip({ ghost, scroller }: { ghost: Ghost; scroller: RefObject<HTMLDivElement | null> }) {
  const { continuation: words } = useWords()
  const { editor } = useRoom()
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each ghost is drawn at another place.
  useLayoutEffect(() => {
    const dom = editor.view.dom.querySelector('[data-ghost]')
    const frame = scroller.current
    if (dom === null || frame === null) return setPlace(null)
    const [last, outer] = [[...dom.getClientRects()].at(-1), frame.getBoundingClientRect()]
    if (last === undefined) return setPlace(null)
    const paragraph = dom.parentElement!.getBoundingClientRect()
    const left = Math.max(paragraph.left, Math.min(last.left, paragraph.right - WIDTH)) - outer.left
    setPlace({ left: Math.max(GAP, left), top: last.bottom - outer.top + frame.scrollTop + GAP })
  }, [editor, scroller, ghost])
  if (place === null) return null
  return (
    <div className={css.chip} style={{ ...place, maxWidth: WIDTH }} aria-hidden="true">
      {ghost.source !== '' && <span className={css.source}>{words.from(ghost.source)}</span>}
      {ghost.families > 1 && <span>{words.families(ghost.families)}</span>}
      <span className={css.keys}>
        <kbd>Tab</kbd> {words.whole}
        <kbd>→</kbd> {words.word}
        <kbd>Esc</kbd> {words.none}
      </span>
    </div>
  )
}

/** Read out once by a screen reader; the grey text itself is no text. */
function Announced({ ghost }: { ghost: Ghost | null }) {
  const { continuation: words } = useWords()
  return (
    <p role="status" className={css.unseen}>
      {ghost && words.announced(ghost.text, ghost.source)}
    </p>
  )
}
