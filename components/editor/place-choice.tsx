'use client'

import { NativeSelect } from '@mantine/core'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { useWords } from '@/components/shell/words'
import css from './place-choice.module.css'
import { useCaret, useDraft, useRun } from './room'
import { sectionsOf } from './rules/section-ids'

/** Value of the front block, which has no id. */
const FRONT = ''
/** Characters of a section that tell it from others. */
const BEGINNING = 16

/** Where a panel puts things, for those who see no caret beside it: the title, or the end of a section. */
export function PlaceChoice() {
  const { names, phone } = useWords()
  const { doc } = useDraft()
  const { section } = useCaret()
  const run = useRun()
  const sections = sectionsOf(doc).map(({ node }) => ({
    value: node.attrs.id as string,
    label: phone.section(
      names.roles[node.attrs.role as keyof typeof names.roles],
      node.firstChild?.textContent.slice(0, BEGINNING) ?? '',
    ),
  }))
  return (
    <NativeSelect
      className={css.place!}
      label={phone.place}
      value={section ?? FRONT}
      data={[{ value: FRONT, label: phone.front }, ...sections]}
      onChange={(event) => run(placeCaret(event.currentTarget.value))}
    />
  )
}

/** Puts the caret at the end of a section; at the end of the first line of the front block where there is no such section. */
const placeCaret =
  (id: string): Command =>
  ({ doc, tr }, dispatch) => {
    const section = sectionsOf(doc).find(({ node }) => node.attrs.id === id)
    const values = doc.firstChild!.nodeSize
    const firstLine = doc.child(1).firstChild
    const end = section
      ? section.pos + section.node.nodeSize - 1
      : values + 1 + (firstLine ? firstLine.nodeSize - 1 : 0)
    dispatch?.(tr.setSelection(TextSelection.near(doc.resolve(end), -1)))
    return true
  }
