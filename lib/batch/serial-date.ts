/** Where a workbook begins to count days (ECMA-376 part 1, 18.17.4.1). */
export type DateSystem = 1900 | 1904

export interface SerialDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hours: number
  readonly minutes: number
}

const DAY_MINUTES = 24 * 60
/** Days of 1900-03-01 in the 1900 system; the ones before count a 29 February that never was. */
const MARCH_1900 = 61
/** 31 December 9999, the last day of a spreadsheet. */
const LAST_DAY = 2_958_465

/** The moment that a number of days stands for, to the minute; null outside the calendar of spreadsheets. */
export function readSerial(serial: number, system: DateSystem): SerialDate | null {
  const minutes = Math.round(serial * DAY_MINUTES)
  const days = Math.floor(minutes / DAY_MINUTES)
  if (!(days >= 0 && days <= LAST_DAY)) return null
  const start = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < MARCH_1900 ? 31 : 30)
  const date = new Date(start + days * 86_400_000)
  const ofDay = minutes - days * DAY_MINUTES
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hours: Math.floor(ofDay / 60),
    minutes: ofDay % 60,
  }
}
