import { leftOf, type Recogniser, rightOf, type SlotCandidate } from './candidate'
import { measureAt } from './measure'
import { CHINESE_NUMERALS, DIGITS, patternFinder } from './pattern-finder'
import { onlyWith } from './place-in-line'

const CONTEXT = 16
const NUMBER = '(?:\\d{1,3}(?:[,，]\\d{3}){1,4}|\\d{1,12})(?:[.．]\\d{1,6})?'
const findArabic = patternFinder(new RegExp(`${NUMBER}(?:[万亿千百]{0,2})(?:[多余几])?`), DIGITS)
/** Ten and more in Chinese numerals; smaller ones announce points (三个方面) far more often than they count. */
const findChinese = patternFinder(
  /(?:[一二三四五六七八九两]?[十百千][一二三四五六七八九十百千零]{0,8}[万亿]?|[一二三四五六七八九两][万亿](?!无|全|分|丈|水|众|里|千)|[一二三四五六七八九十]{1,3}点[一二三四五六七八九]{1,2}[万亿]?)[多余]?/,
  CHINESE_NUMERALS,
)
const findFew = patternFinder(/[一二两三四五六七八九]/, CHINESE_NUMERALS)
const findOrdinals = patternFinder(/第(\d{1,4}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?=次|届|批|轮|期)/, '第')
const findPercentages = patternFinder(
  new RegExp(`${NUMBER}[%％‰]|百分之[零一二三四五六七八九十百点\\d]{1,8}`),
  `百${DIGITS}`,
)
const findPoints = patternFinder(new RegExp(`${NUMBER}(?=个百分点)`), DIGITS)
const findAmounts = patternFinder(
  new RegExp(
    `(?:${NUMBER}|[一二两三四五六七八九十百千]{1,8}(?=[万亿千百])|[一二三四五六七八九]?[十百千][一二三四五六七八九十百千]{0,6})[万亿千百]{0,2}[多余]?(?:元|美元|欧元|人民币)(?!素|旦|首|老|件|宵)`,
  ),
  `${DIGITS}${CHINESE_NUMERALS}`,
)

/** Standing expressions in which a number never changes: 24小时值班, 7×24小时. */
const STANDING_RIGHT =
  /^小时(?:[^内，。]{0,4}值|专人|有人|值班|值守|在岗|在线|不间断|不断|运行|带班|轮流|全天候|监控|监测|畅通|服务|开机|待命|应急|动态|双人|领导|不间)/
const RHETORICAL =
  /^(?:十分|百分|千万|千方|百计|千家|百姓|十足|千斤|百年|百日|十年|千年|万|百家|百花|千秋|十四五|十三五|十五五|十九大|二十大)/
/** Numbers that structure announces, not the state of affairs: 3个问题, 十五个不放松. */
const STRUCTURAL_RIGHT =
  /^[个条项点句](?:方面|问题|层面|要求|意见|建议|希望|字|不|必须|更|关键词|坚持|确保|到位|坚定|体会|到位|一律|严禁|明确|强化|重点工作|关键)/
/** Congresses of the Party and its committees are dates of history, not counts. */
const PARTY_TERM = /党的?第|届中央委员会/
/** What is counted without a measure word: 12县, 58万父老乡亲. */
const UNMEASURED =
  /^(?:省|市|县|乡镇|镇|村)(?![级委道直])|^(?:父老|人民|群众|干部|党员|农民|百姓|职工|市民|居民|各族|儿女|老乡|用户|师生|民警)/
const UNMEASURED_PEOPLE = /^(?:父老|人民|群众|干部|党员|农民|百姓|职工|市民|居民)/
/** Deadlines in few days: 三天之内, 十天一通报. */
const DEADLINE = /^(?:个?工作日|天|小时|周|个月)(?:之内|以内|内|一通报|一调度|一督查|一报告|一小结)/
const findDeadlines = patternFinder(
  /(?<![一二两三四五六七八九十半几])(?:[一二三]?十[一二三四五六七八九]?|[两三四五六七八九])(?=(?:个?工作日|天|小时|周|个月)(?:之内|以内|内(?!容|部)|一通报|一调度|一督查|一报告|一小结))/,
  CHINESE_NUMERALS,
)
/** Events and victims, which are counted even when they are few. */
const COUNTED_FEW = /^(?:起|例|人(?:死亡|受伤|遇难|失踪|失联|重伤|轻伤|被困)|死|伤)/

/** Counts, percentages and amounts of money of one line. The text of a count is the number alone. */
export const findQuantities: Recogniser = onlyWith(`第${DIGITS}${CHINESE_NUMERALS}`, (line) => [
  ...(line.includes('元') ? whole(line, findAmounts(line), 'amount', 0.95) : []),
  ...whole(line, findPercentages(line), 'percent', 0.95),
  ...(line.includes('个百分点') ? whole(line, findPoints(line), 'percent', 0.9) : []),
  ...ordinalCounts(line),
  ...arabicCounts(line),
  ...chineseCounts(line),
])

