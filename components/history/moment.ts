const two = (number: number): string => String(number).padStart(2, '0')

/** The day of the reader's own calendar, to tell days apart: 2026-11-22 */
export function dayOf(at: string): string {
  const moment = new Date(at)
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** By the reader's own clock: 10:42 */
export function hourOf(at: string): string {
  const moment = new Date(at)
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`
}
