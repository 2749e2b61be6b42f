import type { Recogniser, SlotCandidate } from './candidate'
import { listedNameAt, needsSuffix } from './gazetteer'
import { DIGITS, partFinder, patternFinder } from './pattern-finder'
import { placeStartBefore } from './place'
import { onlyWith } from './place-in-line'

/** Last words of the name of a meeting, a campaign or a gathering. */
const MEETING_FIRSTS = '电视推动部调工座现专总表联扩分通交对洽招观启冲攻恳签开代誓大全年论博运毕会'
const findMeetings = patternFinder(
  /电视电话会议?|视频会议?|推进会议?|动员会议?|部署会议?|调度会议?|工作会议?|座谈会议?|现场会议?|专题会议?|总结会议?|表彰会议?|联席会议?|扩大会议|分析会议?|通报会议?|交流会议?|对接会|洽谈会|推介会|招商会|观摩会|启动会|冲刺会|攻坚会|恳谈会|签约仪式|开工仪式|启动仪式|代表大会|动员大会|表彰大会|誓师大会|总结大会|大会|全会|年会|论坛|博览会|运动会|开学典礼|毕业典礼|会议/,
  MEETING_FIRSTS,
)
/** A name begins with the level it is held at; what is before a verb that governs it is not part of it. */
const findLevels = partFinder(
  /全国|全省|全市|全县|全区|全州|全镇|全乡|全校|全集团|全公司|全系统|全行业|国务院|国家|中央|[省市县区州]委(?![、常书办])|(?<!自治)[省市县区镇乡州](?![委长级里内上人直属域])|集团公司|集团|公司|(?:19|20)\d{2}年度?|第[一二三四五六七八九十\d]{1,4}[届次]|中国|世界|国际/,
  '全国中省市县区州镇乡集公12第世',
)
const findGoverning = partFinder(
  /召开了?的?|举行了?的?|举办了?的?|组织了?|参加|出席|主持|传达|学习|贯彻|落实|按照|根据|开好|听取|这次|此次|本次|今天|刚才|昨天|近日|先后|通过|关于|闭幕的?|在|是|为|了|到|以(?!案)|将|(?<!应)对|并|又|及|与|向|就|把|依次|(?<![工运合动创耕协])作|列席|各位/,
  '召举组参出主传学贯落按根开听这此本今刚昨近先通关闭在是为了到以将对并又及与向就把依作列各',
)
/** Meetings that every body holds all the time: their names do not change from speech to speech. */
const ROUTINE =
  /(?:常委会|常委会议|常务会|常务会议|党组会|党组会议|党委会|办公会|办公会议|局务会|政治局会议|常委会会议|中央政治局[^，。]{0,6}会议|国务院会议|次全体会议|次会议)$/
const CLAUSE_END = /[，。；：、！？,;:!?\s]/
const FARTHEST = 48

const FESTIVAL_FIRSTS = '春元国中端清五劳全'
const findFestivals = patternFinder(
  /春节|元旦|国庆(?:节)?(?!同志|副?书记|副?[省市县区镇乡州局部厅]长|副?主任)|中秋(?:节)?|端午(?:节)?|清明节?(?=节|假|期间|祭|小长假|、端午|、五一|将至)|五一(?!劳动奖)|劳动节|元宵(?:节)?|全国两会/,
  FESTIVAL_FIRSTS,
)
const DISASTER_FIRSTS = `“"${DIGITS}`
const findDisasters = patternFinder(
  /[“"]?\d{1,2}[·.．•・]\d{1,2}[”"]?(?:特别重大|特大|重大|较大|一般)?[^，。；、：“”]{0,12}(?:事故|火灾|灾害|地震|爆炸|事件|坍塌|洪灾|暴雨|案件|案)/,
  DISASTER_FIRSTS,
)
const EPIDEMIC_FIRSTS = '新非禽登甲'
const findEpidemics = patternFinder(
  /新型冠状病毒(?:感染)?的?肺炎|新冠肺炎|新冠病毒感染|非洲猪瘟|禽流感|登革热|甲型流感/,
  EPIDEMIC_FIRSTS,
)
const STORM_FIRSTS = '第强超台'
const findStorms = patternFinder(/(?:第\d{1,2}号)?(?:强|超强)?台风[“"][^”"\n]{1,6}[”"]/, STORM_FIRSTS)

/** Meetings, festivals, disasters and the like named in one line. */
export const findEvents: Recogniser = onlyWith(
  MEETING_FIRSTS + DISASTER_FIRSTS + STORM_FIRSTS + EPIDEMIC_FIRSTS + FESTIVAL_FIRSTS,
  (line) => [
    ...meetings(line),
    ...patterned(findDisasters(line), 0.9),
    ...patterned(findStorms(line), 0.9),
    ...patterned(findEpidemics(line), 0.6),
    ...patterned(findFestivals(line), 0.75),
  ],
)

function patterned(matches: readonly RegExpExecArray[], confidence: number): readonly SlotCandidate[] {
  if (matches.length === 0) return []
  return matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'event',
    confidence,
    because: [match[0]],
  }))
}

function meetings(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const match of findMeetings(line)) {
    const end = match.index + match[0].length
    if (
      /^[上精期期纪议室场报员堂]/.test(line.slice(end, end + 1)) &&
      !/^(?:上|精神|期间)/.test(line.slice(end, end + 2))
    )
      continue
    const from = clauseStart(line, match.index)
    const start = nameStart(line, from, match.index)
    if (start === null) continue
    const name = line.slice(start, end)
    if (ROUTINE.test(name) || name.length < 7 || /等/.test(name)) continue
    found.push({ start, end, type: 'event', confidence: 0.85, because: [match[0]] })
  }
  return found
}

const isNamedAt = (clause: string, at: number): boolean => {
  const name = listedNameAt(clause, at)
  return name !== null && !needsSuffix(name)
}

function clauseStart(line: string, end: number): number {
  const farthest = Math.max(0, end - FARTHEST)
  for (let at = end - 1; at >= farthest; at--) {
    if (line[at] === '、' && isListInside(line, at)) continue
    if (CLAUSE_END.test(line[at]!)) return at + 1
  }
  return farthest
}

/** 全国安全生产、防汛工作会议: the enumeration is inside the name when no level word follows it. */
function isListInside(line: string, at: number): boolean {
  return !/^、(?:全|省|市|县|区|国|中央|第)/.test(line.slice(at, at + 3))
}

/** The leftmost level word behind the last verb that governs the name; null where none is. */
function nameStart(line: string, from: number, end: number): number | null {
  const clause = line.slice(from, end)
  let governed = 0
  for (const match of findGoverning(clause)) governed = match.index + match[0].length
  for (const match of findLevels(clause)) {
    if (match.index < governed) continue
    const level = from + match.index
    return match[0].length === 1 ? (placeStartBefore(line, level) ?? level) : level
  }
  for (let at = governed; at < Math.min(clause.length, governed + 4); at++) if (isNamedAt(clause, at)) return from + at
  return null
}
