'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import type { CSSProperties, ReactNode } from 'react'
import { useWords } from '@/components/shell/words'
import { type PaperBlock, signatureIndents } from '@/lib/export/arrange'
import { leadLevel } from '@/lib/export/lead'
import { gapOfName } from '@/lib/export/name-gap'
import { printedText, runsText } from '@/lib/export/printable'
import type { ExportProfile } from '@/lib/export/profile'
import { titleCuts } from '@/lib/export/title-lines'
import css from './print-sheet.module.css'

interface Props {
  readonly title: string
  /** Of the page where the draft is written. */
  readonly address: string
  readonly blocks: readonly PaperBlock[]
  readonly profile: ExportProfile
}

/** A draft laid out for the browser's printer: page, margins, lines and numbers are those of the .docx. */
export function PrintSheet({ title, address, blocks, profile }: Props) {
  const { printing } = useWords().write
  return (
    <main id="main" tabIndex={-1} className={css.room}>
      <div className={css.bar}>
        <Button component={Link} href={address}>
          {printing.back}
        </Button>
        <h1>{title || printing.title}</h1>
        <p>{printing.advice}</p>
        <Button variant="filled" onClick={() => window.print()}>
          {printing.print}
        </Button>
      </div>
      <article
        className={css.sheet}
        lang="zh-CN"
        data-numbers={profile.pageNumber}
        style={{ '--print-pitch': `${profile.linePitch / 20}pt` } as CSSProperties}
        data-bold2={profile.boldHeading2}
        data-bold3={profile.boldHeading3}
        data-keep={profile.widowControl}
      >
        {placed(blocks).map(({ at, block }) => (
          <Paragraph key={at} block={block} follows={blocks[at - 1]?.type ?? null} blocks={blocks} profile={profile} />
        ))}
      </article>
    </main>
  )
}

const placed = (blocks: readonly PaperBlock[]) => blocks.map((block, at) => ({ at, block }))

const TAGS = { title: 'h2', heading: 'h3' } as const

interface ParagraphProps {
  readonly block: PaperBlock
  readonly follows: PaperBlock['type'] | null
  readonly blocks: readonly PaperBlock[]
  readonly profile: ExportProfile
}

function Paragraph({ block, follows, blocks, profile }: ParagraphProps) {
  const Tag = block.type === 'title' || block.type === 'heading' ? TAGS[block.type] : 'p'
  return (
    <Tag
      className={css[block.type]}
      data-follows={follows}
      data-level={block.level}
      style={{ marginInlineEnd: `${rightOf(block, blocks, profile)}em` }}
    >
      {CONTENTS[block.type]?.(block) ?? textOf(block)}
    </Tag>
  )
}

function rightOf({ type }: PaperBlock, blocks: readonly PaperBlock[], { signature }: ExportProfile): number {
  if (signature === null || (type !== 'unit' && type !== 'unitDate')) return 0
  const date = blocks.find((block) => block.type === 'unitDate')
  return signatureIndents(signature, date ? printedText(date) : '')[type === 'unit' ? 'unit' : 'date']
}

const placedRuns = ({ runs }: PaperBlock) => runs.map((run, at) => ({ at, run }))

const textOf = (block: PaperBlock): ReactNode => printedText(block)

/** What is not simply printed as it stands. */
const CONTENTS: Readonly<Partial<Record<PaperBlock['type'], (block: PaperBlock) => ReactNode>>> = {
  title(block) {
    const text = printedText(block)
    const cuts = [0, ...titleCuts(text), text.length]
    return cuts.slice(1).map((end, at) => (
      <span key={end} className={css.titleLine}>
        {text.slice(cuts[at], end)}
      </span>
    ))
  },
  speaker(block) {
    const text = printedText(block)
    const gap = gapOfName(text)
    if (gap === null) return text
    return (
      <>
        {text.slice(0, gap)}
        <span className={css.nameGap}>{text[gap]}</span>
        {text.slice(gap + 1)}
      </>
    )
  },
  paragraph(block) {
    const level = leadLevel(runsText(block.runs.filter((run) => run.lead)))
    return placedRuns(block).map(({ at, run }) =>
      run.lead ? (
        <b key={at} data-lead={level}>
          {run.text}
        </b>
      ) : (
        run.text
      ),
    )
  },
}
