'use client'

import Link from 'next/link'
import type { TemplateSummary } from '@/components/library/template-summary'
import { useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import { Strip, type StripBlock } from '@/components/strip/strip'
import { CONTENT_ROLES } from '@/lib/role/role'
import css from './library-glance.module.css'
import bench from './workbench.module.css'

/** Counts of the library, and how its text is shared among the roles. */
export function LibraryGlance({ templates }: { templates: readonly TemplateSummary[] }) {
  const words = useWords().workbench
  const shares = roleShares(templates)
  const total = shares.reduce((sum, { characters }) => sum + characters, 0)
  const counts = [
    [words.templates, templates.length],
    [words.genres, new Set(templates.flatMap(({ genre }) => genre ?? [])).size],
    [words.slots, templates.reduce((sum, { slotCount }) => sum + slotCount, 0)],
  ] as const
  return (
    <section aria-labelledby="library">
      <div className={bench.heading}>
        <h2 id="library">{words.library}</h2>
        <Link href="/library">{words.openLibrary}</Link>
      </div>
      <div className={css.glance}>
        <dl className={css.counts}>
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        {total > 0 && (
          <>
            <p>{words.roleShares}</p>
            <Strip blocks={shares} />
            <ul className={css.legend}>
              {shares.map(({ role, characters }) => (
                <li key={role}>
                  <RoleName role={role} /> {words.share(Math.round((100 * characters) / total))}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}

function roleShares(templates: readonly TemplateSummary[]): readonly StripBlock[] {
  const parts = templates.flatMap(({ strip }) => strip)
  return CONTENT_ROLES.map((role) => ({
    role,
    characters: parts.reduce((sum, part) => sum + (part.role === role ? part.characters : 0), 0),
  })).filter(({ characters }) => characters > 0)
}
