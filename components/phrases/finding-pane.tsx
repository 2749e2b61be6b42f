'use client'

import { ActionIcon, Button, CopyButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '@/components/shell/icon'
import { ScrollRegion } from '@/components/shell/scroll-region'
import { When } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import type { FindingView } from '@/lib/mining/bank'
import type { Evidence } from '@/lib/mining/report'
import type { BankEntry } from '@/lib/storage/record/bank'
import { FindingBody } from './finding-body'
import css from './finding-pane.module.css'
import { placesOf, printedText } from './finding-text'
import { Gaps } from './gaps'
import { InsertMenu } from './insert-menu'
import { useFinding } from './use-finding'

interface Props {
  readonly entry: BankEntry
  readonly closeAddress: string
  readonly onClose: () => void
}

/** One finding: its words, who bears it out, where it stands in the sources, and which of our drafts have used it. */
export function FindingPane({ entry, closeAddress, onClose }: Props) {
  const { phrases: words, shell } = useWords()
  const loaded = useFinding(entry)
  useHotkeys([['Escape', ({ target }) => !hasOwnEscape(target) && onClose()]], [])
  const [first = ''] = entry.text.split('\n')
  return (
    <section className={css.pane} aria-label={words.findingOf(first)}>
      <div className={css.head}>
        <p className={css.kind}>
          {words.kind[entry.kind]}
          {entry.roles[0] && <RoleName role={entry.roles[0]} />}
        </p>
        <ActionIcon
          component={Link}
          href={closeAddress}
          scroll={false}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={shell.close}
        >
          <Icon name="close" />
        </ActionIcon>
      </div>
      <ScrollRegion className={css.body} label={words.findingOf(first)}>
        <h2 className={css.text}>
          <Gaps text={first} />
        </h2>
        <Support entry={entry} />
        {loaded === null && <p className={css.note}>{shell.loading}</p>}
        {loaded && 'failure' in loaded && <p className={css.note}>{shell.errors[loaded.failure]}</p>}
        {loaded && 'finding' in loaded && (
          <>
            <div className={css.ways}>
              <CopyButton value={printedText(loaded.finding.body)}>
                {({ copied, copy }) => (
                  <Button variant="filled" onClick={copy} aria-live="polite">
                    {copied ? words.copied : words.copy}
                  </Button>
                )}
              </CopyButton>
              <InsertMenu name={entry} />
            </div>
            <FindingBody body={loaded.finding.body} />
            <Places finding={loaded.finding} />
            <Uses finding={loaded.finding} />
          </>
        )}
      </ScrollRegion>
    </section>
  )
}

/** What Escape clears or closes by itself: the search, and the menu of drafts while it is open. */
const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('search, [role="menu"], [aria-haspopup="menu"][aria-expanded="true"]') !== null

function Support({ entry: { kind, families, sources, occasions, speakers, general } }: { entry: BankEntry }) {
  const { phrases: words } = useWords()
  const only = kind !== 'section' && !general && occasions.length === 1
  return (
    <>
      <p className={css.facts}>
        {words.support(families, sources.length)}
        {occasions.length > 0 && !only && <span>{words.occasions(occasions)}</span>}
        {speakers.length > 0 && <span>{words.speakers(speakers)}</span>}
      </p>
      {only && <p className={css.only}>{words.onlyAt(occasions[0]!)}</p>}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Places({ finding: { body, files, miningId } }: { finding: FindingView }) {
  const { phrases: words } = useWords()
  const places = placesOf(body)
  const address = ({ file, piece }: Evidence) => {
    const index = files[file]
    return index === undefined
      ? `/mine/${miningId}`
      : `/mine/${miningId}?file=${index}&piece=${encodeURIComponent(piece)}`
  }
  return (
    <Part title={words.places(places.length)}>
      <ul className={css.places}>
        {places.map((place) => (
          <li key={`${place.piece} ${place.line} ${place.text}`}>
            <Link href={address(place)} prefetch={false}>
              {words.seenAt(place.file, place.line)}
            </Link>
            <p>{place.text}</p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Uses({ finding: { used } }: { finding: FindingView }) {
  const { phrases: words } = useWords()
  return (
    <Part title={words.used(used.length)}>
      {used.length === 0 ? (
        <p className={css.note}>{words.unused}</p>
      ) : (
        <ul className={css.places}>
          {used.map(({ draftId, title, exportedAt }) => (
            <li key={draftId}>
              <Link href={`/write/${draftId}`} prefetch={false}>
                {title || words.untitled}
              </Link>
              <p>
                {words.exported} <When at={exportedAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
