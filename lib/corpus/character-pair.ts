const FIRST = 0x4e00
const COUNT = 0x9fff - FIRST + 1

/** The two ideographs at `at` and behind it as one small whole number; −1 where two of the common block do not stand. */
export function pairAt(text: string, at: number): number {
  const first = text.charCodeAt(at) - FIRST
  const second = text.charCodeAt(at + 1) - FIRST
  return first >= 0 && first < COUNT && second >= 0 && second < COUNT ? first * COUNT + second : -1
}