function whole(
  line: string,
  matches: readonly RegExpExecArray[],
  type: 'amount' | 'percent',
  confidence: number,
): readonly SlotCandidate[] {
  return matches
    .filter((match) => !/[\dA-Za-z.]/.test(line[match.index - 1] ?? ''))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type,
      confidence: /^(?:100%|百分之百|百分百)/.test(match[0]) ? 0.5 : confidence,
      because: [match[0]],
    }))
    .filter((candidate) => candidate.confidence > 0.5)
}

function ordinalCounts(line: string): readonly SlotCandidate[] {
  return findOrdinals(line)
    .filter((match) => !PARTY_TERM.test(line.slice(Math.max(0, match.index - 2), match.index + 9)))
    .map((match) => ({
      start: match.index + 1,
      end: match.index + match[0].length,
      type: 'count',
      confidence: 0.8,
      because: ['第', line[match.index + match[0].length] ?? ''],
    }))
}

function arabicCounts(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const match of findArabic(line)) {
    const start = match.index
    const end = start + match[0].length
    if (/[\dA-Za-z.×+＋“"]/.test(line[start - 1] ?? '') || /^第$/.test(line[start - 1] ?? '')) continue
    const measure = countedBy(line, end)
    if (measure === null || isStanding(line, start, end)) continue
    found.push({ start, end: trimTail(line, start, end), type: 'count', confidence: 0.9, because: [measure] })
  }
  return found
}

function isStanding(line: string, start: number, end: number): boolean {
  const right = rightOf(line, end)
  if (STRUCTURAL_RIGHT.test(right) || STANDING_RIGHT.test(right)) return true
  return /^(?:24|二十四)$/.test(line.slice(start, end)) && /^小时(?!内|之内|以内|前)/.test(right)
}

/** 连续6年 counts years; 2024年 and 3年行动计划 do not. */
function yearsAt(line: string, end: number): string | null {
  if (!/^年(?![代级期度]|行动)/.test(line.slice(end, end + 3))) return null
  return /(?:^|\D)\d{1,2}$/.test(line.slice(Math.max(0, end - 3), end)) ? '年' : null
}

/** The measure word after a number, also across a range: the 3 of 3-11岁 counts what the 11 does. */
function countedBy(line: string, end: number): string | null {
  const measure = measureAt(line, end) ?? UNMEASURED.exec(line.slice(end, end + 4))?.[0] ?? yearsAt(line, end)
  if (measure) return measure
  const range = /^[-—–－~～至到](\d{1,6}(?:\.\d{1,3})?[万亿]?)/.exec(line.slice(end, end + CONTEXT))
  return range ? measureAt(line, end + range[0].length) : null
}

/** 330多 counts as 330: the word for more stays in the text. */
function trimTail(line: string, start: number, end: number): number {
  return /[多余几]/.test(line[end - 1]!) && end - 1 > start ? end - 1 : end
}

function chineseCounts(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const match of findChinese(line)) {
    const start = match.index
    const end = trimTail(line, start, start + match[0].length)
    const around = line.slice(start, start + CONTEXT)
    if (/^[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九]中|历次|中央)/.test(around)) continue
    if (/^一百[天日]/.test(around)) continue
    if (RHETORICAL.test(around) || /[第“"几数]$|党的$/.test(leftOf(line, start))) continue
    const measure =
      measureAt(line, start + match[0].length) ??
      UNMEASURED_PEOPLE.exec(rightOf(line, start + match[0].length))?.[0] ??
      null
    if (DEADLINE.test(rightOf(line, end)) || measure === null) continue
    if (
      (/^[项条件种年]/.test(measure) && !/[百千万亿]/.test(match[0])) ||
      end - start < 2 ||
      /最后$/.test(leftOf(line, start))
    )
      continue
    if (STRUCTURAL_RIGHT.test(rightOf(line, end)) || (match[0] === '二十四' && isStanding(line, start, end))) continue
    found.push({ start, end, type: 'count', confidence: 0.7, because: [measure] })
  }
  for (const match of findDeadlines(line)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      type: 'count',
      confidence: 0.7,
      because: ['天'],
    })
  }
  for (const match of findFew(line)) {
    const start = match.index
    if (!COUNTED_FEW.test(rightOf(line, start + 1)) || /[一二两三四五六七八九十第“"]$/.test(leftOf(line, start)))
      continue
    if (match[0] === '一' && !/^例/.test(rightOf(line, start + 1))) continue
    found.push({ start, end: start + 1, type: 'count', confidence: 0.65, because: [line[start + 1] ?? ''] })
  }
  return found
}
