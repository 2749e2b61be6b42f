import type { Range } from '../text/range'

export type EditRule =
  | 'line-end'
  | 'line-head'
  | 'line-tail'
  | 'blank'
  | 'invisible'
  | 'punctuation'
  | 'small-form'
  | 'entity'
  | 'join'
  | 'page-number'

/** One replacement that cleaning makes. `insert` is never longer than what it replaces. */
export interface Edit {
  /** In the source. */
  readonly range: Range
  /** Offset of `insert` in the clean text. */
  readonly at: number
  readonly insert: string
  readonly rule: EditRule
}

/** An edit before its place in the result is known. */
export type Replacement = Omit<Edit, 'at'>

/** The text after the replacements, which are in order and do not overlap. */
export function applyReplacements(source: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return source
  const parts: string[] = []
  let kept = 0
  for (const { range, insert } of replacements) {
    if (range.start > kept) parts.push(source.slice(kept, range.start))
    if (insert !== '') parts.push(insert)
    kept = range.end
  }
  parts.push(source.slice(kept))
  return parts.join('')
}

/**
 * Replacements that do in one step what `first`, then `second` do; ranges of `second` are in the text between.
 * What `second` covers of `first` it covers whole, because an insert is one character.
 */
export function composeReplacements(
  first: readonly Replacement[],
  second: readonly Replacement[],
): readonly Replacement[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first
  const composed: Replacement[] = []
  let next = 0
  let shift = 0
  const middleStart = (edit: Replacement): number => edit.range.start - shift
  const pass = (edit: Replacement): void => {
    shift += edit.range.end - edit.range.start - edit.insert.length
    next++
  }
  for (const edit of second) {
    for (let one = first[next]; one && middleStart(one) + one.insert.length <= edit.range.start; one = first[next]) {
      composed.push(one)
      pass(one)
    }
    const start = edit.range.start + shift
    for (let one = first[next]; one && middleStart(one) < edit.range.end; one = first[next]) pass(one)
    composed.push({ range: { start, end: edit.range.end + shift }, insert: edit.insert, rule: edit.rule })
  }
  return composed.concat(first.slice(next))
}

/** Tells each replacement its place in the result. */
export function placeEdits(replacements: readonly Replacement[]): readonly Edit[] {
  let shift = 0
  return replacements.map(({ range, insert, rule }) => {
    const at = range.start - shift
    shift += range.end - range.start - insert.length
    return { range, at, insert, rule }
  })
}
