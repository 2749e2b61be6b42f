import { isHan, type Recogniser, type SlotCandidate } from './candidate'
import { characterSet } from './character-set'
import { FAMILY_CHARACTERS, FAMILY_NAMES } from './person-name'
import { placeFinderOf } from './place-in-line'

/** 欧阳 and its like have two characters. */
const DOUBLE_FAMILY = new Set(['欧阳', '上官', '诸葛', '司马', '司徒', '令狐', '皇甫', '尉迟'])
const FAMILY = FAMILY_NAMES
const DOUBLE_FIRSTS = [...DOUBLE_FAMILY].map((name) => name[0]).join('')
const DOUBLE_FIRST = characterSet(DOUBLE_FIRSTS)
const findFamilies = placeFinderOf(FAMILY_CHARACTERS + DOUBLE_FIRSTS)

/** Family names that are also particles or common verbs: a bare 任书记 is not certain enough. */
const ALSO_WORDS = '任成安向常关包简路习单游文方时万尚白甘武温康符谷盛曲严余叶金石'

/** Offices behind a name: 彭清华书记. */
const OFFICE =
  /(?:总书记|党委书记|党组书记|工委书记|副书记|书记|副省长|省长|副市长|市长|副县长|县长|副区长|区长|副镇长|镇长|副乡长|乡长|副州长|州长|副部长|部长|副局长|局长|副厅长|厅长|副主任|主任|副主席|主席|副总理|总理|副校长|校长|副院长|院长|院士|副行长|行长|董事长|副总经理|总经理|副总裁|总裁|常委|副秘书长|秘书长|司令员|政委|检察长|教授|副教授|老师|同学|先生|女士|同志|总工程师|站长|所长|支书|村长|师傅|厂长|队长|组长|主任委员|部长助理|副总|总)/y
/** Offices before a name: 县长陈明同志. The name must be followed by a title, an act or a pause. */
const OFFICE_BEFORE =
  /(?:书记|省长|市长|县长|区长|镇长|乡长|州长|部长|局长|厅长|主任|主席|总理|院长|校长|行长|董事长|总经理|总裁|常委|秘书长|司令员|政委|检察长|教授|院士|站长|所长|总工程师|人大代表|劳模|烈士|战士|民警|村民|职工|英雄|模范|工程师|医生|护士)$/
const AFTER_NAME =
  /^(?:$|\s|（|\(|同志|书记|[省市县区镇乡州部局厅主院校行]长|主持|出席|作|在|宣布|传达|通报|汇报|强调|指出|讲话|等|、|，|。|：|）|和|代表|为|同学|老师|先生|女士|就|的|亲自|率|带队|带领|担任|任|因|负责|牵头|具体)/
/** Characters that no given name holds in a speech. */
const NO_GIVEN =
  /[的是在说指讲召务和与及对从向到由等各全我本该有要将把被使让了着过不也都就再又还个省市县区镇乡村州级部局厅委办处科党政府会副总书记主任员们校院行、，。；：！？“”（）()《》\s\d]/
const BOUNDARY =
  /(?:^|[，。；：、！？“”‘’（）()\s,;:!?]|委|府|大|协|部|局|办|院|对|由|请|向|和|与|及|但|是|让|书记|长|主任|主席|总理|同志|以|按照|贯彻|落实|学习|刚才|近日|上午|下午|听取|根据|随后|其中|下面|市|县|省|镇|区|日|家|感谢|欢迎|指示|同意|关于|指|着|照|如|像|连同|，)$/
/** What the last character of a boundary may be. */
const BOUNDARY_END = characterSet(
  '，。；：、！？“”‘’（）() \t\u00a0\u3000\n\r\f\v,;:!?委府大协部局办院对由请向和与及但是让记长任席理志以照彻实习才日午取据后中面市县省镇区家谢迎示意于指着如像同',
)

/** Whether a name may begin at `at`. */
const isBoundary = (line: string, at: number): boolean =>
  at === 0 || (BOUNDARY_END.has(line.charCodeAt(at - 1)) && BOUNDARY.test(line.slice(Math.max(0, at - 4), at)))

/** Persons of history, whom a speech quotes and no clerk replaces. */
const HISTORICAL =
  /^(?:毛泽东|邓小平|江泽民|胡锦涛|周恩来|刘少奇|朱德|陈云|孙中山|鲁迅|蔡元培|雷锋|焦裕禄|孔繁森|黄文秀|张桂梅|王进喜|马克思|列宁|毛主席|邓小|毛泽|胡锦)/
/** Formulae whose name is part of the wording. */
const FORMULA = /^(?:同志为核心|新时代|思想|外交思想|法治思想|经济思想|文化思想|强军思想|生态文明思想)/

/** Names of persons beside an office or a title; the text is the name alone. */
export const findPersons: Recogniser = (line) => {
  const families = findFamilies(line)
  const found: SlotCandidate[] = []
  let from = 0
  for (let index = 0; index < families.count; index++) {
    const at = families.at(index)
    if (at < from || !isBoundary(line, at)) continue
    const family = familyAt(line, at)
    if (family === 0) continue
    if (HISTORICAL.test(line.slice(at, at + 4))) continue
    const person = named(line, at, family) ?? surnamed(line, at, family)
    if (person === null) continue
    found.push(person)
    from = person.end
  }
  return found.length === 0 ? found : [...found, ...found.flatMap((last) => listedBefore(line, last))]
}

/** 吴书婷、宋嘉颖同志: the names before the one with the title. */
function listedBefore(line: string, last: SlotCandidate): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  let next = last.start
  while (line[next - 1] === '、' && found.length < LONGEST_LIST) {
    const start = [3, 2, 4].map((length) => next - 1 - length).find((at) => isWholeName(line, at, next - 1))
    if (start === undefined) break
    found.push(person(start, next - 1, ['、'], 0.75))
    next = start
  }
  return found
}

