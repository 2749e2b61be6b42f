'use client'

import { useWords } from '@/components/shell/words'
import type { ReferenceRecord } from '@/lib/storage/record/reference'
import { Found, placesOf } from './found'
import css from './references.module.css'

interface Props {
  readonly query: string
  readonly texts: readonly ReferenceRecord[]
  readonly onOpen: (id: string, line: number) => void
}

const MOST_HITS = 60
/** Characters shown before the words that were sought. */
const BEFORE = 14
const AROUND = 60

/** Lines of all texts that have the words. */
export function SearchHits({ query, texts, onOpen }: Props) {
  const { references: words } = useWords()
  const hits = texts.flatMap(({ id, name, lines }) =>
    lines.flatMap((text, line) => {
      const at = placesOf(text, query)[0]
      return at === undefined ? [] : [{ id, name, line, text: cut(text, at) }]
    }),
  )
  return (
    <>
      <p className={css.note} role="status">
        {words.hits(hits.length)}
      </p>
      <ul className={css.list}>
        {hits.slice(0, MOST_HITS).map(({ id, name, line, text }) => (
          <li key={`${id} ${line}`} className={css.row}>
            <button type="button" className={css.open} onClick={() => onOpen(id, line)}>
              <span className={css.hit}>
                <Found text={text} query={query} />
              </span>
              <span>{words.place(name, line + 1)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const cut = (text: string, at: number): string =>
  (at > BEFORE ? '…' : '') + text.slice(Math.max(0, at - BEFORE), at + AROUND) + (text.length > at + AROUND ? '…' : '')
