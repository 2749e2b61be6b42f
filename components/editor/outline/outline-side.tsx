'use client'

import { useWords } from '@/components/shell/words'
import { Strip } from '@/components/strip/strip'
import { useDraft, useRoom } from '../room'
import css from './outline.module.css'
import { OutlineTree } from './outline-tree'
import { roleShares } from './role-shares'

export function OutlineSide() {
  const { outline } = useWords().write
  const { rate } = useRoom()
  const { doc, texts } = useDraft()
  return (
    <nav className={css.side} aria-label={outline.title} data-region="outline">
      <div className={css.head}>
        <div className={css.headRow}>
          <b>{outline.title}</b>
          <span className={css.columns} aria-hidden="true">
            <span>{outline.characters}</span>
            <span>{outline.minutes}</span>
          </span>
        </div>
        <Strip blocks={roleShares(doc, texts)} />
      </div>
      <OutlineTree />
      <p className={css.foot}>{outline.rate(rate)}</p>
    </nav>
  )
}
