import { describe, expect, test } from 'vitest'
import { hangingMarks } from './hanging-marks'

/** Lines of ten characters, the first of eight; letters and digits are half as wide. */
const TEN = { indent: 2, capacity: 10, widthOf: (character: string) => (character < '\x7f' ? 0.5 : 1) }

/** The text with | after each mark that hangs. */
function marked(text: string): string {
  const marks = hangingMarks(text, TEN)
  return [...text].map((character, at) => (marks.includes(at) ? `${character}|` : character)).join('')
}

describe('a mark for which a line has no room', () => {
  test('hangs in the margin', () => {
    expect(marked('甲乙丙丁戊己庚辛，子丑寅卯辰巳午未申酉。天地')).toBe(
      '甲乙丙丁戊己庚辛，|子丑寅卯辰巳午未申酉。|天地',
    )
  })

  test('hangs at the end of a paragraph too', () => {
    expect(marked('甲乙丙丁戊己庚辛。')).toBe('甲乙丙丁戊己庚辛。|')
  })

  test('does not hang before a mark that begins no line', () => {
    expect(marked('甲乙丙丁戊己“庚。”子丑寅卯辰巳，午未')).toBe('甲乙丙丁戊己“庚。”子丑寅卯辰巳，|午未')
  })

  test('a closing bracket takes the character before it along', () => {
    expect(marked('甲乙丙丁戊《己庚》子丑寅卯辰巳午未，申')).toBe('甲乙丙丁戊《己庚》子丑寅卯辰巳午未，|申')
  })
})

test('with room for it a mark stands in its line', () => {
  expect(marked('甲乙丙丁戊己庚，子丑寅卯辰巳午未申，天地')).toBe('甲乙丙丁戊己庚，子丑寅卯辰巳午未申，天地')
})

test('a number goes to the next line whole', () => {
  expect(marked('甲乙丙丁戊己庚2025年子丑寅卯辰巳午，未')).toBe('甲乙丙丁戊己庚2025年子丑寅卯辰巳午，|未')
})

test('a word longer than a line is cut, and the rest goes on', () => {
  expect(marked(`${'x'.repeat(50)}，甲`)).toBe(`${'x'.repeat(50)}，甲`)
})

test('no text has no marks', () => {
  expect(marked('')).toBe('')
})
