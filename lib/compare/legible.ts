import type { Difference } from './compare'

/** A change of one line between words that stayed: what went and what came in its place. */
interface Replacement {
  deleted: string
  inserted: string
}

/** Common words of so few characters between two replacements are noise: one longer replacement reads better. */
const NOISE = 2
/** A line that keeps less than this share of its characters was written anew. */
const REWRITTEN = 0.3

/** The differences of one line as a person would mark them: few, whole, what went before what came. */
export function legible(parts: readonly Difference[]): readonly Difference[] {
  const total = (change: Difference['change']): number =>
    parts.reduce((sum, part) => sum + (part.change === change ? part.text.length : 0), 0)
  const [same, deleted, inserted] = [total('same'), total('deleted'), total('inserted')]
  const isRewritten = deleted > 0 && inserted > 0 && same < REWRITTEN * (same + Math.max(deleted, inserted))
  return isRewritten ? write([wholly(parts)]) : write(withoutNoise(alternate(parts)))
}

const wholly = (parts: readonly Difference[]): Replacement => ({
  deleted: textOf(parts, 'inserted'),
  inserted: textOf(parts, 'deleted'),
})

const textOf = (parts: readonly Difference[], without: Difference['change']): string =>
  parts.reduce((text, part) => (part.change === without ? text : text + part.text), '')

/** Common text and replacements in turn. */
function alternate(parts: readonly Difference[]): readonly (string | Replacement)[] {
  const runs: (string | Replacement)[] = []
  for (const { change, text } of parts) {
    const last = runs.at(-1)
    if (change === 'same') {
      if (typeof last === 'string') runs[runs.length - 1] = last + text
      else runs.push(text)
      continue
    }
    const replacement = typeof last === 'object' ? last : { deleted: '', inserted: '' }
    if (replacement !== last) runs.push(replacement)
    replacement[change] += text
  }
  return runs
}

function withoutNoise(runs: readonly (string | Replacement)[]): readonly (string | Replacement)[] {
  const kept: (string | Replacement)[] = []
  for (const run of runs) {
    const [before, common] = [kept.at(-2), kept.at(-1)]
    if (typeof common === 'string' && common.length <= NOISE && isBoth(before) && isBoth(run)) {
      kept.length -= 2
      kept.push({
        deleted: before.deleted + common + run.deleted,
        inserted: before.inserted + common + run.inserted,
      })
    } else kept.push(run)
  }
  return kept
}

const isBoth = (run: string | Replacement | undefined): run is Replacement =>
  typeof run === 'object' && run.deleted !== '' && run.inserted !== ''

function write(runs: readonly (string | Replacement)[]): readonly Difference[] {
  return runs
    .flatMap((run): Difference[] =>
      typeof run === 'string'
        ? [{ change: 'same', text: run }]
        : [
            { change: 'deleted', text: run.deleted },
            { change: 'inserted', text: run.inserted },
          ],
    )
    .filter(({ text }) => text !== '')
}
