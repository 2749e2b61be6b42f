'use client'

import Link from 'next/link'
import { useWords } from '@/components/shell/words'
import { Strip } from '@/components/strip/strip'
import css from './template-card.module.css'
import type { TemplateSummary } from './template-summary'

interface Props {
  readonly template: TemplateSummary
  readonly href: string
  readonly open: boolean
}

export function TemplateCard({ template, href, open }: Props) {
  const { library, names } = useWords()
  return (
    <li className={css.card} data-open={open}>
      <div className={css.head}>
        <h2>
          <Link
            href={href}
            prefetch={false}
            scroll={false}
            aria-current={open ? 'true' : undefined}
            data-card={template.id}
          >
            {template.name}
          </Link>
        </h2>
        {template.genre && <span className={css.genre}>{names.genres[template.genre]}</span>}
      </div>
      <Strip blocks={template.strip} />
      <p className={css.facts}>
        {template.support ? library.support(template.support.families, template.support.sources) : library.noSupport}
        <span>{library.slots(template.slotCount)}</span>
      </p>
    </li>
  )
}
