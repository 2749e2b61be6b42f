'use client'

import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type CSSProperties, type KeyboardEvent, useRef } from 'react'
import { GhostChip } from '@/components/continuation/ghost-chip'
import { SlotPopover } from '@/components/slots/slot-popover'
import type { Zoom } from './editor-store'
import css from './page.module.css'
import { useOfficePage } from './paper/office-page'
import { PaperMargin } from './paper/paper-margin'
import { useRestingSections } from './paper/resting-sections'
import resting from './paper/resting-sections.module.css'
import { fitZoom, nextZoom } from './paper/zoom'
import { useEditorStore, useRoom } from './room'
import { EditorContent } from './view/mount'

/** With the sides folded the paper would fill the window; a line that long tires the eye. */
const FOCUS_ZOOM = 1.2

/** The paper in its column. */
export function PageColumn() {
  const { editor } = useRoom()
  const view = useEditorStore((state) => state.view)
  const zoom = useEditorStore((state) => state.zoom)
  const set = useEditorStore((state) => state.set)
  const size = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(size.ref, scroller)
  const focus = useEditorStore((state) => state.focus)
  // The office's layout is changed in the dialog of the export.
  const office = useOfficePage(useEditorStore((state) => state.dialog === 'export'))
  const fit = Math.min(fitZoom(size.width), focus ? FOCUS_ZOOM : Number.POSITIVE_INFINITY)
  const factor = zoom === 'fit' ? fit : zoom / 100
  const sheet = useRef<HTMLDivElement>(null)
  useRestingSections(sheet, view)
  return (
    <div
      ref={ref}
      className={css.scroller}
      data-page-scroller
      data-view={view}
      {...(view === 'print' ? { onKeyDown: zoomKeys(factor, set) } : {})}
    >
      <div
        ref={sheet}
        className={`${css.sheet} ${resting.sheet}`}
        style={{ '--zoom': factor, '--page-pitch': `${office.pitch}pt` } as CSSProperties}
      >
        <EditorContent editor={editor} className={css.paper} />
        {view === 'print' && <PaperMargin zoom={factor} office={office} />}
      </div>
      <SlotPopover scroller={scroller} />
      <GhostChip scroller={scroller} />
    </div>
  )
}

/** Ctrl + and Ctrl - zoom the paper while the focus is in the page, Ctrl 0 fits it to the column. */
function zoomKeys(factor: number, set: (change: { zoom: Zoom }) => void) {
  return (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const zooms: Readonly<Record<string, () => Zoom>> = {
      '+': () => nextZoom(factor, 1),
      '=': () => nextZoom(factor, 1),
      '-': () => nextZoom(factor, -1),
      '0': () => 'fit',
    }
    const zoom = zooms[event.key]
    if (zoom === undefined) return
    event.preventDefault()
    set({ zoom: zoom() })
  }
}
