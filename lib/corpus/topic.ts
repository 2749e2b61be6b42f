import { pairAt } from './character-pair'
import type { TextLine } from './text-line'

/** Characters that are read on each side of a place. */
const LOOK = 700
/** Fewer than this on a side says nothing. */
const LEAST = 150

/** Which unit's people are spoken of: 全县, 我市, 集团 … */
const UNIT = /[全我本](?:县|市|镇|乡|区|省|州|街道|校|院|厂|村|国)|集团|公司|学校/g

/**
 * How the subject changes between the lines before and behind a place: the share of pairs of characters that are common
 * to both sides (cohesion of TextTiling, Hearst 1997), in steps, and whether both speak of the same unit.
 */
export function readTopicChange(lines: readonly TextLine[], index: number): readonly string[] {
  const before = gather(lines, index - 1, -1)
  const after = gather(lines, index, 1)
  if (before.length < LEAST || after.length < LEAST) return []
  const found = [`topic:${Math.min(4, Math.floor(shareOfPairs(before, after) * 20))}`]
  const [left, right] = [unitOf(before), unitOf(after)]
  if (left !== null && right !== null) found.push(left === right ? 'unit:same' : 'unit:other')
  return found
}

function gather(lines: readonly TextLine[], from: number, step: 1 | -1): string {
  let text = ''
  for (let index = from; index >= 0 && index < lines.length && text.length < LOOK; index += step) {
    const line = lines[index]!.text
    const rest = LOOK - text.length
    text = step === 1 ? `${text}${line.slice(0, rest)}\n` : `${line.slice(-rest)}\n${text}`
  }
  return text
}

/** Dice coefficient of the sets of pairs of characters. */
function shareOfPairs(left: string, right: string): number {
  const [a, b] = [pairs(left), pairs(right)]
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return (2 * common) / (a.size + b.size)
}

function pairs(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = pairAt(text, at)
    if (pair >= 0) found.add(pair)
  }
  return found
}

function unitOf(text: string): string | null {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(UNIT)) {
    const unit = word.replace(/^[全我本]/, '')
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first === undefined || first[1] === second?.[1] ? null : first[0]
}
