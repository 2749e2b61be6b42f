import { isOpeningSalutation } from './salutation'
import type { TextLine } from './text-line'

const STRONG_OPENING =
  /^(?:同志们[，！：])?(?:今天|这次|刚才|经.{2,12}研究|根据.{2,20}安排|在.{2,24}之际)[^。]{0,60}(?:召开|举行|集会|相聚|开会|欢聚)[^。]{0,120}(?:任务|目的|主题|议题|内容|就是|庆祝|部署|传达)/
/** The sentence that says why people were called together; it stands once in a speech, at its beginning. */
const PURPOSE = /(?:召开|举行)[^。]{0,60}(?:会议?|典礼|仪式)[^。]{0,30}(?:任务|目的|议题)(?:就?是|有)/
const OPENING =
  /^(?:同志们[，！：])?(?:今天|这次|刚才|现在|首先|很高兴|非常高兴|在这|值此|根据|按照)[^。]{0,60}(?:会议|大会|会|汇报|发言|通报|讲话|典礼|活动|安排|代表|仪式|论坛|开班|座谈|学期)/
const CLOSING =
  /谢谢(?:大家|各位|同学们|老师们)?[！!。]*$|(?:奋斗|贡献|胜利|辉煌|新?篇章|新局面|新台阶|新跨越|成功|明天|未来|答卷|佳绩|快乐|如意|安康|幸福|目标|步伐|力量)[！!]$|(?:讲到|说到|讲)这[里儿么些]|(?:讲话|发言|汇报)(?:完毕|到此|完了)|^(?:同志们|各位|老师们|同学们)[，！、].{20,}[！!。]$/

/** A line of a title block. */
export const isFront = ({ kind }: TextLine): boolean => kind === 'title' || kind === 'date' || kind === 'name'
/** A line of the text proper. */
export const isBody = ({ kind }: TextLine): boolean => kind === 'prose' || kind === 'point' || kind === 'salutation'

/** Index of the first line at or after `from` that is text, over title lines and up to three lines of site text. */
function bodyAfter(lines: readonly TextLine[], from: number): number | null {
  let sites = 0
  for (let index = from; index < lines.length && index < from + 12; index++) {
    const line = lines[index]!
    if (isBody(line)) return index
    if (line.kind === 'site' && ++sites > 4) return null
  }
  return null
}

/** Names of a column or series above a title. */
const LEADING = /材料|专题|专栏|通知$|第.{1,4}期$/

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
    if (!line.namesSpeech || /^[*#\s]*[—–-]/.test(line.text)) continue
    return goesOn(line.text) ? withoutLeading(lines, first, index) : index
  }
  return withoutLeading(lines, first, last)
}

const goesOn = (text: string): boolean => /^(?:在|上的|暨)/.test(text)

function withoutLeading(lines: readonly TextLine[], first: number, last: number): number {
  let start = last
  // A date above a title signs the text before.
  while (start > first && lines[start - 1]!.kind !== 'date' && !LEADING.test(lines[start - 1]!.text)) start--
  return start
}

/**
 * How much the lines say that a text begins at `index`, where no header says so: its title, its address, its first
 * sentence, how the text before it ends, numbering that begins again. 4 and more is a beginning.
 */
function scoreStart(lines: readonly TextLine[], index: number): number {
  const line = lines[index]!
  if (line.kind === 'site' || line.kind === 'point') return 0
  const before = lines[index - 1]
  const afterSite = before === undefined || before.kind === 'site'
  if (isFront(line)) return scoreTitle(lines, index, afterSite)
  if (before && isFront(before)) return 0
  if (before?.kind === 'salutation') return 0
  const own = line.kind === 'salutation' ? scoreAddress(line.text) : scoreFirstSentence(line.text.slice(0, 300))
  if (own === 0) return 0
  const opening = line.kind === 'salutation' ? scoreOpening(lines, index + 1) : 0
  return own + opening + scoreEnding(lines, index) + (afterSite ? 1.5 : 0)
}

/** An address that ends in a colon stands at the beginning; deputies are addressed so all through a report. */
function scoreAddress(text: string): number {
  if (!isOpeningSalutation(text)) return 0
  return /^各位(?:代表|委员)[，、]?(?:同志们)?[:：]$/.test(text) ? 2 : 3.75
}

