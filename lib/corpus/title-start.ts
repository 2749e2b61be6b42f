import type { TextLine } from './text-line'

/** A line of a title block. */
export const isFront = ({ kind }: TextLine): boolean => kind === 'title' || kind === 'date' || kind === 'name'
/** A line of the text proper. */
export const isBody = ({ kind }: TextLine): boolean => kind === 'prose' || kind === 'point' || kind === 'salutation'

/** Names of a column, series or kind of text above a title, and entries of a table of contents. */
const LEADING =
  /^.{0,4}(?:讲话|发言|致辞|公文|文秘|范文|写作|文稿)$|材料|专题|专栏|通知$|第.{1,6}期.{0,14}$|(?:选编|汇编|精选|大全)[★☆】]?$|办公室编$|编印$|目录|[^\d]\d{1,2}$/

/**
 * First line of the title that stands above the text at `body`: its lines touch the text or, where site text comes
 * between, the site text. Several lines make one title when the one that names the speech goes on from the one before.
 */
export function titleStart(lines: readonly TextLine[], body: number): number {
  let last = body - 1
  while (last >= 0 && body - last <= 5 && lines[last]!.kind === 'site') last--
  let first = last + 1
  while (first > 0 && last - first < 6 && isFront(lines[first - 1]!)) first--
  if (first > last) return body
  for (let index = last; index >= first; index--) {
    const line = lines[index]!
    if (!line.namesSpeech) continue
    if (goesOn(line.text)) return withoutLeading(lines, first, index)
    return index > first && isUnfinished(lines[index - 1]!) ? index - 1 : index
  }
  return withoutLeading(lines, first, last)
}

/**
 * First line of the text at `body` whose title begins at `title`: the title's own, or the first line behind site text that
 * parts it from the title. A byline right below a title, without a blank line, is part of its block.
 */
export function textStart(lines: readonly TextLine[], title: number, body: number): number {
  let start = body
  while (start > title && isFront(lines[start - 1]!)) start--
  if (start === title || !isSetApart(lines.slice(title, body + 1))) return title
  return lines.slice(start, body).some(({ kind }) => kind === 'title') ? start : body
}

const isSetApart = (lines: readonly TextLine[]): boolean =>
  lines.some(
    (line, index) =>
      index > 0 &&
      (line.range.start > lines[index - 1]!.range.end + 1 || (line.kind === 'site' && !BYLINE.test(line.text))),
  )

/** Who wrote or published a text, and when. */
const BYLINE = /来源|作者|编辑|整理|审[阅定]|发布(?:时间|日期|人)|^[·\s]+$/

const goesOn = (text: string): boolean => /^(?:在|上的|暨|[*#\s]*[—–-])/.test(text)

/** A title that was broken inside its place: …在全国气象 / 科学技术大会上的讲话. */
const isUnfinished = (line: TextLine): boolean => isFront(line) && !line.namesSpeech && /在[^上]{2,30}$/.test(line.text)

function withoutLeading(lines: readonly TextLine[], first: number, last: number): number {
  const blanks = gapBehind(lines, last) > 1
  let start = last
  while (start > first && belongs(lines[start - 1]!) && (blanks || gapBehind(lines, start - 1) <= 1)) start--
  return start
}

/** Line ends between a line and the next. */
const gapBehind = (lines: readonly TextLine[], index: number): number =>
  index + 1 < lines.length ? lines[index + 1]!.range.start - lines[index]!.range.end : 1

/** A date above a title signs the text before; a title that is whole is one of its own. */
const belongs = ({ kind, namesSpeech, text }: TextLine): boolean =>
  kind !== 'date' && !LEADING.test(text) && (!namesSpeech || text.endsWith('上'))
