import type { Recogniser, SlotCandidate } from './candidate'
import { listedNameAt, needsSuffix } from './gazetteer'
import { partFinder, patternFinder } from './pattern-finder'

/** Bodies set up for one purpose: their names change with the subject of the speech. */
const findBodies = patternFinder(
  /(?:领导小组|指挥部|工作组|委员会|工作专班|领导组|协调小组|督导组)(?:办公室)?/,
  '领指工委协督',
)
/** Bodies with a name of their own. */
const findNamed = patternFinder(
  /有限责任公司|股份有限公司|有限公司|集团公司|(?:集团|公司|大学|学院|医院|银行|中学|小学|研究院|研究所|研究会|协会|商会|煤矿|化工厂|爆竹厂|电厂|电站|合作社|管理局|税务局|供电局|海关)/,
  '有股集公大学医银中小研协商煤化爆电合管税供海',
)
const LEVEL = /国务院|国家|全国|全省|全市|全县|全区|全镇|[省市县区镇乡州]/
const findGoverning = partFinder(
  /会同|按照|根据|成立了?|组建了?|设立了?|各级|各|由|向|对|要|报|经|在|到|和|与|及|将|以|为|是|把|了|受|听取|派出|代表|感谢|依托|支持|指导|协调|联合|配合|服从|赴|引进|落户|鼓励|推动|帮助|督促|让|从|有|等/,
  '会按根成组建设各由向对要报经在到和与及将以为是把了受听派代感依支指协联配服赴引落鼓推帮督让从有等',
)
const CLAUSE_END = /[，。；：、！？,;:!?（）()“”《》\s]/
const FARTHEST = 28
const GENERIC_NAME =
  /^(?:[\u4e00-\u9fff]{0,2}(?:人民|中心|重点|定点|乡镇|民营|国有|龙头|上市|投资|企业|高等|普通|农村|各类|央企|物流|旅游|物业|保险|建筑|施工|运输|商业|政策性|专业|农民|职业|技工|行业|学生|职工|老年|开放|党校|我|我们|本|该|全|两家|多家|一家|大|子|分|总|母))?$/

/** A company called after its trade alone has no name of its own. */
const COMMON_COMPANY =
  /保险|物业|建筑|施工|运输|物流|旅游|燃气|供水|供电|电力|通信|城投|水务|自来水|上市|国有|民营|龙头|企业|监理|招标|中介|评估|投资|平台|客运|公交|出租|劳务|开发|服务|单位|推进|明确|再次|积极|实施|加快|支持|各|家|个|我们|[的了这那本该子分总母大小下属所有全]/
const COMMON_WORKS = /各|全|小|停产|整合|国有|地方|非法|关闭|私营|所有|加强|重点|大中型|辖区|企业|危|安全/
const VERB = /推进|支持|建设|实施|加快|开展|[的了]/
/** 交通专班: a task force with a name of its own stands behind a boundary. */
const TASK_FORCE =
  /(?<=^|[，。；：、,;:]|由|各|和|请)(?!各|工作|有|一|二|三|每|个|我|市|县|全|相关|有关|成立|组建|抽调|安排|要)[\u4e00-\u9fff]{2,6}专班/g

/** Organisations of one line. */
export const findOrganisations: Recogniser = (line) => [...bodies(line), ...named(line), ...taskForces(line)]

function bodies(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const match of findBodies(line)) {
    const end = match.index + match[0].length
    const start = firstLevel(line, match.index)
    if (
      start === null ||
      match.index - start < 3 ||
      /[\d个支]/.test(line.slice(start, match.index)) ||
      line[start - 1] === '各'
    )
      continue
    found.push({ start, end, type: 'org', confidence: 0.75, because: [match[0]] })
  }
  return found
}

function named(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const match of findNamed(line)) {
    const end = match.index + match[0].length
    if (/^(?:化|制|法|家|生|们|长|员|工|债|章|业|型|人)/.test(line.slice(end, end + 1))) continue
    const start = placeOrBoundary(line, match.index, match[0])
    if (start === null) continue
    found.push({ start, end, type: 'org', confidence: 0.7, because: [match[0]] })
  }
  return found
}

function taskForces(line: string): readonly SlotCandidate[] {
  if (!line.includes('专班')) return []
  return [...line.matchAll(TASK_FORCE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'org',
    confidence: 0.65,
    because: ['专班'],
  }))
}

function clauseStart(line: string, end: number): number {
  const farthest = Math.max(0, end - FARTHEST)
  for (let at = end - 1; at >= farthest; at--) if (CLAUSE_END.test(line[at]!)) return at + 1
  return farthest
}

/** Offset behind the last governing word of the clause that ends at `end`. */
function governedFrom(line: string, end: number): number {
  const from = clauseStart(line, end)
  let governed = from
  for (const match of findGoverning(line.slice(from, end))) governed = from + match.index + match[0].length
  return governed
}

function firstLevel(line: string, end: number): number | null {
  const governed = governedFrom(line, end)
  const match = LEVEL.exec(line.slice(governed, end))
  return match ? governed + match.index : null
}

/** A name of its own: it begins with a listed place, or fills the clause behind a governing word. */
function placeOrBoundary(line: string, end: number, suffix: string): number | null {
  const governed = governedFrom(line, end)
  for (let at = governed; at < end; at++) {
    const name = listedNameAt(line, at)
    if (name !== null && !needsSuffix(name)) return VERB.test(line.slice(at, end)) ? null : at
  }
  const own = line.slice(governed, end)
  if (/^(?:集团|公司)$/.test(suffix))
    return own.length >= 4 && own.length <= 8 && !COMMON_COMPANY.test(own) ? governed : null
  if (/煤矿|厂$/.test(suffix)) return own.length >= 2 && own.length <= 5 && !COMMON_WORKS.test(own) ? governed : null
  if (!/有限|股份/.test(suffix)) return null
  return own.length >= 2 && own.length <= 14 && !GENERIC_NAME.test(own) ? governed : null
}