const LONGEST_LIST = 20

function isWholeName(line: string, start: number, end: number): boolean {
  if (start < 0 || familyAt(line, start) === 0) return false
  const given = line.slice(start + familyAt(line, start), end)
  if (
    given.length < 1 ||
    given.length > 2 ||
    NO_GIVEN.test(given) ||
    ![...given].every((character) => isHan(character))
  )
    return false
  return isBoundary(line, start)
}

function familyAt(line: string, at: number): number {
  const code = line.charCodeAt(at)
  if (DOUBLE_FIRST.has(code) && DOUBLE_FAMILY.has(line.slice(at, at + 2))) return 2
  return FAMILY.has(code) ? 1 : 0
}

/** Family name and given name of one or two characters, with an office on one side. */
function named(line: string, at: number, family: number): SlotCandidate | null {
  const officeBefore = OFFICE_BEFORE.test(line.slice(Math.max(0, at - 8), at).trimEnd())
  for (const given of [2, 1]) {
    const end = at + family + given
    const name = line.slice(at + family, end)
    if (name.length < given || ![...name].every((character) => isHan(character)) || NO_GIVEN.test(name)) continue
    if (FORMULA.test(line.slice(end, end + 8))) continue
    const title = officeAt(line, end)
    if (
      title !== null &&
      given === 1 &&
      /^(?:总|老师|同学)$/.test(title) &&
      (title === '总' || ALSO_WORDS.includes(line[at]!))
    )
      continue
    if (title !== null) return person(at, end, [title], 0.9)
    if (officeBefore && AFTER_NAME.test(line.slice(end, end + 4))) return person(at, end, ['office-before'], 0.85)
  }
  return null
}

/** 王书记, 李县长: the family name alone, where it cannot be a word. */
function surnamed(line: string, at: number, family: number): SlotCandidate | null {
  const end = at + family
  if (family === 1 && ALSO_WORDS.includes(line[at]!)) return null
  const title = officeAt(line, end)
  if (title === null || /^(?:同学|先生|女士|组长|队长|同志)$/.test(title)) return null
  return person(at, end, [title], 0.75)
}

function officeAt(line: string, at: number): string | null {
  OFFICE.lastIndex = at
  return OFFICE.exec(line)?.[0] ?? null
}

function person(start: number, end: number, because: readonly string[], confidence: number): SlotCandidate {
  return { start, end, type: 'person', confidence, because }
}