function scoreFirstSentence(text: string): number {
  if (PURPOSE.test(text)) return 3.75
  return STRONG_OPENING.test(text) ? 3 : 0
}

function scoreTitle(lines: readonly TextLine[], index: number, afterSite: boolean): number {
  const body = bodyAfter(lines, index)
  if (body === null || titleStart(lines, body) !== index) return 0
  const front = lines.slice(index, body)
  const named = front.some(({ namesSpeech }) => namesSpeech)
  const byline = lines[index + 1]?.kind === 'site'
  const address = lines[body]!.kind === 'salutation'
  const dated = front.some(({ kind }) => kind === 'date' || kind === 'name')
  return (
    (named ? 3 : 0) +
    (address ? 3.5 : 0) +
    (dated && named ? 1 : 0) +
    (afterSite ? 1 : 0) +
    (byline ? 3 : 0) +
    (named || address ? scoreOpening(lines, body + (address ? 1 : 0)) + scoreEnding(lines, index) / 2 : 0)
  )
}

/** The line reads as a speech's first sentence. */
function scoreOpening(lines: readonly TextLine[], index: number): number {
  const text = lines[index]?.text.slice(0, 300) ?? ''
  if (STRONG_OPENING.test(text) || PURPOSE.test(text)) return 2
  if (/^(?:大家)?(?:上午|下午|早上|晚上|新年)?好[！!。]/.test(text) || /^大家/.test(text)) return 2
  return OPENING.test(text) ? 1.5 : 0
}

/** The line before `index` reads as a speech's last, and numbering begins again behind it. */
function scoreEnding(lines: readonly TextLine[], index: number): number {
  const before = lines[index - 1]
  if (before === undefined || before.kind === 'site') return 0
  const tail = before.text.slice(-400)
  const closing = CLOSING.test(tail) ? 2 : /[！!]$/.test(tail) ? 1 : /[。”]$/.test(tail) ? 0.25 : 0
  return closing + (restarts(lines, index) ? 1 : 0)
}

const FIRST = /^(?:一[、是要．.]|[（(]一[）)]|第一[，、]|首先|1[、.．])/
/** A marker that goes on with a list. */
export const LATER =
  /^(?:[二三四五六七八九十]{1,2}[、是要．.]|[（(][二三四五六七八九十][）)]|第[二三四五六七八九十][，、]|其次|[2-9][、.．])/

function restarts(lines: readonly TextLine[], index: number): boolean {
  const later = lines.slice(Math.max(0, index - 12), index).some(({ text }) => LATER.test(text))
  const next = lines.slice(index, index + 8).find(({ text }) => FIRST.test(text) || LATER.test(text))
  return later && next !== undefined && FIRST.test(next.text)
}

/** Least number of characters between the beginnings of two texts that no header parts. */
const MIN_LENGTH = 120
const THRESHOLD = 4

/**
 * Beginnings that together score highest, none closer to the next than a short speech is long: a semi-Markov chain
 * with one kind of segment, decoded in one pass. `extra` is asked on top of the threshold.
 */
export function chooseStarts(lines: readonly TextLine[], extra: number): readonly number[] {
  const found: { index: number; score: number; total: number; previous: number }[] = []
  const body = bodyLengths(lines)
  let reach = -1
  let best = -1
  for (let index = 0; index < lines.length; index++) {
    const score = scoreStart(lines, index) - THRESHOLD - extra
    if (score < 0) continue
    while (reach + 1 < found.length && body[index]! - body[found[reach + 1]!.index]! >= MIN_LENGTH) {
      reach++
      if (best < 0 || found[reach]!.total >= found[best]!.total) best = reach
    }
    found.push({ index, score, total: score + 0.01 + (best < 0 ? 0 : found[best]!.total), previous: best })
  }
  let at = found.reduce((top, one, index) => (top < 0 || one.total >= found[top]!.total ? index : top), -1)
  const starts: number[] = []
  for (; at >= 0; at = found[at]!.previous) starts.push(found[at]!.index)
  return starts.reverse()
}

/** Characters of text before each line. */
function bodyLengths(lines: readonly TextLine[]): readonly number[] {
  let sum = 0
  return lines.map((line) => {
    const before = sum
    if (isBody(line)) sum += line.text.length
    return before
  })
}
