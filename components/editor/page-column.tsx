'use client'

import { useElementSize, useMergedRef } from '@mantine/hooks'
import { EditorContent } from '@tiptap/react'
import { type CSSProperties, useRef } from 'react'
import { SlotPopover } from '@/components/slots/slot-popover'
import css from './page.module.css'
import { useEditorStore, useRoom } from './room'

/** Pixels of A4's width at 96 to the inch. */
const PAGE_WIDTH = (210 / 25.4) * 96
/** Free space beside the paper, for the bars of the roles. */
const BESIDE = 80

/** The paper in its column. */
export function PageColumn() {
  const { editor } = useRoom()
  const view = useEditorStore((state) => state.view)
  const zoom = useEditorStore((state) => state.zoom)
  const size = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(size.ref, scroller)
  const factor = zoom === 'fit' ? fitZoom(size.width) : zoom / 100
  return (
    <div ref={ref} className={css.scroller} data-page-scroller data-view={view}>
      <div className={css.sheet} style={{ '--zoom': factor } as CSSProperties}>
        <EditorContent editor={editor} className={css.paper} />
      </div>
      <SlotPopover scroller={scroller} />
    </div>
  )
}

/** The largest step of 5 % that leaves room beside the page. */
export const fitZoom = (width: number): number =>
  width === 0 ? 0.85 : Math.min(2, Math.max(0.4, Math.floor(((width - BESIDE) / PAGE_WIDTH) * 20) / 20))
