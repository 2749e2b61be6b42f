'use client'

import { Button } from '@mantine/core'
import { useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import { Strip } from '@/components/strip/strip'
import type { InducedTemplate } from '@/lib/mining/report'
import css from './induced-template-card.module.css'
import { useMining } from './mining-context'
import { Places } from './places'

/** A template that recurs, with what it rests on: support, skeleton, and for each line the places it was seen at. */
export function InducedTemplateCard({ template }: { template: InducedTemplate }) {
  const { mining: words, names, shell } = useWords()
  const chosen = useMining((review) => review.chosen.has(template.key))
  const accepted = useMining((review) => review.accepted.has(template.key))
  const choose = useMining((review) => review.choose)
  return (
    <li className={css.card} data-chosen={chosen}>
      <div className={css.head}>
        <h3>{template.name}</h3>
        {accepted ? (
          <span className={css.accepted}>{words.accepted}</span>
        ) : (
          <Button
            size="compact-sm"
            aria-pressed={chosen}
            aria-label={`${chosen ? words.chosen : words.choose} ${template.name}`}
            onClick={() => choose(template.key)}
          >
            {chosen ? words.chosen : words.choose}
          </Button>
        )}
      </div>
      <Strip blocks={template.strip} />
      <p>
        {shell.facts([
          names.genres[template.genre],
          words.support(template.support.families, template.support.sources),
          words.slotCount(template.slotCount),
        ])}
      </p>
      {template.occasion && <p className={css.only}>{words.sameOccasion(template.occasion)}</p>}
      <details>
        <summary>{words.explanation(template.explanation.length)}</summary>
        <ul className={css.evidence}>
          {template.explanation.map(({ section, role, families, share, optional, literal }) => (
            <li key={section ?? ''}>
              {role ? <RoleName role={role} /> : words.front}{' '}
              <small>
                {shell.facts([words.share(families, Math.round(100 * share)), ...(optional ? [words.optional] : [])])}
              </small>
              {literal.map((text, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: wordings may repeat; they have no name but their place.
                <p key={index}>{text}</p>
              ))}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{words.showSource}</summary>
        <pre>{template.source}</pre>
      </details>
      <details>
        <summary>{words.evidence(template.evidence.length)}</summary>
        <ul className={css.evidence}>
          {template.evidence.map(({ text, places }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: wordings may repeat; they have no name but their place.
            <li key={index}>
              {text}
              <Places places={places} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
