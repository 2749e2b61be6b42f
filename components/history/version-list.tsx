'use client'

import { useRoom } from '@/components/editor/room'
import { whenText } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import type { Words } from '@/lib/i18n/words'
import type { VersionSummary } from '@/lib/storage/record/version'
import css from './history.module.css'
import { dayOf, hourOf } from './moment'

interface Props {
  readonly list: readonly VersionSummary[]
  readonly onOpen: (id: string) => void
}

/** Kept states by day, the latest first. */
export function VersionList({ list, onOpen }: Props) {
  const { history, shell } = useWords()
  return byDay(list).map(({ day, versions }) => (
    <section key={day} className={css.day} aria-label={dayName(versions[0]!.savedAt, history, shell)}>
      <h2 className={css.dayHead}>{dayName(versions[0]!.savedAt, history, shell)}</h2>
      <ul>
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} onOpen={() => onOpen(version.id)} />
        ))}
      </ul>
    </section>
  ))
}

/** The list is in order of time, so a day is one run of it. */
function byDay(list: readonly VersionSummary[]) {
  const days: { readonly day: string; readonly versions: VersionSummary[] }[] = []
  for (const version of list) {
    const day = dayOf(version.savedAt)
    if (days.at(-1)?.day !== day) days.push({ day, versions: [] })
    days.at(-1)!.versions.push(version)
  }
  return days
}

const dayName = (at: string, history: Words['history'], shell: Words['shell']): string =>
  dayOf(at) === dayOf(new Date().toISOString()) ? history.today : whenText(at, shell)

function VersionRow({ version, onOpen }: { version: VersionSummary; onOpen: () => void }) {
  const { history } = useWords()
  const { record } = useRoom()
  const { name, kind, savedAt, title, characters } = version
  return (
    <li>
      <button type="button" className={css.row} onClick={onOpen}>
        <time dateTime={savedAt}>{hourOf(savedAt)}</time>
        <span className={css.rowName} data-named={name !== null || undefined}>
          {name ?? history.kinds[kind]}
        </span>
        <span className={css.rowLength}>{history.characters(characters)}</span>
        {title !== record.title && title !== '' && <span className={css.rowTitle}>{title}</span>}
      </button>
    </li>
  )
}
