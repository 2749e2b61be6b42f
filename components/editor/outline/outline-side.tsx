'use client'

import { usePace } from '@/components/aloud/use-pace'
import { useWords } from '@/components/shell/words'
import { Strip } from '@/components/strip/strip'
import { useDraft, useEditorStore } from '../room'
import css from './outline.module.css'
import { OutlineTree } from './outline-tree'
import { roleShares } from './role-shares'
import { WrongCounts } from './wrong-counts'

export function OutlineSide() {
  const { outline } = useWords().write
  const { aloud } = useWords()
  const { rate, speaker } = usePace()
  const set = useEditorStore((state) => state.set)
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
      <WrongCounts />
      <p className={css.touch}>{outline.touch}</p>
      <p className={css.foot}>
        <span>
          {speaker !== null && `${speaker.name}　`}
          {outline.rate(rate)}
        </span>
        <button type="button" title={aloud.calibrateHint} onClick={() => set({ aloud: true })}>
          {aloud.calibrate}
        </button>
      </p>
    </nav>
  )
}
