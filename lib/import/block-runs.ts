import type { Run } from '../document/block'

export function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.text === '') continue
    if (last && last.lead === run.lead && last.state === run.state)
      merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

/** White space at the ends is layout; after an automatic number it is kept. */
export function trimRuns(runs: readonly Run[], numbered: boolean): readonly Run[] {
  const trimmed = [...runs]
  while (!numbered && trimmed[0]?.text.trim() === '') trimmed.shift()
  while (trimmed.at(-1)?.text.trim() === '') trimmed.pop()
  const first = trimmed[0]
  if (first && !numbered) trimmed[0] = { ...first, text: first.text.trimStart() }
  const last = trimmed.at(-1)
  if (last) trimmed[trimmed.length - 1] = { ...last, text: last.text.trimEnd() }
  return trimmed
}

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

export const withoutLead = (runs: readonly Run[]): readonly Run[] => mergeRuns(runs.map(({ lead, ...run }) => run))

export function dropStart(runs: readonly Run[], length: number): readonly Run[] {
  let left = length
  return runs
    .map((run) => {
      const cut = Math.min(left, run.text.length)
      left -= cut
      return { ...run, text: run.text.slice(cut) }
    })
    .filter((run) => run.text !== '')
}
