'use client'

import Link from 'next/link'
import { WindowedList } from '@/components/shell/windowed-list'
import { useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import type { BankEntry } from '@/lib/storage/record/bank'
import css from './entry-list.module.css'
import { Gaps } from './gaps'

interface Props {
  readonly entries: readonly BankEntry[]
  readonly open: string | null
  readonly addressOf: (entry: BankEntry) => string
}

/** Height of a row in CSS pixels before it is measured. */
const USUAL_ROW = 72

export const nameOf = ({ kind, key }: Pick<BankEntry, 'kind' | 'key'>): string => `${kind}/${key}`

/** The entries that were found. */
export function EntryList({ entries, open, addressOf }: Props) {
  const { phrases: words } = useWords()
  return (
    <WindowedList items={entries} keyOf={nameOf} usual={USUAL_ROW} label={words.list} className={css.region}>
      {(entry) => <Entry entry={entry} address={addressOf(entry)} isOpen={open === nameOf(entry)} />}
    </WindowedList>
  )
}

function Entry({ entry, address, isOpen }: { entry: BankEntry; address: string; isOpen: boolean }) {
  const { phrases: words } = useWords()
  const { kind, text, roles, families, general, occasions } = entry
  const [first = '', ...more] = text.split('\n')
  return (
    <div className={css.entry} data-open={isOpen}>
      <p className={css.text}>
        <Link data-entry href={address} prefetch={false} scroll={false} aria-current={isOpen ? 'true' : undefined}>
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
