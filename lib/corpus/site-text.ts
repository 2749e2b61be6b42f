import { SITE, type SiteModel, scoreLines } from './site-model'
import { findTextEnd } from './text-end'
import type { TextLine } from './text-line'
import { isBody, titleStart } from './title-start'

/** First line of a text and the one behind its last. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The lines of one text, of which those above it that a site wrote are marked, and the index after its last line. */
export interface JudgedText {
  readonly lines: readonly TextLine[]
  readonly end: number
}

/** Says where the one text in `lines`, in which there is a line of body, begins and ends between what a site wrote. */
export function judgeSiteText(lines: readonly TextLine[], model: SiteModel = SITE): JudgedText {
  const body = lines.findIndex(isBody)
  const ruled = { start: titleStart(lines, body), end: findTextEnd(lines, body) }
  const scores = scoreLines(lines, body, ruled, model)
  const { start, end } = findStretch(scores, body, [{ start: 0, end: lines.length }, ruled], model)
  const spoken = lines.findIndex(
    (line, index) => index >= start && index < end && isBody(line) && scores[index]! < model.usualStart,
  )
  if (spoken < 0) return { lines, end: ruled.end }
  const above = lines.slice(0, spoken).map((line, index): TextLine => {
    if (line.kind === 'site')
      return index >= start && scores[index]! < -model.usualStart ? { ...line, kind: 'title' } : line
    return index < start || scores[index]! > model.usualStart ? { ...line, kind: 'site' } : line
  })
  return { lines: [...above, ...lines.slice(spoken)], end }
}

/**
 * The stretch that holds most text and least site text (Kadane's maximum subarray). A lone line of a site inside costs
 * no more than `mostInside`, so that an advert does not end a text; `usual` edges are taken where little speaks for others.
 */
export function findStretch(scores: Int32Array, body: number, usual: readonly Stretch[], model: SiteModel): Stretch {
  const gains = sumGains(scores, body, model)
  const gain = (from: number, to: number): number => gains[to]! - gains[from]!
  let best: Stretch = { start: 0, end: 0 }
  for (let end = 1, start = 0; end < gains.length; end++) {
    if (gain(start, end) > gain(best.start, best.end)) best = { start, end }
    if (gain(start, end) <= 0) start = end
  }
  const starts = usual.map((each) => each.start).filter((start) => start < best.end)
  const ends = usual.map((each) => each.end).filter((end) => end > best.start)
  return {
    start: likeliest(best.start, starts, (at) => model.usualStart - Math.abs(gain(at, best.start))),
    end: likeliest(best.end, ends, (at) => model.usualEnd - Math.abs(gain(at, best.end))),
  }
}

/** Before each line, and at last behind all, how much more text than site text the lines so far are. */
function sumGains(scores: Int32Array, body: number, { mostInside, mostAbove, mostOutside }: SiteModel): Int32Array {
  const gains = new Int32Array(scores.length + 1)
  scores.forEach((score, index) => {
    const lone = !(scores[index - 1]! > 0) && !(scores[index + 1]! > 0)
    const least = index < body ? -mostAbove : lone ? -mostInside : -mostOutside
    gains[index + 1] = gains[index]! + Math.max(least, Math.min(mostOutside, -score))
  })
  return gains
}

/** Of the `others` for which more than nothing speaks, the one for which most does; else `edge`. */
function likeliest(edge: number, others: readonly number[], evidence: (at: number) => number): number {
  let [best, most] = [edge, 0]
  for (const at of others) if (evidence(at) > most) [best, most] = [at, evidence(at)]
  return best
}
