'use client'

import { useEffect, useState } from 'react'
import { useWords } from '@/components/shell/words'
import { setStart } from '../commands/series'
import { useRoom, useRun } from '../room'
import { lineEndsKey, lineEndsPlugin, showLineEnds } from './line-ends'
import { lineMeasures } from './line-measure'
import { caretTop, measurePaper, type PaperLayout } from './measure-paper'
import type { OfficePage } from './office-page'
import { pageAt } from './page-breaks'
import css from './paper.module.css'

/** What stands in the margin of the paper: where pages end, and numbers that begin anew. It takes no place in the text. */
export function PaperMargin({ zoom, office }: { zoom: number; office: OfficePage }) {
  const { outline, page } = useWords().write
  const run = useRun()
  const { breaks, starts } = usePaperLayout(zoom, office)
  return (
    <div className={css.margin}>
      {breaks.map((top, index) => (
        // The count of pages is said in the status line.
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <div key={index} className={css.break} style={{ top }} aria-hidden="true" data-page-break>
          <span>{page.pageNumber(index + 2)}</span>
        </div>
      ))}
      {starts.map(({ pos, start, top }) => (
        <button
          key={`start ${pos}`}
          type="button"
          className={css.start}
          style={{ top }}
          title={outline.goOnHint}
          aria-label={`${outline.startsAt(start)}，${outline.goOn}`}
          onClick={() => run(setStart(pos, null))}
        >
          {outline.startsAt(start)}
        </button>
      ))}
    </div>
  )
}

/** Milliseconds without typing before the paper is measured: never between two keys. */
const REST = 300

const NOTHING: PaperLayout = { breaks: [], starts: [] }

function usePaperLayout(zoom: number, office: OfficePage): PaperLayout {
  const { editor, store } = useRoom()
  const [layout, setLayout] = useState(NOTHING)
  useEffect(() => {
    editor.registerPlugin(lineEndsPlugin())
    return () => {
      editor.unregisterPlugin(lineEndsKey)
    }
  }, [editor])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let measured: { readonly doc: unknown; readonly height: number; readonly layout: PaperLayout } | null = null
    const measure = () => {
      if (editor.isDestroyed || editor.view.composing) return
      showLineEnds(editor, lineMeasures())
      const { doc } = editor.state
      const height = editor.view.dom.offsetHeight
      if (measured?.doc !== doc || measured.height !== height) {
        measured = { doc, height, layout: measurePaper(editor, zoom, office) }
        setLayout(measured.layout)
      }
      const { breaks } = measured.layout
      const pages = { at: pageAt(breaks, caretTop(editor)), count: breaks.length + 1, lines: office.lines }
      const old = store.getState().pages
      if (old?.at !== pages.at || old.count !== pages.count || old.lines !== pages.lines)
        store.getState().set({ pages })
    }
    const follow = () => {
      clearTimeout(timer)
      timer = setTimeout(measure, REST)
    }
    const size = new ResizeObserver(follow)
    size.observe(editor.view.dom)
    editor.on('transaction', follow)
    return () => {
      clearTimeout(timer)
      size.disconnect()
      editor.off('transaction', follow)
      store.getState().set({ pages: null })
    }
  }, [editor, store, zoom, office])
  return layout
}
