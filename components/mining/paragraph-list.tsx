'use client'

import { Button, NativeSelect } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useLanguage, useWords } from '@/components/shell/words'
import { reasonText } from '@/lib/i18n/reason'
import { CONTENT_ROLES, FORM_ROLES, isContentRole, type Role } from '@/lib/role/role'
import { sourceLineTeller } from '@/lib/speech/source-line'
import type { Paragraph } from '@/lib/speech/speech'
import { isDoubtful } from '@/lib/speech/strip'
import { sameFinding } from './finding'
import type { FindingsProps } from './findings-panel'
import css from './findings-panel.module.css'
import { useMining } from './mining-context'

const ROLES: readonly Role[] = [...CONTENT_ROLES, ...FORM_ROLES]

/** `1` to `9`, then `0`, in the order of legends. */
const roleOfKey = (key: string): Role | undefined =>
  /^\d$/.test(key) ? CONTENT_ROLES[(Number(key) + 9) % 10] : undefined

interface Props extends FindingsProps {
  readonly onlyDoubts?: boolean
}

/** Paragraphs with their roles. A number key gives the selected one another role, Enter confirms it, then the next is selected. */
export function ParagraphList({ file, described, piece, finding, onFinding, onlyDoubts = false }: Props) {
  const words = useWords().mining
  const correct = useMining((review) => review.correct)
  const lineOf = useMemo(() => sourceLineTeller(described), [described])
  const list = useRef<HTMLUListElement>(null)
  const shown = piece.paragraphs
    .map((paragraph, index) => ({ paragraph, index }))
    .filter(
      ({ paragraph, index }) =>
        !onlyDoubts || isDoubtful(paragraph) || sameFinding(finding, { kind: 'paragraph', index }),
    )

  const decide = (paragraph: Paragraph, role: Role) =>
    correct(file, { kind: 'role', piece: piece.id, line: lineOf(paragraph.range.start), role })
  const step = (from: number, by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-row]') ?? [])]
    const next = rows[from + by]
    next?.focus()
    next?.click()
  }
  const onKey = (event: KeyboardEvent, at: number, paragraph: Paragraph, selected: boolean) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const role = roleOfKey(event.key) ?? (event.key === 'Enter' && selected ? paragraph.role : undefined)
    if (role) {
      decide(paragraph, role)
      step(at, 1)
    } else if (event.key === 'ArrowDown') step(at, 1)
    else if (event.key === 'ArrowUp') step(at, -1)
    else return
    event.preventDefault()
  }
  if (shown.length === 0) return <p className={css.note}>{words.noDoubtsHere}</p>
  return (
    <>
      <p className={css.note}>{words.roleKeys}</p>
      <ul ref={list}>
        {shown.map(({ paragraph, index }, at) => {
          const selected = sameFinding(finding, { kind: 'paragraph', index })
          return (
            <li key={paragraph.range.start} data-role={paragraph.role}>
              <button
                type="button"
                data-row
                className={css.row}
                aria-current={selected}
                onClick={() => onFinding({ kind: 'paragraph', index })}
                onKeyDown={(event) => onKey(event, at, paragraph, selected)}
              >
                <i aria-hidden="true" />
                <small>{lineOf(paragraph.range.start)}</small>
                <ParagraphText text={described.clean.text} paragraph={paragraph} />
                <small>
                  {isContentRole(paragraph.role) && words.confidence(Math.round(paragraph.confidence * 100))}
                </small>
              </button>
              {selected && <RoleChoice paragraph={paragraph} onRole={(role) => decide(paragraph, role)} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const SHOWN_CHARACTERS = 40

function ParagraphText({ text, paragraph: { range, role } }: { text: string; paragraph: Paragraph }) {
  const { names } = useWords()
  const whole = text.slice(range.start, range.end)
  return (
    <span className={css.text}>
      {whole.length > SHOWN_CHARACTERS ? `${whole.slice(0, SHOWN_CHARACTERS)}…` : whole}
      <small>{names.roles[role]}</small>
    </span>
  )
}

function RoleChoice({ paragraph, onRole }: { paragraph: Paragraph; onRole: (role: Role) => void }) {
  const { mining: words, names } = useWords()
  const language = useLanguage()
  return (
    <div className={css.choice}>
      <p>
        {paragraph.because.includes('person')
          ? words.byPerson
          : words.because(paragraph.because.map((reason) => reasonText(reason, language)))}
      </p>
      <NativeSelect
        size="xs"
        label={words.roleOf}
        value={paragraph.role}
        onChange={(event) => {
          const role = ROLES.find((known) => known === event.currentTarget.value)
          if (role) onRole(role)
        }}
        data={ROLES.map((role) => ({ value: role, label: names.roles[role] }))}
      />
      <Button size="compact-md" variant="filled" onClick={() => onRole(paragraph.role)}>
        {words.right}
      </Button>
    </div>
  )
}
