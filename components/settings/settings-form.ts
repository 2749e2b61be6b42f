/** Key of the speaking rate among the settings; every other key is the name of a blank. */
export const RATE_KEY = 'speakingRate'

/** Characters a minute that somebody can speak. */
export const RATE_RANGE = { min: 60, max: 400 } as const

const USUAL_RATE = 180

export interface StandingValue {
  /** Tells rows apart while their names are being typed. */
  readonly key: number
  readonly name: string
  readonly value: string
}

export interface SettingsForm {
  readonly rate: number | string
  readonly rows: readonly StandingValue[]
}

export type SettingsFault =
  | { readonly code: 'rate' }
  | { readonly code: 'name-missing'; readonly key: number }
  | { readonly code: 'name-twice'; readonly key: number; readonly name: string }

export const formOf = (settings: Readonly<Record<string, string>>): SettingsForm => ({
  rate: settings[RATE_KEY] ?? USUAL_RATE,
  rows: Object.entries(settings)
    .filter(([name]) => name !== RATE_KEY)
    .map(([name, value], key) => ({ key, name, value })),
})

/** The settings that a form means; rows with neither name nor value are nothing. */
export const recordOf = ({ rate, rows }: SettingsForm): Readonly<Record<string, string>> =>
  Object.fromEntries([
    [RATE_KEY, String(rate)],
    ...rows.filter((row) => !isBlank(row)).map(({ name, value }) => [name.trim(), value.trim()]),
  ])

/** The first thing that keeps a form from being saved. */
export function faultOf({ rate, rows }: SettingsForm): SettingsFault | null {
  const figure = Number(rate)
  if (rate === '' || !(figure >= RATE_RANGE.min && figure <= RATE_RANGE.max)) return { code: 'rate' }
  const names = new Set([RATE_KEY])
  for (const row of rows) {
    if (isBlank(row)) continue
    const name = row.name.trim()
    if (name === '') return { code: 'name-missing', key: row.key }
    if (names.has(name)) return { code: 'name-twice', key: row.key, name }
    names.add(name)
  }
  return null
}

const isBlank = ({ name, value }: StandingValue): boolean => name.trim() === '' && value.trim() === ''
