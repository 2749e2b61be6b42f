import type { Recogniser, SlotCandidate } from './candidate'
import { DIGITS, patternFinder } from './pattern-finder'
import { propose } from './proposal'

const findQuotations = patternFinder(/“[^“”，。；\n]{2,24}”/, '“')
const TAIL =
  /^[\u4e00-\u9fff]{0,10}?(?:奖|好老师|称号|计划|工程|行动|项目|活动|主题教育|大赛|竞赛|基地|班|讲堂|课堂|平台|品牌|系统|中心|集体奖|先锋|案|事故|事件)/
/** A campaign may be called by several mottoes: “为…、为…”主题实践活动. */
const findCampaigns = patternFinder(
  /“[^“”，。；\n]{2,48}”[\u4e00-\u9fff]{0,8}?(?:活动|行动|大会|会战|大赛|竞赛|比赛|仪式|教育)/,
  '“',
)
const findPlans = patternFinder(
  /[“"]?十[一二三四五六]五[”"]?(?:规划(?:纲要)?)?|\d{1,3}号(?:通告|公告|令)/,
  `“"十${DIGITS}`,
)
const findPlanEnds = patternFinder(/诊疗方案|管理条例|实施条例|规划纲要|应急预案/, '诊管实规应')
const findHonourEnds = patternFinder(
  /奖学金|奖|称号|特色学校|示范区|示范校|文明单位|先进集体|实验区|试点/,
  '奖称特示文先实试',
)
const OF_NAME = /[\u4e00-\u9fff“”0-9]/
const LONGEST_BEFORE = 16

/** The stretch of a name that ends with one of `ends`, from the last mark before it. */
function endedBy(line: string, ends: readonly RegExpExecArray[], type: 'document' | 'text'): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  let last = 0
  for (const match of ends) {
    const end = match.index + match[0].length
    let start = match.index
    while (start > last && match.index - start < LONGEST_BEFORE && OF_NAME.test(line[start - 1]!)) start--
    if (match.index - start >= 2) found.push(propose(start, end, type, match[0].slice(-1)))
    last = end
  }
  return found
}

/** Named courses, projects and awards of one line: in quotation marks, or by their last word. */
export const findQuoted: Recogniser = (line) => {
  const found: SlotCandidate[] = []
  for (const match of findQuotations(line)) {
    const end = match.index + match[0].length
    found.push(propose(match.index, end, 'text', '“'))
    const tail = TAIL.exec(line.slice(end, end + 16))?.[0].length ?? 0
    if (tail > 0) found.push(propose(match.index, end + tail, 'text', '”'))
  }
  for (const { index, 0: said } of findCampaigns(line))
    found.push(propose(index, index + said.length, 'event', said.slice(-2)))
  for (const match of findPlans(line))
    found.push(propose(match.index, match.index + match[0].length, 'document', match[0].slice(-1)))
  return [...found, ...endedBy(line, findPlanEnds(line), 'document'), ...endedBy(line, findHonourEnds(line), 'text')]
}
