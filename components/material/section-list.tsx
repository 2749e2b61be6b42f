'use client'

import { Button } from '@mantine/core'
import type { Command } from '@tiptap/pm/state'
import { type DragEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { useDraft, useRoom, useRun } from '@/components/editor/room'
import { useAfterChange } from '@/components/editor/use-after-change'
import { whenText } from '@/components/shell/when'
import { useWords } from '@/components/shell/words'
import type { OfferedSection } from '@/lib/material/material'
import type { SectionHere } from './here'
import css from './material.module.css'
import { showPreview } from './section-preview'
import { appendSection, swapEffect, swapSection } from './swap-section'
import { variantHtml } from './variant-html'

/** Sections that could stand here, the best fit first. The open one is looked at in its place on the page. */
export function SectionList({ sections, here }: { sections: readonly OfferedSection[]; here: SectionHere }) {
  const { material: words } = useWords()
  const { editor } = useRoom()
  const run = useRun()
  const afterChange = useAfterChange('to-text')
  const [open, setOpen] = useState<string | null>(null)
  const [composing, setComposing] = useState(false)
  const variant = sections.find(({ key }) => key === open) ?? null
  useEffect(() => {
    if (!editor.view.composing)
      editor.view.dispatch(showPreview(editor.state.tr, variant && { section: here.id, variant }))
  }, [editor, variant, here.id])
  useEffect(
    () => () => {
      if (!editor.isDestroyed && !editor.view.composing) editor.view.dispatch(showPreview(editor.state.tr, null))
    },
    [editor],
  )
  const act = (command: Command, done: string) => {
    setComposing(editor.view.composing)
    if (editor.view.composing) return
    setOpen(null)
    run(command)
    afterChange(done)
  }
  const keys = (event: KeyboardEvent<HTMLElement>, section: OfferedSection) => {
    if (event.key === 'Escape' && open !== null) {
      event.stopPropagation()
      setOpen(null)
    } else if (event.key === 'Enter' && event.target === event.currentTarget && section.key === open && !here.locked) {
      event.preventDefault()
      act(swapSection(here.id, section), words.swapped)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      focusCard(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  return (
    <>
      <p className={css.order}>
        {words.order}
        <span>{words.keys}</span>
      </p>
      <p role="status" className={css.refused}>
        {composing && words.composing}
      </p>
      <ul className={css.cards} aria-label={words.list}>
        {sections.map((section) => (
          <li
            key={section.key}
            className={css.card}
            data-open={section.key === open}
            draggable
            onDragStart={(event: DragEvent) => {
              event.dataTransfer.setData('text/html', variantHtml(editor.schema, section))
              event.dataTransfer.setData('text/plain', section.lines.join('\n'))
              event.dataTransfer.effectAllowed = 'copy'
            }}
          >
            <button
              type="button"
              className={css.cardText}
              data-card
              aria-expanded={section.key === open}
              onFocus={() => setOpen(section.key)}
              onClick={() => setOpen(section.key)}
              onKeyDown={(event) => keys(event, section)}
            >
              <span className={css.lines}>{section.lines.join(' ')}</span>
            </button>
            <Facts section={section} />
            {section.key === open && <Ways section={section} here={here} act={act} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function focusCard(from: HTMLElement, direction: 1 | -1) {
  const cards = [...(from.closest('ul')?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  cards[cards.indexOf(from) + direction]?.focus()
}

function Facts({ section }: { section: OfferedSection }) {
  const { material: words, shell } = useWords()
  const { source, families, sources, used, fit } = section
  return (
    <>
      <p className={css.facts}>
        <span>{source.kind === 'template' ? words.fromTemplate(source.name) : words.fromSpeech(source.name)}</span>
        <span className={css.fit}>
          <span>{words.fit(fit)}</span>
          <i aria-hidden="true" style={{ inlineSize: `${Math.max(2, (48 * fit) / 100)}px` }} />
        </span>
      </p>
      <p className={css.facts}>{families > 0 ? words.support(families, sources) : words.notCounted}</p>
      <p className={css.facts} data-used={used.length > 0 || undefined}>
        {used.length === 0
          ? words.unused
          : words.used(used.slice(0, 2).map(({ title, exportedAt }) => `${whenText(exportedAt, shell)} ${title}`))}
      </p>
    </>
  )
}

interface WaysProps {
  readonly section: OfferedSection
  readonly here: SectionHere
  readonly act: (command: Command, done: string) => void
}

function Ways({ section, here, act }: WaysProps) {
  const { material: words } = useWords()
  const { doc } = useDraft()
  const { kept, added } = swapEffect(doc, here.id, section)
  return (
    <div className={css.ways}>
      <Button
        size="xs"
        variant="filled"
        {...(here.locked ? { 'data-disabled': true, 'aria-disabled': true } : {})}
        onClick={() => here.locked || act(swapSection(here.id, section), words.swapped)}
      >
        {words.swap}
      </Button>
      <Button size="xs" onClick={() => act(appendSection(here.id, section), words.appended)}>
        {words.append}
      </Button>
      <span className={css.effect}>{here.locked ? words.locked : words.effect(kept, added)}</span>
    </div>
  )
}
