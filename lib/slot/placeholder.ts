import { rightOf } from './candidate'
import { DIGITS, patternFinder } from './pattern-finder'

/** How a placeholder is bounded before it is typed: what its notation alone says. */
export type PlaceholderShape =
  | 'number'
  | 'date'
  | 'month'
  | 'year'
  | 'day'
  | 'time'
  | 'percent'
  | 'amount'
  | 'label'
  | 'leader'
  | 'bare'

export interface Placeholder {
  readonly start: number
  readonly end: number
  readonly shape: PlaceholderShape
}

/** Runs of one sign that stand for something to be filled in. ASCII `x` inside words is ruled out by its neighbours. */
const SIGNS = '(?:[XxＸｘ]{1,200}|[×✕]{1,200}|[*＊]{1,200}|[○〇◯]{1,200}|□{1,200}|[_＿]{1,200}|某{1,20})'
/** A number with hidden digits: XX, 20XX, 20_, X.X, or a plain one beside a hidden one. */
const HIDDEN = `(?:\\d{0,3}${SIGNS}(?:[.．]${SIGNS})?)`
const NUMBER = `(?:${HIDDEN}|\\d{1,4})`
const SPACE = '[ \\u3000]{0,4}'

const NOTATION = new RegExp(
  [
    `(?<number>[〔［\\[（(【]${NUMBER}[〕］\\]）)】]第?${NUMBER}号)`,
    `(?<date>(?:${NUMBER}${SPACE}年${SPACE})?${NUMBER}${SPACE}月${SPACE}${NUMBER}${SPACE}[日号]|(?:\\d{4}年|年)[ \\u3000]{1,8}月[ \\u3000]{1,8}日)`,
    `(?<month>(?:${NUMBER}${SPACE}年${SPACE})?${NUMBER}${SPACE}月)`,
    `(?<year>${NUMBER}${SPACE}年)`,
    `(?<day>${NUMBER}${SPACE}日)`,
    `(?<time>${NUMBER}${SPACE}[时点]${SPACE}${NUMBER}${SPACE}分|${NUMBER}[:：]${NUMBER}|${NUMBER}${SPACE}时(?![间代期刻候常效限机而空]))`,
    `(?<percent>${HIDDEN}[%％‰]|百分之${HIDDEN})`,
    `(?<amount>${HIDDEN}[万亿千百]{0,2}[多余]?美?元)`,
    `(?<bare>${HIDDEN})`,
    '(?<label>[〔【〖][^〔〕【】〖〗\\n]{1,20}[〕】〗]|[（(\\[](?:待|请|此处)[^（）()\\[\\]\\n]{1,18}[）)\\]])',
  ].join('|'),
)
const findNotations = patternFinder(NOTATION, `${DIGITS}XxＸｘ×✕*＊○〇◯□_＿某〔［[（(【〖年百`)

