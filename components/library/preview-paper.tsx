'use client'

import { useWords } from '@/components/shell/words'
import type { Block, Run } from '@/lib/document/block'
import css from './preview-paper.module.css'

/** A speech on paper at reading size: role bars beside the text, blanks as fills in it. */
export function PreviewPaper({ blocks }: { blocks: readonly Block[] }) {
  const { names } = useWords()
  return (
    <article className={css.paper} lang="zh-CN">
      {stretches(blocks).map(({ key, role, lines }) => (
        <div key={key} className={css.stretch} {...(role ? { 'data-role': role, title: names.roles[role] } : {})}>
          {lines.map(({ start, block }) => (
            <Line key={start} block={block} />
          ))}
        </div>
      ))}
    </article>
  )
}

const TAGS = {
  title: 'h3',
  heading: 'h4',
  subtitle: 'p',
  date: 'p',
  speaker: 'p',
  salutation: 'p',
  paragraph: 'p',
  cue: 'p',
} as const

function Line({ block }: { block: Block }) {
  const Tag = TAGS[block.type]
  const level = block.type === 'heading' ? { 'data-level': block.level } : {}
  return (
    <Tag className={css[block.type]} {...level}>
      {block.type === 'heading' ? block.marker : null}
      {placedRuns(block.runs).map(({ start, run }) => (
        <Piece key={start} run={run} />
      ))}
    </Tag>
  )
}

function Piece({ run }: { run: Run }) {
  const text = run.lead ? <b>{run.text}</b> : run.text
  return run.slot ? (
    <span data-slot={run.state ?? 'typed'} title={run.slot}>
      {text}
    </span>
  ) : (
    text
  )
}

interface Stretch {
  readonly key: number
  readonly role: NonNullable<Block['section']>['role'] | null
  readonly lines: { readonly start: number; readonly block: Block }[]
}

/** Neighbouring blocks of one section, with the running number of each block. */
function stretches(blocks: readonly Block[]): readonly Stretch[] {
  const found: Stretch[] = []
  let section: string | null | undefined
  for (const [start, block] of blocks.entries()) {
    const id = block.section?.id ?? null
    if (id !== section) found.push({ key: start, role: block.section?.role ?? null, lines: [] })
    section = id
    found.at(-1)?.lines.push({ start, block })
  }
  return found
}

function placedRuns(runs: readonly Run[]): readonly { start: number; run: Run }[] {
  return runs.map((run, start) => ({ start, run }))
}
