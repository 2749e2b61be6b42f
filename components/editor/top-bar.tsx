'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useEffect } from 'react'
import { LengthGauge } from '@/components/aloud/length-gauge'
import { ExportButton } from '@/components/export/export-button'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { isNamed } from '@/lib/draft/named-title'
import { draftTitle } from './front-text'
import { useDraft, useEditorStore } from './room'
import { SaveLine } from './save-line'
import { useSavePlace } from './save-place'
import { useSideButtons } from './use-side-buttons'
import css from './write-layout.module.css'

export function TopBar() {
  const { aloud, palette } = useWords()
  const { page, outline } = useWords().write
  const set = useEditorStore((state) => state.set)
  const sides = useSideButtons()
  const savePlace = useSavePlace()
  const panel = useEditorStore((state) => state.panel)
  return (
    <section className={css.top} aria-label={page.head} data-region="top">
      <Link href="/" className={css.back} aria-label={page.back} title={page.back} data-region-focus>
        <span className={css.seal} aria-hidden="true">
          稿
        </span>
        <Icon name="back" size={18} />
      </Link>
      {sides.outline && (
        <Button size="xs" leftSection={<Icon name="list" size={16} />} onClick={sides.outline}>
          {outline.title}
        </Button>
      )}
      <h1 className={css.title}>
        <TitleText />
      </h1>
      {savePlace === 'head' && <SaveLine />}
      <span className={css.grow} />
      <LengthGauge />
      {sides.panel && (
        <Button size="xs" onClick={sides.panel}>
          {page.panels[panel]}
        </Button>
      )}
      <Button size="xs" leftSection={<Icon name="search" size={16} />} onClick={() => set({ dialog: 'palette' })}>
        {palette.open} <kbd className={css.topKey}>Ctrl K</kbd>
      </Button>
      <Button size="xs" leftSection={<Icon name="play" size={16} />} onClick={() => set({ aloud: true })}>
        {aloud.open}
      </Button>
      <ExportButton />
    </section>
  )
}

/** The title as it prints; it is also the title of the window. */
export function TitleText() {
  const { page } = useWords().write
  const product = useWords().shell.product
  const { doc } = useDraft()
  const printed = draftTitle(doc)
  const title = isNamed(printed) ? printed : page.untitled
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return title
}
