import type { Announcement, ParagraphText, Point } from '../speech/speech'
import { readNumeral } from '../text/numeral'
import type { Range } from '../text/range'

const COUNT = '([一二三四五六七八九十两]{1,3}|[0-9]{1,2})'

/** 讲三点意见, 从五个方面: the speaker says what comes. */
const SPOKEN_ANNOUNCEMENT = new RegExp(
  `(?:[讲谈说提]|强调|明确|汇报|交流|补充|重申|作|围绕|从)[^。；：！？，,;:!?\\n]{0,14}?${COUNT}` +
    '(?:点|句话|个?方面|个(?:问题|意见|建议|希望|要求|想法|体会)|[条项](?:意见|要求|建议|措施|工作|任务|希望))',
  'g',
)
/** 抓好四项工作, 15个不放松: announces only what directly follows. */
const COUNTED_LIST = new RegExp(`(?:${COUNT})(?:个|项|件|大|点|条|方面|种|类|步|句)`, 'g')
const SPEAKER = /我|下面|现在|接下来|在此|这里|借此|最后/
const RECALLS = /(?:以上|上述|前面|这|刚才)[^。；，]{0,12}$/
const SENTENCE_END = /[。！？!?\n]/

/**
 * Counts that the speaker announces, with the series they speak of. One at most is `whole`: 几点 announces no number,
 * and a count inside a section speaks of that section.
 */
export function findAnnouncements(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
): readonly Announcement[] {
  const series = firstPoints(points)
  const found: (Announcement & { readonly spoken: boolean })[] = []
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.form !== null) return
    const next = paragraphs[index + 1]
    found.push(...inParagraph(text, paragraph.range, next?.range ?? null, series))
  })
  return chooseWhole(found, points)
}

interface Series {
  readonly number: number
  readonly first: Point
  readonly size: number
  /** Index of this series or else of the next one whose first point begins a line. */
  readonly onLine: number
}

/** The series in the order of their first points. */
function firstPoints(points: readonly Point[]): readonly Series[] {
  const seen = new Map<number, { first: Point; size: number }>()
  for (const point of points) {
    const series = seen.get(point.series)
    if (series) series.size++
    else seen.set(point.series, { first: point, size: 1 })
  }
  let onLine = seen.size
  return Array.from(seen, ([number, { first, size }]) => ({ number, first, size }))
    .toReversed()
    .map((one, fromEnd) => {
      if (!one.first.inline) onLine = seen.size - 1 - fromEnd
      return { ...one, onLine }
    })
    .toReversed()
}

function inParagraph(text: string, range: Range, next: Range | null, series: readonly Series[]) {
  const line = text.slice(range.start, range.end)
  const found: (Announcement & { readonly spoken: boolean })[] = []
  let after = 0
  for (const match of line.matchAll(SPOKEN_ANNOUNCEMENT)) {
    const count = readCount(match[1]!)
    if (count === null || RECALLS.test(line.slice(Math.max(0, match.index - 14), match.index + 1))) continue
    const end = match.index + match[0].length
    const at = { start: range.start + match.index, end: range.start + end }
    const followed = seriesAfter(at.end, range, series)
    if (followed === null && !SPEAKER.test(sentenceAround(line, match.index, end))) continue
    after = end
    found.push({ range: at, count, series: followed?.number ?? null, whole: false, spoken: true })
  }
  for (const match of line.matchAll(COUNTED_LIST)) {
    const count = readCount(match[1]!)
    if (count === null || match.index < after || /[“"‘]/.test(line[match.index - 1] ?? '')) continue
    const at = { start: range.start + match.index, end: range.start + match.index + match[0].length }
    const followed = directlyFollowing(text, at.end, range, next, series)
    if (followed === null || followed.size > count) continue
    if (RECALLS.test(line.slice(Math.max(0, match.index - 14), match.index))) continue
    found.push({ range: at, count, series: followed.number, whole: false, spoken: false })
  }
  return found
}

function readCount(numeral: string): number | null {
  const count = /^[0-9]/.test(numeral) ? Number(numeral) : readNumeral(numeral)
  return count !== null && count >= 2 ? count : null
}

function sentenceAround(line: string, start: number, end: number): string {
  let from = start
  while (from > 0 && start - from < 80 && !SENTENCE_END.test(line[from - 1]!)) from--
  return line.slice(from, end)
}

/** The series that begins in the rest of this paragraph, or else the next one that begins a line. */
function seriesAfter(offset: number, paragraph: Range, series: readonly Series[]): Series | null {
  let low = 0
  let high = series.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (series[middle]!.first.marker.start < offset) low = middle + 1
    else high = middle
  }
  const next = series[low]
  if (next === undefined || next.first.marker.start < paragraph.end) return next ?? null
  return series[next.onLine] ?? null
}

/** The series that begins with the next sentence, or with the next line when this is the paragraph's last sentence. */
function directlyFollowing(
  text: string,
  offset: number,
  paragraph: Range,
  next: Range | null,
  series: readonly Series[],
): Series | null {
  const candidate = seriesAfter(offset, paragraph, series)
  if (candidate === null) return null
  const { start } = candidate.first.marker
  if (start >= paragraph.end && (next === null || start > next.start + 4)) return null
  const between = text.slice(offset, Math.min(start, paragraph.end))
  if (between.length > 40) return null
  const ends = between.replace(/[。：:！!\s]+$/, '')
  return SENTENCE_END.test(ends) ? null : candidate
}

function chooseWhole(
  found: readonly (Announcement & { readonly spoken: boolean })[],
  points: readonly Point[],
): readonly Announcement[] {
  const outermost = outermostSeries(points)
  const firstOnLine = points.find((point) => !point.inline)?.marker.start ?? Number.POSITIVE_INFINITY
  const speaksOfWhole = ({ series, range, spoken }: Announcement & { readonly spoken: boolean }) => {
    if (series !== null) return outermost.has(series) && (spoken || outermost.size === 1)
    return spoken && firstOnLine >= range.start
  }
  const whole = found.find((each) => each.spoken && speaksOfWhole(each)) ?? found.find(speaksOfWhole)
  return found.map((each) => ({ range: each.range, count: each.count, series: each.series, whole: each === whole }))
}

/** Series of level 1 whose points begin lines. */
function outermostSeries(points: readonly Point[]): ReadonlySet<number> {
  const outermost = new Set<number>()
  for (const point of points) if (point.level === 1 && !point.inline) outermost.add(point.series)
  return outermost
}
