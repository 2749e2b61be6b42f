import { isInlineLink, opensSiteTail } from './line-cue'
import { closesText, isTruncated } from './site-line'
import type { TextLine } from './text-line'
import { isBody, isFront } from './title-start'

/**
 * Index after the last line of the text whose first line is `body`. Site text ends it, unless it is an advert or an
 * editor's note in the middle, or the numbering goes on behind it; behind the last sentence any site text does.
 */
export function findTextEnd(lines: readonly TextLine[], body: number): number {
  const spoken = Math.max(body, lines.findLastIndex(isSpoken))
  for (let index = body + 1; index < lines.length; index++) {
    const line = lines[index]!
    if (line.kind !== 'site') continue
    if (index > spoken) return trim(lines, body, index, true)
    if (!closesText(line.text) || goesOn(lines, index)) continue
    return trim(lines, body, index, true)
  }
  return trim(lines, body, captionsFrom(lines, spoken + 1), false)
}

/** Where captions begin that stand behind the last sentence and are no signature: headlines, buttons, counters. */
function captionsFrom(lines: readonly TextLine[], from: number): number {
  const rest = lines.slice(from)
  if (rest.length <= MOST_SIGNED && rest.every(isFront) && rest.some(({ kind }) => kind === 'date')) return lines.length
  const first = rest.findIndex(({ kind }) => kind === 'title' || kind === 'site')
  if (first < 0) return lines.length
  const captions = rest.slice(first)
  if (captions.length === 1 && CREDIT.test(captions[0]!.text)) return from + first
  const telling = captions.filter(({ kind, text }) => kind === 'site' || CAPTION.test(text)).length
  return captions.length >= 2 && 2 * telling >= captions.length ? from + first : lines.length
}

/** A last line that says who took the text down, or that it is over or shortened; what a chair does stands in brackets too. */
const CREDIT =
  /^(?:记者|通讯员|供稿|撰稿|摄影|图文)[:：\s]|^[（(](?!.{0,20}(?:奏|鸣|唱|掌声|散会|讲话|发言|致辞|宣读|颁|[年月日])).{1,16}[)）]$/

/** A signature has so many lines at most. */
const MOST_SIGNED = 4

const CAPTION =
  /[【】·•↓>»|\d:：A-Za-z]|讲话|主持|范文|总结|方案|汇报|致辞|推荐|下载|分享|收藏|关闭|返回|打印|打赏|评论|标签|网|稿|要点|通知/

/** A line of text that is no heading and no caption: a sentence ends in it, or it is too long for one. */
const isSpoken = ({ kind, text }: TextLine): boolean =>
  (kind === 'prose' || kind === 'point' || kind === 'salutation') &&
  (text.length >= CAPTION_LENGTH ||
    /[。！？!?”；，）]$/.test(text) ||
    (text.length > LABEL_LENGTH && text.endsWith('：')))

const CAPTION_LENGTH = 45
const LABEL_LENGTH = 8

/** A text goes on over so many lines of site text and no more. */
const MOST_SITE_LINES = 3

/** A marker that goes on with a list. */
const LATER =
  /^(?:[二三四五六七八九十]{1,2}[、是要．.]|[（(][二三四五六七八九十][）)]|第[二三四五六七八九十][，、]|其次|[2-9][、.．])/

const VOCATIVE = /^(?:同志们|同学们|老师们|各位(?:代表|委员|领导|同志))[，！!、：:]?/

/** Behind the site text the list of points goes on, the address comes again, or a broken sentence ends. */
function goesOn(lines: readonly TextLine[], site: number): boolean {
  let from = site + 1
  while (from <= site + MOST_SITE_LINES && lines[from]?.kind === 'site') from++
  const next = lines[from]
  if (next === undefined || !isBody(next) || isTruncated(next.text)) return false
  const before = lines[site - 1]!
  if (before.kind === 'prose' && !/[。！？!?”）：]$/.test(before.text)) return !opensSiteTail(lines[site]!.text)
  if (isInterruption(lines[site]!.text) && isPassage(next)) return true
  const ahead = lines.slice(from, from + 4)
  const stop = ahead.findIndex(({ kind }) => kind === 'title' || kind === 'site')
  return ahead.slice(0, stop < 0 ? ahead.length : stop).some(({ text }) => LATER.test(text) || VOCATIVE.test(text))
}

const SEPARATOR = /^[-=_~—–·*#\s]{3,}$/

/** Site text that also comes between two paragraphs: one link, a counter, a source, and no block of links and no separator. */
const isInterruption = (text: string): boolean => (opensSiteTail(text) ? isInlineLink(text) : !SEPARATOR.test(text))

const PASSAGE_LENGTH = 30

/** A whole sentence of some length, as a text goes on with. */
const isPassage = ({ kind, text }: TextLine): boolean =>
  kind !== 'salutation' && text.length >= PASSAGE_LENGTH && /[。！？”]$/.test(text)

const isCaption = (line: TextLine): boolean => isFront(line) && line.text.length < CAPTION_LENGTH

/** Site text at the end is cut off, and where furniture follows, date, name and a heading before it too. */
function trim(lines: readonly TextLine[], body: number, end: number, closed: boolean): number {
  let to = end
  while (to > body + 1 && (lines[to - 1]!.kind === 'site' || (closed && isCaption(lines[to - 1]!)))) to--
  return to
}
