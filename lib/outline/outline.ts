import { calibrated } from '../learn/calibration'
import type { Announcement, ParagraphText, Point } from '../speech/speech'
import type { Range } from '../text/range'
import { trimEnd } from '../text/trim-end'
import { findAnnouncements } from './announcement'
import { findCandidates } from './candidate'
import { decodeOutline, type Placed } from './decode'
import type { Passage } from './lattice'
import { printOrdinal } from './marker'
import { OUTLINE_MODEL, type OutlineModel } from './model'
import type { ParagraphShape } from './series'

export interface Outline {
  readonly points: readonly Point[]
  readonly announcements: readonly Announcement[]
}

const SENTENCE_END = /[。！？：；!?:;…”"）)*]\s*$/
const SPEECH_END = /(?:[。！？!?”"）)]|谢谢.{0,4}|散会|完毕)[*\s]*$/
const ANNOUNCES = /[：:]$|(?:以下|如下|几|[二三四五六七八九十两0-9])(?:点|个|项|条|方面)[^。]{0,12}。?$/
const CLOSES = /^[\s*]*(?:以上|最后|总之|总的|同志们|各位代表|老师们|同学们|谢谢)/

/** Numbered points of one speech with their nesting, and the counts it announces. All ranges are in `text`. */
export function parseOutline(
  text: string,
  paragraphs: readonly ParagraphText[],
  model: OutlineModel = OUTLINE_MODEL,
): Outline {
  const placed = decodeOutline(readPassage(text, paragraphs), model.weights)
  const points = toPoints(text, paragraphs, placed, model)
  return { points, announcements: findAnnouncements(text, paragraphs, points) }
}

/** The places that may be markers, and what the decoder has to know of the paragraphs that hold them. */
export function readPassage(text: string, paragraphs: readonly ParagraphText[]): Passage {
  const candidates = findCandidates(text, paragraphs)
  const shapes: ParagraphShape[] = []
  for (const { paragraph } of candidates) shapes[paragraph] ??= describeShape(text, paragraphs, paragraph)
  return { candidates, shapes, brokenOff: isBrokenOff(text, paragraphs) }
}

/** No sentence ends where the text ends, or it ends in dots. */
function isBrokenOff(text: string, paragraphs: readonly ParagraphText[]): boolean {
  const last = paragraphs.findLast(({ form }) => form === null)
  if (last === undefined) return false
  const end = text.slice(Math.max(last.range.start, last.range.end - 12), last.range.end)
  return !SPEECH_END.test(end)
}

function describeShape(text: string, paragraphs: readonly ParagraphText[], index: number): ParagraphShape {
  const { start } = paragraphs[index]!.range
  const closes = CLOSES.test(text.slice(start, start + 16))
  const before = paragraphs[index - 1]
  if (before === undefined) return { continues: false, announced: false, closes }
  const { range, form } = before
  return {
    continues:
      form === null && range.end - range.start > 40 && !SENTENCE_END.test(text.slice(range.end - 8, range.end)),
    announced: ANNOUNCES.test(text.slice(Math.max(range.start, range.end - 24), range.end)),
    closes,
  }
}

function toPoints(
  text: string,
  paragraphs: readonly ParagraphText[],
  placed: readonly Placed[],
  { calibration }: OutlineModel,
): readonly Point[] {
  const numbers = new Map<number, number>()
  const schemes = new Map<number, string>()
  return placed.map(({ candidate, level, series, parent, lostBefore, probability }, index) => {
    if (!numbers.has(series)) numbers.set(series, numbers.size + 1)
    const marker = text.slice(candidate.start, candidate.end)
    // 第四， after 首先 其次 再次 continues that scheme.
    const first = schemes.get(series) ?? candidate.scheme
    schemes.set(series, first)
    const scheme = printOrdinal(first, candidate.ordinal) === marker ? first : candidate.scheme
    const paragraph = paragraphs[candidate.paragraph]!.range
    const next = placed[index + 1]?.candidate.start ?? paragraph.end
    return {
      marker: { start: candidate.start, end: candidate.end },
      scheme,
      ordinal: candidate.ordinal,
      level,
      inline: candidate.inline,
      heading: headingRange(text, candidate.end, Math.min(next, paragraph.end)),
      series: numbers.get(series)!,
      parent,
      lostBefore,
      confidence: calibrated(calibration, probability),
    }
  })
}

/** From the marker to the first 。 or ：, or to the next marker; white space and a closing ；or ，do not belong to it. */
function headingRange(text: string, from: number, to: number): Range {
  const heading = text.slice(from, to)
  const stop = heading.search(/[。：:]/)
  const body = stop < 0 ? heading : heading.slice(0, stop)
  const lead = body.length - body.trimStart().length
  return { start: from + lead, end: from + lead + trimEnd(body.trimStart(), /[\s；;，,*]/).length }
}
