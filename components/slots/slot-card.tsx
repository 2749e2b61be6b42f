'use client'

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type Ref, useId } from 'react'
import { useEditorStore, useRun } from '@/components/editor/room'
import { MeetingNote } from '@/components/meetings/meeting-note'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { ConditionSign } from './condition-sign'
import { ListItemTools } from './list-item-tools'
import { NotationChoices } from './notation-choices'
import { carrySlot, enterSlot } from './set-slot'
import type { ListedSlot } from './slot-list'
import { SlotMenu } from './slot-menu'
import css from './slots.module.css'
import { useSlotEntry } from './use-slot-entry'
import { useSuggestions } from './use-suggestions'

interface Props {
  readonly listed: ListedSlot
  /** Called when the blank is done with: go on to the next. */
  readonly onDone: () => void
  readonly fieldRef?: Ref<HTMLTextAreaElement & HTMLSelectElement>
}

/** The open card of a blank: its question, its field, what may be put in, and the ways to settle it. */
export function SlotCard({ listed, onDone, fieldRef }: Props) {
  const { fill } = useWords().write
  const { entry: words, names } = useWords()
  const { name, label, slot, condition, places } = listed
  const run = useRun()
  const set = useEditorStore((state) => state.set)
  const entry = useSlotEntry(name, onDone)
  const question = slot.declaration.hint ?? fill.question(label)
  const described = useId()
  const note =
    condition === 'misfit'
      ? fill.misfits[slot.declaration.type]
      : condition === 'carried'
        ? fill.carriedNote(slot.source)
        : condition === 'checked' && slot.source !== null
          ? words.checkedFrom(slot.source)
          : null
  const shared = {
    ref: fieldRef ?? null,
    'aria-describedby': described,
    'data-slot-field': name,
    // The card that is worked in stays open, though its blank is not the next one any more once it is filled.
    onFocus: () => set({ card: name }),
    ...entry.field,
  }
  return (
    <div className={css.card}>
      <div className={css.cardHead}>
        <ConditionSign condition={condition} />
        <b>{label}</b>
        <span className={css.cardKind}>
          {names.types[slot.declaration.type]}　{places.length > 0 ? fill.places(places.length) : fill.noPlace}
        </span>
      </div>
      {slot.declaration.choices ? (
        <NativeSelect
          label={question}
          classNames={{ label: css.question! }}
          data={[{ value: '', label: fill.choose }, ...slot.declaration.choices]}
          {...shared}
        />
      ) : (
        <Textarea
          label={question}
          classNames={{ label: css.question!, input: css.field! }}
          autosize
          minRows={1}
          maxRows={8}
          error={condition === 'misfit'}
          {...shared}
        />
      )}
      {!slot.declaration.choices && (
        <NotationChoices type={slot.declaration.type} text={entry.text} onChoose={entry.put} />
      )}
      <div id={described} className={css.notes}>
        {note !== null && (
          <p className={css.note} data-state={condition}>
            {note}
          </p>
        )}
      </div>
      <MeetingNote listed={listed} />
      <Suggestions
        listed={listed}
        onTake={(value, source) => run(source === null ? enterSlot(name, value) : carrySlot(name, value, source))}
      />
      {slot.value !== '' && condition !== 'checked' && (
        <TextInput
          size="xs"
          className={css.source!}
          label={words.source}
          description={words.sourceHint}
          inputWrapperOrder={['label', 'input', 'description']}
          {...entry.source}
        />
      )}
      <div className={css.ways}>
        {slot.value !== '' && condition !== 'checked' && (
          <Button size="xs" variant="filled" leftSection={<Icon name="check" size={14} />} onClick={entry.confirm}>
            {fill.confirm}
          </Button>
        )}
        {slot.value !== '' && (
          <Button size="xs" onClick={() => entry.put('')}>
            {fill.clear}
          </Button>
        )}
        <SlotMenu listed={listed} />
        <span className={css.keyNote}>{fill.keys}</span>
      </div>
      <ListItemTools name={name} />
    </div>
  )
}

/** What may be put in as it stands: an example or default waits to be confirmed, today's date does not. */
function Suggestions({
  listed,
  onTake,
}: {
  listed: ListedSlot
  onTake: (value: string, source: string | null) => void
}) {
  const { shell, write } = useWords()
  const { fill } = write
  const suggestions = useSuggestions(listed)
  if (suggestions.length === 0) return null
  return (
    <ul className={css.suggestions}>
      {suggestions.map(({ text, value, source }) => (
        <li key={text}>
          <span>{text}</span>
          <Button
            size="compact-xs"
            aria-label={shell.labelled(fill.useExample, value)}
            onClick={() => onTake(value, source)}
          >
            {fill.useExample}
          </Button>
        </li>
      ))}
    </ul>
  )
}
