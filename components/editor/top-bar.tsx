'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useEffect } from 'react'
import { ExportButton } from '@/components/export/export-button'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { draftTitle } from './draft-title'
import { useDraft, useRoom } from './room'
import { SaveLine } from './save-line'
import { minutesAndSeconds } from './time-words'
import { useSideButtons } from './use-side-buttons'
import css from './write-layout.module.css'

export function TopBar() {
  const { page, outline } = useWords().write
  const { rate } = useRoom()
  const { points } = useDraft()
  const characters = points.filter(({ parent }) => parent === null).reduce((sum, point) => sum + point.characters, 0)
  const sides = useSideButtons()
  return (
    <section className={css.top} aria-label={page.head} data-region="top">
      <Link href="/" className={css.seal} aria-label={page.back} title={page.back} data-region-focus>
        稿
      </Link>
      {sides.outline && (
        <Button size="xs" leftSection={<Icon name="list" size={16} />} onClick={sides.outline}>
          {outline.title}
        </Button>
      )}
      <h1 className={css.title}>
        <TitleText />
      </h1>
      <SaveLine />
      <span className={css.grow} />
      <span className={css.length}>{page.minutes(...minutesAndSeconds(characters, rate))}</span>
      {sides.panel && (
        <Button size="xs" onClick={sides.panel}>
          {page.panel}
        </Button>
      )}
      <ExportButton />
    </section>
  )
}

/** The title as it prints; it is also the title of the window. */
export function TitleText() {
  const { page } = useWords().write
  const product = useWords().shell.product
  const { doc } = useDraft()
  const title = draftTitle(doc) || page.untitled
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return title
}
