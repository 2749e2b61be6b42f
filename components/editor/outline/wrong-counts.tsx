import { useEffect, useState } from 'react'
import { useWords } from '@/components/shell/words'
import { printCount } from '@/lib/document/number'
import { useDraft, useEditorStore, useRoom, useRun } from '../room'
import { numbersOf, suppliedNumbers } from '../view/supplied-texts'
import { type AnnouncedCount, announcedCounts, wrongCounts } from './announced-counts'
import { correctCount } from './follow-counts'
import { goToPoint } from './go-to-point'
import css from './wrong-counts.module.css'

/** Counts that the words announce and that are not what follows: each leads to its place and can be corrected. */
export function WrongCounts() {
  const { outline } = useWords().write
  const { editor } = useRoom()
  const run = useRun()
  const set = useEditorStore((state) => state.set)
  const draft = useDraft()
  const [wrong, setWrong] = useState<readonly AnnouncedCount[]>([])
  useEffect(
    () =>
      whenIdle(() => {
        const { doc, texts } = draft
        const numbers = editor.state.doc === doc ? suppliedNumbers(editor.state) : numbersOf(doc)
        setWrong(wrongCounts(announcedCounts(doc, numbers, texts)))
      }),
    [editor, draft],
  )
  if (wrong.length === 0) return null
  return (
    <ul className={css.list} aria-label={outline.wrongCounts}>
      {wrong.map((each) => (
        <li key={each.from}>
          <button type="button" className={css.words} onClick={() => goToPoint(editor, each.from, set)}>
            {outline.wrongCount(each.words, each.size)}
          </button>
          <button type="button" className={css.correct} onClick={() => run(correctCount(each))}>
            {outline.correctCount(printCount(each.size, each.digit))}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Reading the whole text waits until nothing else is to be done; after a second it waits no longer. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 500)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act, { timeout: 1000 })
  return () => cancelIdleCallback(request)
}
