/** 10:42:07, by the clock of this machine. */
export const clockTime = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleTimeString('zh-CN', {
    hour12: false,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

/** Minutes with one decimal: 2.0 */
export const minutesText = (characters: number, rate: number): string => (characters / rate).toFixed(1)

/** Whole minutes and seconds of a speech. */
export function minutesAndSeconds(characters: number, rate: number): readonly [minutes: number, seconds: number] {
  const seconds = Math.round((characters / rate) * 60)
  return [Math.floor(seconds / 60), seconds % 60]
}
