import type { Recogniser, SlotCandidate } from './candidate'
import { patternFinder } from './pattern-finder'
import { propose, proposedStarts } from './proposal'
import { lineWordFinder } from './word-finder'

/** Last words of the names of bodies, schools and firms. */
const findEnds = lineWordFinder(
  '有限责任公司 股份有限公司 有限公司 集团公司 大学 师大 学院 中学 高中 小学 附中 一中 二中 三中 四中 五中 六中 七中 八中 九中 公司 集团 银行 医院 出版社 杂志社 通讯社 协会 体协 作协 学会 商会 基金会 研究院 研究所 研究会 中心 委员会 联合会 联盟 俱乐部 合作社 法院 检察院 海关 管理局 税务局 公安局 党校 幼儿园 电视台 电台 日报社 日报 报社 机构 代表团 参观团 指挥部 领导小组 总局 总公司 电厂 煤矿 部队 管委会 工作室 实验室 办公室 交易所 总工会 兵团 组织 团委 妇联 文联 科协 社科联 残联 工商联'.split(
    ' ',
  ),
)

/** Schools, firms and bodies that are called by two or three characters. */
const findShort = patternFinder(
  /北大|清华|复旦|交大|浙大|南大|武大|中科大|人大附中|同济|上海交大|西交大|清北|川大|中大|厦大|南开|天大|哈工大|西工大|北航|北理工|北师大|华师大|财大|师大|工大|中科院|社科院|工程院|中石油|中石化|中海油|国家电网|南方电网|中国移动|中国电信|中国联通|华为|腾讯|阿里巴巴|百度|京东|小米|比亚迪|宁德时代|一中|二中|三中|四中|世卫组织|世贸组织|央行|新华社|人民日报|央视/,
  '北清复交浙南武中人同上西川厦天哈华财师工社国腾阿百京小比宁一二三四世央新',
)
const findAcronyms = patternFinder(/(?<![A-Za-z0-9])[A-Z][A-Za-z]{1,9}(?![A-Za-z0-9])/, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Bodies of one line, each with the beginnings it may have. */
export const findInstitutions: Recogniser = (line) => [
  ...ended(line),
  ...spelled(findShort(line)),
  ...spelled(findAcronyms(line)),
]

function ended(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const { index, word } of findEnds(line)) {
    const end = index + word.length
    for (const start of proposedStarts(line, index, 20, 1)) found.push(propose(start, end, 'org', word))
  }
  return found
}

const spelled = (matches: readonly RegExpExecArray[]): readonly SlotCandidate[] =>
  matches.map((match) => propose(match.index, match.index + match[0].length, 'org', match[0], 0.5))
