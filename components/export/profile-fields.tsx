'use client'

import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '@/components/shell/words'
import { type ExportProfile, FONT_SETS, type FontSet, LINE_PITCHES, READING_LINES } from '@/lib/export/profile'
import css from './profile-fields.module.css'

interface Props {
  readonly profile: ExportProfile
  readonly onChange: (change: Partial<ExportProfile>) => void
}

const SETS = ['office', 'windows'] as const
const FACES = ['title', 'heading1', 'heading2', 'body', 'pageNumber', 'latin'] as const satisfies (keyof FontSet)[]
const SWITCHES = [
  'firstPageNumber',
  'boldHeading2',
  'boldHeading3',
  'markBlanks',
  'controls',
  'widowControl',
  'autoSpace',
] as const satisfies (keyof ExportProfile)[]

const setOf = (fonts: FontSet): (typeof SETS)[number] | 'own' =>
  SETS.find((name) => FACES.every((face) => FONT_SETS[name][face] === fonts[face])) ?? 'own'

/** What an office may choose of its documents. */
export function ProfileFields({ profile, onChange }: Props) {
  const words = useWords().write.exporting.profile
  return (
    <div className={css.fields}>
      <Fonts profile={profile} onChange={onChange} />
      <Choice
        label={words.numbering}
        value={profile.numbering}
        choices={words.numberings}
        onChoose={(numbering) => onChange({ numbering })}
      />
      <Choice
        label={words.pageNumber}
        value={profile.pageNumber}
        choices={words.pageNumbers}
        onChoose={(pageNumber) => onChange({ pageNumber })}
      />
      <Choice
        label={words.front}
        value={profile.front}
        choices={words.fronts}
        onChoose={(front) => onChange({ front })}
      />
      <NativeSelect
        label={words.linePitch}
        value={profile.linePitch}
        onChange={({ currentTarget }) =>
          onChange({ linePitch: LINE_PITCHES.find((pitch) => pitch === Number(currentTarget.value)) ?? 579 })
        }
        data={LINE_PITCHES.map((pitch) => ({ value: String(pitch), label: words.linePitches[pitch] }))}
      />
      <NativeSelect
        label={words.reading}
        value={profile.reading ?? 22}
        onChange={({ currentTarget }) => onChange({ reading: currentTarget.value === '18' ? 18 : 22 })}
        data={Object.keys(READING_LINES).map((size) => ({ value: size, label: words.points(size) }))}
      />
      <TextInput
        label={words.draftMark}
        placeholder={words.draftMarkHint}
        maxLength={40}
        value={profile.draftMark}
        onChange={({ currentTarget }) => onChange({ draftMark: currentTarget.value })}
      />
      <Signature profile={profile} onChange={onChange} />
      <div className={css.switches}>
        {SWITCHES.map((name) => (
          <Checkbox
            key={name}
            label={words.switches[name]}
            checked={profile[name]}
            onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
          />
        ))}
        <Checkbox
          label={words.characterGrid}
          checked={profile.grid === 'characters'}
          onChange={({ currentTarget }) => onChange({ grid: currentTarget.checked ? 'characters' : 'lines' })}
        />
      </div>
    </div>
  )
}

function Fonts({ profile: { fonts }, onChange }: Props) {
  const words = useWords().write.exporting.profile
  const [own, setOwn] = useState(setOf(fonts) === 'own')
  const set = own ? 'own' : setOf(fonts)
  return (
    <>
      <NativeSelect
        label={words.fonts}
        value={set}
        onChange={({ currentTarget: { value } }) => {
          const known = SETS.find((name) => name === value)
          setOwn(known === undefined)
          if (known) onChange({ fonts: FONT_SETS[known] })
        }}
        data={[...SETS, 'own' as const].map((name) => ({ value: name, label: words.fontSets[name] }))}
      />
      {set === 'own' && (
        <fieldset className={css.faces}>
          <legend>{words.fontSets.own}</legend>
          {FACES.map((face) => (
            <TextInput
              key={face}
              label={words.faces[face]}
              maxLength={31}
              value={fonts[face]}
              error={fonts[face].trim() === '' ? words.faceMissing : null}
              onChange={({ currentTarget }) => onChange({ fonts: { ...fonts, [face]: currentTarget.value } })}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

function Signature({ profile: { signature }, onChange }: Props) {
  const words = useWords().write.exporting.profile
  return (
    <>
      <TextInput
        label={words.signature}
        placeholder={words.signatureHint}
        maxLength={40}
        value={signature?.unit ?? ''}
        onChange={({ currentTarget: { value: unit } }) =>
          onChange({ signature: unit === '' ? null : { unit, sealed: signature?.sealed ?? false } })
        }
      />
      {signature !== null && (
        <Checkbox
          label={words.sealed}
          checked={signature.sealed}
          onChange={({ currentTarget }) => onChange({ signature: { ...signature, sealed: currentTarget.checked } })}
        />
      )}
    </>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: Readonly<Record<Value, string>>
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  const names = Object.keys(choices) as Value[]
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(names.find((name) => name === currentTarget.value) ?? value)}
      data={names.map((name) => ({ value: name, label: choices[name] }))}
    />
  )
}
