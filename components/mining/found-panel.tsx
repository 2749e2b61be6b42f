'use client'

import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { Gaps } from '@/components/phrases/gaps'
import { useLanguage, useWords } from '@/components/shell/words'
import { RoleName } from '@/components/strip/role-name'
import { inductionReasonText } from '@/lib/i18n/induction'
import { seriesFrame } from '@/lib/mining/bank'
import type { MiningReport, PatternSupport } from '@/lib/mining/report'
import { isContentRole } from '@/lib/role/role'
import { readFrontMatter } from '@/lib/template/front-matter'
import css from './found-panel.module.css'
import { InducedTemplateCard } from './induced-template-card'
import { useMining } from './mining-context'
import { Places } from './places'

interface Props {
  readonly report: MiningReport
  /** What was found in the open piece; null while none is open. */
  readonly findings: ReactNode | null
}

const TABS = ['templates', 'phrases', 'frames', 'series', 'sections'] as const

/** What the whole run gave, beside what the open piece gave. */
export function FoundPanel({ report, findings }: Props) {
  const words = useWords().mining
  return (
    <Tabs defaultValue={findings ? 'findings' : 'templates'} className={css.panel} keepMounted={false}>
      <Tabs.List>
        {findings && <Tabs.Tab value="findings">{words.findings}</Tabs.Tab>}
        {TABS.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {words[tab]} {report[tab].length}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {findings && (
        <Tabs.Panel value="findings" className={css.findings}>
          {findings}
        </Tabs.Panel>
      )}
      <Tabs.Panel value="templates" className={css.body} tabIndex={0}>
        <Templates report={report} />
      </Tabs.Panel>
      <Tabs.Panel value="phrases" className={css.body} tabIndex={0}>
        <Wordings
          none={words.noPhrases}
          rows={report.phrases.map(({ variants, ...phrase }) => ({
            ...phrase,
            note: variants.length > 1 ? words.variants(variants.slice(1).map(({ text }) => text)) : null,
          }))}
        />
      </Tabs.Panel>
      <Tabs.Panel value="frames" className={css.body} tabIndex={0}>
        <Wordings
          none={words.noFrames}
          rows={report.frames.map(({ before, after, fillers, ...support }) => ({
            ...support,
            text: <Gaps text={`${before}…${after}`} />,
            note: words.fillers(fillers.slice(0, 5).map(({ text }) => text)),
          }))}
        />
      </Tabs.Panel>
      <Tabs.Panel value="series" className={css.body} tabIndex={0}>
        <Wordings
          none={words.noSeries}
          rows={report.series.map((series) => ({
            ...series,
            text: <Gaps text={seriesFrame(series) || (series.examples[0]?.headings[0] ?? '')} />,
            note: series.examples[0]?.headings.join(words.between) ?? null,
          }))}
        />
      </Tabs.Panel>
      <Tabs.Panel value="sections" className={css.body} tabIndex={0}>
        <Sections report={report} />
      </Tabs.Panel>
    </Tabs>
  )
}

function Templates({ report }: { report: MiningReport }) {
  const words = useWords().mining
  const language = useLanguage()
  const stopped = useMining((review) => review.mining.state === 'stopped')
  if (report.templates.length === 0) {
    return (
      <p className={css.note}>
        {stopped
          ? words.stoppedEarly
          : [words.noTemplates, ...report.reasons.map((reason) => inductionReasonText(reason, language))].join(' ')}
      </p>
    )
  }
  return (
    <>
      <p className={css.note}>{words.templatesNote}</p>
      <ul className={css.cards}>
        {report.templates.map((template) => (
          <InducedTemplateCard key={template.key} template={template} />
        ))}
      </ul>
    </>
  )
}

interface Wording extends Pick<PatternSupport, 'key' | 'families' | 'places' | 'occasions' | 'general'> {
  readonly text: ReactNode
  readonly note: string | null
}

function Wordings({ rows, none }: { rows: readonly Wording[]; none: string }) {
  const words = useWords().mining
  if (rows.length === 0) return <p className={css.note}>{none}</p>
  return (
    <ul className={css.wordings}>
      {rows.map(({ key, text, families, places, note, occasions, general }) => (
        <li key={key}>
          <p>
            {text}
            <small>{words.familyCount(families)}</small>
          </p>
          {!general && occasions.length === 1 && <p className={css.only}>{words.onlyAt(occasions[0]!)}</p>}
          {note && <p className={css.fillers}>{note}</p>}
          <Places places={places} />
        </li>
      ))}
    </ul>
  )
}

function Sections({ report: { sections } }: { report: MiningReport }) {
  const words = useWords().mining
  if (sections.length === 0) return <p className={css.note}>{words.noSections}</p>
  return (
    <ul className={css.wordings}>
      {sections.map(({ key, role, source, from }) => (
        <li key={key}>
          <p>{isContentRole(role) ? <RoleName role={role} /> : role}</p>
          <pre className={css.source}>{source.slice(readFrontMatter(source).bodyStart).trim()}</pre>
          <p className={css.fillers}>{words.onlyFrom(from.file, from.line)}</p>
        </li>
      ))}
    </ul>
  )
}
