'use client'

import Link from 'next/link'
import { useWords } from '@/components/shell/words'
import { GENRES, type Genre } from '@/lib/template/syntax'
import css from './genre-filter.module.css'
import type { TemplateSummary } from './template-summary'

interface Props {
  readonly templates: readonly TemplateSummary[]
  readonly chosen: string | null
  readonly addressOf: (genre: Genre | null) => string
}

/** Genres with the number of templates each would show; those without any are not offered, unless chosen. */
export function GenreFilter({ templates, chosen, addressOf }: Props) {
  const { library, names } = useWords()
  const counts = new Map<string | null, number>()
  for (const { genre } of templates) counts.set(genre, (counts.get(genre) ?? 0) + 1)
  const offered = GENRES.filter((genre) => counts.has(genre) || genre === chosen)
  return (
    <nav className={css.filter} aria-label={library.genre}>
      <h2>{library.genre}</h2>
      <ul>
        <Choice label={library.allGenres} count={templates.length} href={addressOf(null)} chosen={chosen === null} />
        {offered.map((genre) => (
          <Choice
            key={genre}
            label={names.genres[genre]}
            count={counts.get(genre) ?? 0}
            href={addressOf(genre)}
            chosen={genre === chosen}
          />
        ))}
      </ul>
    </nav>
  )
}

function Choice({ label, count, href, chosen }: { label: string; count: number; href: string; chosen: boolean }) {
  return (
    <li>
      <Link href={href} prefetch={false} aria-current={chosen ? 'true' : undefined} className={css.choice}>
        {label}
        <span>{count}</span>
      </Link>
    </li>
  )
}
