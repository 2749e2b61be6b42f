'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import Link from 'next/link'
import { type KeyboardEvent, useRef } from 'react'
import { useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import type { BankEntry } from '@/lib/storage/storage'
import css from './entry-list.module.css'

interface Props {
  readonly entries: readonly BankEntry[]
  readonly open: string | null
  readonly addressOf: (entry: BankEntry) => string
}

/** Height of a row in CSS pixels before it is measured. */
const USUAL_ROW = 72
const MORE_ROWS = 8

export const nameOf = ({ kind, key }: Pick<BankEntry, 'kind' | 'key'>): string => `${kind}/${key}`

/** The entries that were found; only those on the screen are drawn. Arrow keys walk them. */
export function EntryList({ entries, open, addressOf }: Props) {
  const { phrases: words } = useWords()
  const region = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => region.current,
    estimateSize: () => USUAL_ROW,
    overscan: MORE_ROWS,
    getItemKey: (index) => nameOf(entries[index]!),
  })

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const row = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-index]')
    if (!step || !row) return
    event.preventDefault()
    const next = Math.min(entries.length - 1, Math.max(0, Number(row.dataset.index) + step))
    rows.scrollToIndex(next)
    region.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus()
  }

  return (
    <section ref={region} className={css.region} aria-label={words.list}>
      {/* biome-ignore lint/a11y/useSemanticElements: the rows of a windowed list stand at places of their own. */}
      <div role="list" className={css.list} style={{ height: rows.getTotalSize() }} onKeyDown={walk}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div
            key={key}
            role="listitem"
            aria-posinset={index + 1}
            aria-setsize={entries.length}
            data-index={index}
            ref={rows.measureElement}
            className={css.place}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Entry
              entry={entries[index]!}
              address={addressOf(entries[index]!)}
              isOpen={open === nameOf(entries[index]!)}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

function Entry({ entry, address, isOpen }: { entry: BankEntry; address: string; isOpen: boolean }) {
  const { phrases: words } = useWords()
  const { kind, text, roles, families, general, occasions } = entry
  const [first = '', ...more] = text.split('\n')
  return (
    <div className={css.entry} data-open={isOpen}>
      <p className={css.text}>
        <Link href={address} prefetch={false} scroll={false} aria-current={isOpen ? 'true' : undefined}>
          <Gaps text={first} />
        </Link>
        {kind !== 'section' && more.length > 0 && (
          <span className={css.more}>{more.slice(0, 3).join(words.between)}</span>
        )}
      </p>
      <p className={css.facts}>
        <span>{words.kind[kind]}</span>
        {roles[0] && <RoleName role={roles[0]} />}
        <span>{words.families(families)}</span>
        {kind !== 'section' && !general && occasions.length === 1 && (
          <span className={css.only}>{words.onlyAt(occasions[0]!)}</span>
        )}
      </p>
    </div>
  )
}

/** The blanks of a frame, shown as blanks. */
export function Gaps({ text }: { text: string }) {
  const parts = text.split('…')
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place.
    <span key={index}>
      {index > 0 && <span data-slot="empty">……</span>}
      {part}
    </span>
  ))
}
