'use client'

import { useWords } from '@/components/shell/words'
import type { BankFinding } from '@/lib/mining/bank'
import type { Wording } from '@/lib/mining/report'
import css from './finding-pane.module.css'
import { sectionText } from './finding-text'

/** What a finding holds beside its first wording: variants, what filled the blank, headings of speeches, or a section's text. */
export function FindingBody({ body }: { body: BankFinding['body'] }) {
  const { phrases: words } = useWords()
  if ('variants' in body) return body.variants.length > 1 && <Wordings title={words.variants} list={body.variants} />
  if ('fillers' in body) return <Wordings title={words.fillers} list={body.fillers} />
  if ('examples' in body)
    return (
      <section className={css.part}>
        <h3>{words.headings(body.points.fewest, body.points.most)}</h3>
        {body.examples.map(({ piece, headings }) => (
          <ol key={piece} className={css.headings}>
            {headings.map((heading, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings may repeat; they have no name but their place.
              <li key={index}>{heading}</li>
            ))}
          </ol>
        ))}
      </section>
    )
  return (
    <section className={css.part}>
      <h3>{words.sectionText}</h3>
      <div className={css.section}>
        {sectionText(body.source)
          .split(/\n+/u)
          .map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat; they have no name but their place.
            <p key={index}>{line}</p>
          ))}
      </div>
    </section>
  )
}

function Wordings({ title, list }: { title: string; list: readonly Wording[] }) {
  const { phrases: words } = useWords()
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      <ul className={css.wordings}>
        {list.map(({ text, families }) => (
          <li key={text}>
            {text}
            <small>{words.families(families)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