const HAS_SIGN = /[XxＸｘ×✕*＊○〇◯□_＿某]/
const LATIN = /[A-Za-z0-9+@#&/\\=]/
const CHINESE_DIGIT = /[零〇○一二三四五六七八九十百]/
const WHOLE_LINE_LEADER = /^\s*(?:[.．。·]{6,}|…{3,})\s*$/

/** Every placeholder of a line, in order, without overlap. `line` holds no newline. */
export function findPlaceholders(line: string): readonly Placeholder[] {
  if (WHOLE_LINE_LEADER.test(line)) return [leaderOf(line)]
  const found: Placeholder[] = []
  for (const match of findNotations(line)) {
    const shape = shapeOf(match.groups)
    const placeholder = { start: match.index, end: match.index + match[0].length, shape }
    if (isMeant(line, placeholder, match[0])) found.push(placeholder)
  }
  return found
}

function leaderOf(line: string): Placeholder {
  const text = line.trim()
  const start = line.indexOf(text)
  return { start, end: start + text.length, shape: 'leader' }
}

function shapeOf(groups: Readonly<Record<string, string | undefined>> | undefined): PlaceholderShape {
  for (const name in groups) if (groups[name] !== undefined) return name as PlaceholderShape
  return 'bare'
}

function isMeant(line: string, placeholder: Placeholder, text: string): boolean {
  const before = line[placeholder.start - 1] ?? ''
  const after = line[placeholder.end] ?? ''
  if (placeholder.shape === 'label') return isLabel(text)
  if (placeholder.shape === 'date' && /[年月] {0,8}[\u3000 ]/.test(text)) return true
  const sign = HAS_SIGN.exec(text)?.[0]
  if (sign === undefined) return false
  return MEANT_BY_SIGN[kindOfSign(sign)]({ line, placeholder, text, before, after })
}

interface Reading {
  readonly line: string
  readonly placeholder: Placeholder
  readonly text: string
  readonly before: string
  readonly after: string
}

type SignKind = 'letter' | 'cross' | 'star' | 'circle' | 'box' | 'blank' | 'someone'

const kindOfSign = (sign: string): SignKind => {
  if (/[XxＸｘ]/.test(sign)) return 'letter'
  if (/[×✕]/.test(sign)) return 'cross'
  if (/[*＊]/.test(sign)) return 'star'
  if (/[○〇◯]/.test(sign)) return 'circle'
  if (sign === '□') return 'box'
  return sign === '某' ? 'someone' : 'blank'
}

/** A line that opens with ** and closes it within so many characters is set in bold. */
const LONGEST_BOLD = 200

/** What is set in bold before `end` has not been closed: an odd number of ** stands before it. */
const isBoldOpen = (line: string, end: number): boolean =>
  line.slice(Math.max(0, end - LONGEST_BOLD), end).split('**').length % 2 === 0

/** Words that begin with a single X and are no blanks. */
const LETTER_WORD = /^(?:光|射线|染色体|线机|线片|轴|型|档案|战警|因素|世代|刀|射)/
/** A numeral word, a unit or a title that can only follow a blank. */
const STRONG_RIGHT =
  /^(?:省|市(?!场)|县|区|镇|乡|州|村|局|委|书记|同志|副|部长|主任|校长|局长|主席|总|名|人|个|例|所|起|家|户|项|元|万|亿|年|月|日|时|届|次|公司|集团|学校|单位)/

const MEANT_BY_SIGN: Readonly<Record<SignKind, (reading: Reading) => boolean>> = {
  letter: ({ line, placeholder, text, before, after }) => {
    if (LATIN.test(before)) return false
    if (placeholder.shape !== 'bare') return true
    if (/[A-Za-z+@#&/\\=]/.test(after)) return false
    const bareLength = text.length
    if (/^\d/.test(after)) return bareLength > 1 && !/^\d/.test(text)
    if (/^\d/.test(text)) return /^\d{2}[Xx]{2}$/.test(text) || STRONG_RIGHT.test(rightOf(line, placeholder.end))
    return !(bareLength === 1 && LETTER_WORD.test(rightOf(line, placeholder.end)))
  },
  cross: ({ text, before, after }) => {
    if (/\d/.test(text)) return /^20[×✕]{2}$/.test(text.slice(0, 4))
    return !LATIN.test(before) && !(text.length === 1 && (/\s/.test(before) || /[\d\s]/.test(after)))
  },
  star: ({ line, placeholder, text, before, after }) => {
    if (placeholder.shape !== 'bare') return true
    if (LATIN.test(before) || LATIN.test(after)) return false
    if (text.length > 2) return /[\u4e00-\u9fff]/.test(before + after)
    if (text.length === 2 && /[。！？]/.test(before) && isBoldOpen(line, placeholder.start)) return false
    if (
      text.length === 2 &&
      before.trim() === '' &&
      line.slice(placeholder.end, placeholder.end + LONGEST_BOLD).includes('**')
    )
      return false
    return STRONG_RIGHT.test(rightOf(line, placeholder.end)) || (text.length === 1 && /[返来入到]$/.test(before))
  },
  circle: ({ line, placeholder, text, before, after }) => {
    if (CHINESE_DIGIT.test(before) || CHINESE_DIGIT.test(after)) return false
    if (placeholder.shape === 'bare' && text.length === 1) return STRONG_RIGHT.test(rightOf(line, placeholder.end))
    return !/[一二三四五六七八九]/.test(text)
  },
  box: ({ line, placeholder, text }) => text.length > 1 || STRONG_RIGHT.test(rightOf(line, placeholder.end)),
  blank: ({ placeholder, text, before, after }) => {
    if (/[A-Za-z./\\@-]/.test(before) || /[A-Za-z./\\@]/.test(after)) return false
    if (placeholder.shape === 'bare' && /^[_＿]$/.test(text)) return false
    return /^\d/.test(text) || !/\d/.test(before)
  },
  someone: ({ line, placeholder, text }) => {
    if (placeholder.shape !== 'bare') return /^某{1,2}[年月]|月某{1,2}日|^某某/.test(text)
    if (text.length > 1) return true
    return /^(?:同志|书记|省长|市长|县长|区长|镇长|局长|主任|部长)/.test(rightOf(line, placeholder.end))
  },
}

const LABEL_WORD =
  /待|填|补充|核实|单位|姓名|名称|日期|时间|地点|数|职务|部门|标题|主题|金额|领导|会议|县名|市名|省名|镇名|地名|届次/

/** 〔…〕 of 1–20 characters that does not hold only digits, X and * is a blank; 【…】 and brackets must say so. */
function isLabel(text: string): boolean {
  const inner = text.slice(1, -1)
  if (inner.trim() === '') return false
  if (text[0] === '〔') return !/^[\dXxＸ*＊×_\s]+$/.test(inner)
  if (/[，。；！？、：,;!?]/.test(inner)) return false
  return (
    /^(?:待|请|此处|填)/.test(inner) || (inner.length <= 10 && LABEL_WORD.test(inner) && !/[的是要责任]/.test(inner))
  )
}
