'use client'

import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import type { SettingsFault, StandingValue } from './settings-form'
import css from './settings-room.module.css'

interface Props {
  readonly rows: readonly StandingValue[]
  readonly fault: SettingsFault | null
  readonly onRows: (rows: readonly StandingValue[]) => void
}

export function StandingValues({ rows, fault, onRows }: Props) {
  const { settings: words, shell } = useWords()
  const put = (key: number, change: Partial<StandingValue>) =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const add = () => onRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, name: '', value: '' }])
  return (
    <>
      <p className={css.hint}>{words.officeHint}</p>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className={css.values}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.value}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, value }) => (
              <tr key={key}>
                <td>
                  <TextInput
                    aria-label={words.name}
                    value={name}
                    maxLength={200}
                    error={faultAt(fault, key, words)}
                    onChange={(event) => put(key, { name: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <TextInput
                    aria-label={name === '' ? words.value : shell.labelled(words.value, name)}
                    value={value}
                    maxLength={10_000}
                    onChange={(event) => put(key, { value: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={words.removeRow(name)}
                    onClick={() => onRows(rows.filter((row) => row.key !== key))}
                  >
                    <Icon name="close" size={16} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button leftSection={<Icon name="plus" size={16} />} onClick={add}>
        {words.add}
      </Button>
    </>
  )
}

function faultAt(
  fault: SettingsFault | null,
  key: number,
  words: ReturnType<typeof useWords>['settings'],
): string | null {
  if (!fault || fault.code === 'rate' || fault.key !== key) return null
  return fault.code === 'name-missing' ? words.nameMissing : words.nameTwice(fault.name)
}
