import type { ParagraphText, Point } from '../speech/speech'
import { trimEnd } from '../text/trim-end'
import type { Role } from './role'

type FormRole = Extract<Role, 'title' | 'salutation' | 'heading' | 'noise'>

/** What a line is by its form alone, and why; null when it has a content role. */
export interface FormVerdict {
  readonly role: FormRole
  readonly because: string
}

const ADDRESSEES =
  /同志|代表|委员|朋友|来宾|嘉宾|领导|老师|同学|乡亲|女士|先生|家长|战友|团员|青年|各位|员工|校友|教授|乡贤|大家[上下]?[早午晚]?[上]?好/
const ADDRESS_END = /[：:！!，,]$/
const GREETING = /^.{0,12}(?:上午|下午|早上|晚上|新年|大家)好[！!。]?$/
const DATE_LINE =
  /^[（(—-]*(?:[0-9０-９XxＸ*_〇○零一二三四五六七八九]{2,4}[年./-])[0-9０-９XxＸ*_一二三四五六七八九十]{1,3}[月./-](?:[0-9０-９XxＸ*_一二三四五六七八九十]{1,3}日?)?[）)]*$/
const TITLE_WORDS =
  /(?:讲话|讲话稿|讲话提纲|发言|发言稿|致辞|致词|主持词|报告|汇报|演讲|摘要|表态|动员|党课|讲稿|典礼|会议)[》」]?(?:（[^）]{1,12}）|\([^)]{1,12}\))?\**$/
const COMPILER_MARK = /^(?:第[一二三四五六七八九十0-9]{1,3}篇|【|篇[一二三四五六七八九十0-9]{1,3}|[#*]{1,3}\s*\S)/
const SITE_TEXT =
  /^(?:文章)?来源[：:]|发布时间|点击数|点击[：:]|^作者[：:]|责任编辑|^编辑[：:]|^【?导读】?|推荐访问|热门文章|相关阅读|上一篇|下一篇|^[·\s]+$|版权|浏览次数|字[号体][：:]|(?:^|[【|\s])打印|^https?:|^[-—\s]*此处隐藏\d|会员可见|^分享到[：:]|^当前位置[：:]|^此件公开发布|^附件[：:]/
const SENTENCE_INSIDE = /[。！？；;!?]/
/** A stage direction of a host's script: （依次发言）. */
const BRACKETED = /^[（(].*[）)]$/
/** What was said is left out: a line of dots. */
const LEFT_OUT = /^[.…·．\s]+$/
/** An item of an agenda: 二是请局长作报告。 */
const ASKS = /^[^，。]{0,6}请.*[。！]$/
const FRONT_LINES = 8
const LONGEST_TITLE = 60
const LONGEST_HEADING = 60
const LONGEST_CLOSED_HEADING = 34

/** Verdict of each paragraph. What split has said (`form`) is kept. */
export function judgeForms(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
): readonly (FormVerdict | null)[] {
  const levelAt = new Map(points.filter((point) => !point.inline).map((point) => [point.marker.start, point.level]))
  const lines = paragraphs.map(({ range }) => text.slice(range.start, range.end))
  const levels = paragraphs.map(({ range }, index) => {
    const lead = /^[\s*#>＞]*/.exec(lines[index]!)![0].length
    return levelAt.get(range.start + lead) ?? null
  })
  let front = true
  return paragraphs.map((paragraph, index): FormVerdict | null => {
    const line = lines[index]!
    if (paragraph.form !== null) return { role: paragraph.form, because: 'form' }
    if (line.length < 120 && SITE_TEXT.test(line)) return { role: 'noise', because: 'site-text' }
    if (isSalutation(line)) {
      front = false
      return { role: 'salutation', because: 'addressees' }
    }
    if (front && index < FRONT_LINES && levels[index] === null && isTitle(line, index)) {
      return { role: 'title', because: 'front-line' }
    }
    front = false
    if (isSignature(line, index, paragraphs.length)) return { role: 'noise', because: 'signature' }
    const followed = index + 1 < paragraphs.length && !isSalutation(lines[index + 1]!)
    if (followed && isHeading(line, levels[index]!, levels[index + 1]!)) {
      return { role: 'heading', because: levels[index] === null ? 'short-line' : 'numbered-line' }
    }
    return null
  })
}

function isSalutation(line: string): boolean {
  if (line.length > 60) return false
  if (GREETING.test(line)) return true
  if (/我|请|掌声/.test(line)) return false
  if (!ADDRESSEES.test(line) || !ADDRESS_END.test(line) || /[。；;]/.test(line)) return false
  return line.length <= 30 || /^(?:尊敬|各位|亲爱)/.test(line)
}

function isTitle(line: string, index: number): boolean {
  if (line.length > LONGEST_TITLE || /[。；，]$/.test(line)) return false
  if (DATE_LINE.test(line) || COMPILER_MARK.test(line) || /^[—–-]{1,2}/.test(line)) return true
  if (TITLE_WORDS.test(line)) return true
  if (/[：:]$/.test(line) || SENTENCE_INSIDE.test(line)) return false
  return index === 0 || line.length <= 40
}

/** Office and date under the text. */
function isSignature(line: string, index: number, count: number): boolean {
  if (index < count - 3 || line.length > 30) return false
  return (
    DATE_LINE.test(line) ||
    (index < count && /^[\u4e00-\u9fff]{4,24}(?:委员会|办公室|政府|局|中学|大学|公司|学校)$/.test(line))
  )
}

/** A numbered line that is one sentence is a heading when a body or a deeper point follows it. */
function isHeading(line: string, level: number | null, nextLevel: number | null): boolean {
  const plain = trimEnd(line, /\*/)
  if (BRACKETED.test(plain) || LEFT_OUT.test(plain) || ASKS.test(plain)) return false
  if (plain.length > LONGEST_HEADING) return false
  const closed = /[。！!？?]$/.test(plain)
  if (SENTENCE_INSIDE.test(plain.slice(0, -1)) || /[，,；;：:、]$/.test(plain)) return false
  if (level !== null) {
    const hasBody = nextLevel === null || nextLevel > level
    return !closed || (hasBody && (plain.length <= LONGEST_CLOSED_HEADING || plain !== line))
  }
  return !closed && plain.length <= 30 && !/[，：:]/.test(plain.slice(-1))
}
