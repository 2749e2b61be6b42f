import { chooseCandidates, isHanCode, type Recogniser, type SlotCandidate } from './candidate'
import { characterSet, PairSet, WHITE_SPACE } from './character-set'
import { findAbbreviations, isCounty, listedNameAt, listedPairs, needsSuffix } from './gazetteer'
import { patternFinder } from './pattern-finder'
import { onlyWith } from './place-in-line'

const NAME_SUFFIX =
  /^(?:特别行政区|维吾尔自治区|回族自治区|壮族自治区|自治区|省|市(?!场|民|值|县|州|区|委市)|新区|地区|州(?!委)|县(?!区|市))/
/** A listed name that goes on like this is no place to be changed. */
const GOES_ON = /^(?:精神|会议|奥运|冬奥|共识|宣言|时间|大学|模式|条约)/

/** Characters with which a listed name's first one forms another word: 隆重庆祝. */
const NOT_BEFORE: Readonly<Record<string, string>> = { 重庆: '隆', 海南: '上', 上海: '以', 南京: '', 江门: '' }

/** Suffix of a place that the list does not know. */
const findSuffixes = patternFinder(
  /自治县|自治州|经济技术开发区|经济开发区|高新技术产业开发区|开发区|经济区|高新区|产业园区|产业园|工业园区|工业园|科技园|加工园|创业园|物流园|经开区|街道|社区|小区|水库|新区|新城|[市县区镇乡村江河湖]/,
  '自经高开产工科加创物街社小水新市县区镇乡村江河湖',
)
/** Words that end like a place and are none; the suffix is their last character. */
const COMMON_WORDS = new Set(
  '该县 外县 厂区 库区 先河 村镇 地市 各区 小区 本村 门市 开放 批乡 九州 回乡 本区 省区 都市 河道 水区 银河 一村 乡村 省市 个镇 县市 险区 强县 全市 大江 我区 农村 该乡 水乡 该市 街区 本镇 超市 个乡 辖区 该村 特区 城乡 邻县 郊区 全乡 城镇 驻村 山河 本县 行市 一区 区县 邻省 家乡 外市 该镇 全镇 我州 新县 我县 城区 我乡 全县 禁区 拔河 片区 地区 小市 城市 每村 江河 五湖 渔村 山区 入县 灾区 河湖 各乡 三区 战区 本省 多区 景区 矿区 县区 我市 老区 我镇 个区 疫区 本乡 入乡 包村 大市 新村 返乡 农区 市县 个村 集市 大县 大省 本市 全村 下乡 和区 神州 各州 进村 个县 市直 校区 重镇 各镇 县直 山村 大河 新市 社区 各市 分区 园区 到村 各县 牧区 小镇 强镇 全省 街道 我省 各村 误区 两区 入村 全区 我村 全州 老乡 该区 分县 个市 强市 长河 外省 市区 林区 上市 各省 股市 乡镇 返县 开发区 中心村 试点村 功能区 属地县 示范镇 示范村 低洼区 行政村 自然村 试点县 示范县 工业区 保护区 事故区 先进县 行政区 自治区 各街道 贫困村 示范区'.split(
    ' ',
  ),
)
const endsInCommonWord = (line: string, end: number): boolean =>
  COMMON_WORDS.has(line.slice(Math.max(0, end - 2), end)) || COMMON_WORDS.has(line.slice(Math.max(0, end - 3), end))
/** Characters that no stem of a place name holds: function words, numbers, verbs that govern a place. */
const NO_STEM = characterSet(
  '的是在和与及对从向到为由等各全我本该有要将把被使让了着过不也都就再又还个一二三四五六七八九十百千两多每此这那某市县区镇乡村省级、以按据跨所无非内外上下中年月日号强好并请道',
)
/** What may stand before a place: nothing, punctuation, or a word that governs it. */
const BOUNDARY =
  /(?:^|[，。；：、！？“”‘’（）()《》\s,;:!?…—-]|在|到|赴|从|由|向|对|像|和|与|及|来自|去年|今年|当前|目前|刚才|其中|位于|是|为|以|省|市|县|州|区|镇|乡|街道|将|把|经|如|于|的|至|往|过|给|请|有|同|让|地处)$/
/** Last characters of what may stand before a place. */
const BOUNDARY_END = characterSet(
  `，。；：、！？“”‘’（）()《》,;:!?…—-${WHITE_SPACE}在到赴从由向对像和与及自年前才中于是为以省市县州区镇乡道将把经如的至往过给请有同让处`,
)

/** Verbs and adjectives of two characters that stand where a stem could. */
const NO_STEM_WORD = new PairSet(
  '现代 未来 利用 根治 大型 综合 完整 欢迎 感谢 扎根 选择 走遍 盯住 小型 中型 大型 财政 刚才 常务 副县 街道 社区 村居 乡镇 智慧 和谐 绿色 用好 进集 时任 建立 依法 城带 独特 封村 参加 包括 相关 有关 明确 推进 构建 完善 加快 落实 实施 建设 打造 打好 办好 做好 建成 支持 引领 赋予 指引 文明 美丽 协作 项目 办公 生产 宿舍 生活 棚户 走入 独特 核心 历史 清廉 健康 平安 数字 重点 其他 城市 直辖 依法 传达 成立 涉及 分管 周边 部分 试点 示范 落后 偏远 边远 先进 特色 目标 责任 风险 危险 低洼 易涝 沿河 沿江 主要 大型 中小 病险 河道 游览 供水 封闭 管控 隔离 警戒 保护 贫困 薄弱 合并 联合 协同 属地 基层 包保 挂钩 帮扶 受灾 重灾 高发 多发 涉疫 涉灾 移民 搬迁 安置 开放 功能 商务 商业 老旧 居民 住宅 工业 农业 滨河 深入 走进 联系 服务 指导 督促 推动 保障 组织 动员 发动 带动 加强 强化 邻近 临近 附近 集中 分散 大运 治理 整治 清理 疏浚 巡查 管理 监测 分洪 泄洪 行洪 引水 跨界 主干 流经 横跨 生态 旅游 特种 自然 行政 涉事 事发 案发 现场 沿街 沿路 乡村 共建 创建 申报 建制 中心 直属 附属 下属 下辖 所辖 两个 部署 回到 来到 通过 经济 传统 古老 千年 百年'.split(
    ' ',
  ),
)

const MOVES = characterSet('入来返离赴回抵出在全驻进')

const nameAt = listedNameAt

/** Places of one line: listed names, names with a suffix behind a boundary, and abbreviations such as 入川. */
export const findPlaces: Recogniser = (line) => {
  const groups = [roads(line), listed(line), suffixed(line), abbreviated(line), homes(line)]
  return joinTouching(chooseCandidates(groups.filter(({ length }) => length > 0)))
}

/** 绥化市望奎县 is one place. */
function joinTouching(places: readonly SlotCandidate[]): readonly SlotCandidate[] {
  const joined: SlotCandidate[] = []
  for (const place of places) {
    const last = joined.at(-1)
    if (last && last.end === place.start) joined[joined.length - 1] = { ...last, end: place.end }
    else joined.push(place)
  }
  return joined
}

function listed(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  let from = 0
  for (const at of listedPairs(line)) {
    const name = at < from ? null : nameAt(line, at)
    if (name === null) continue
    const rest = line.slice(at + name.length, at + name.length + 8)
    if (NOT_BEFORE[name]?.includes(line[at - 1] ?? ' ')) continue
    const suffix = NAME_SUFFIX.exec(rest)?.[0] ?? ''
    if (suffix === '' && GOES_ON.test(rest)) continue
    const confidence = suffix === '' && needsSuffix(name) ? 0.45 : suffix === '' && isCounty(name) ? 0.75 : 0.85
    found.push({ start: at, end: at + name.length + suffix.length, type: 'place', confidence, because: [name] })
    from = at + name.length + suffix.length
  }
  return found
}

function suffixed(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (const match of findSuffixes(line)) {
    const end = match.index + match[0].length
    const start = stemStart(line, match.index, SHORT_STEMMED.test(match[0]) ? LONGEST_STEM : LONGEST_COMPOUND_STEM)
    if (start === null || (match[0].length === 1 && endsInCommonWord(line, end))) continue
    if (!goesOnAsPlace(line, match[0], end)) continue
    found.push({ start, end, type: 'place', confidence: 0.7, because: [match[0]] })
  }
  return found
}

/** 安和镇: a name may end in a character that is a function word elsewhere. */
const INNER_AND = characterSet('和平安全')
const LONGEST_STEM = 3
const SHORT_STEMMED = /^(?:.|街道|社区|小区)$/
/** 城东光电产业园: parks and zones have longer names. */
const LONGEST_COMPOUND_STEM = 7

/**
 * The stem of a place name has two or more characters, none of them a function word, behind a boundary; null without one.
 * What a stem may not hold, no longer one may.
 */
function stemStart(line: string, end: number, longest: number): number | null {
  const last = line.charCodeAt(end - 1)
  if (!isHanCode(last)) return null
  for (let start = end - 2; start >= 0 && end - start <= longest; start--) {
    const first = line.charCodeAt(start)
    if (!isHanCode(first) || NO_STEM.has(first)) return null
    if (NO_STEM.has(last) && !(end - start === 2 && INNER_AND.has(last))) return null
    if (NO_STEM_WORD.has(first, line.charCodeAt(start + 1))) return null
    if (isBoundary(line, start)) return start
  }
  return null
}

const isBoundary = (line: string, at: number): boolean =>
  at === 0 || (BOUNDARY_END.has(line.charCodeAt(at - 1)) && BOUNDARY.test(line.slice(Math.max(0, at - 2), at)))

const AFTER_SUFFIX: Readonly<Record<string, RegExp>> = {
  市: /^(?![场民值容政价面委])/,
  区: /^(?![别分域位划间委])/,
  县: /^(?![直域级情])/,
  镇: /^(?![静定压痛])/,
  乡: /^(?![村镇亲愁土贤音])/,
  村: /^(?![民委镇干庄级组两集医规])/,
  省: /^(?![委级心直钱力略])/,
  州: /^(?![委级])/,
  江: /^(?![山湖])/,
  河: /^(?![道流湖长段床堤])/,
  湖: /^(?![长泊])/,
}

function goesOnAsPlace(line: string, suffix: string, end: number): boolean {
  if (line[end] === '委') return /^(?:中共)?[\u4e00-\u9fff]{2,3}$/.test(line.slice(0, Math.min(end, 8)).slice(0, -1))
  return AFTER_SUFFIX[suffix]?.test(line.slice(end, end + 1)) ?? true
}

function abbreviated(line: string): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  const abbreviations = findAbbreviations(line)
  for (let index = 0; index < abbreviations.count; index++) {
    const at = abbreviations.at(index)
    if (!MOVES.has(line.charCodeAt(at - 1))) continue
    if (
      listedNameAt(line, at) !== null ||
      !/^[^江省南西东北林州龙天夏年春海宁]/.test(line.slice(at + 1, at + 2) || '。')
    )
      continue
    found.push({ start: at, end: at + 1, type: 'place', confidence: 0.75, because: [line.slice(at - 1, at + 1)] })
  }
  return found
}

/** Where the place that ends with the suffix at `suffixOffset` begins, or null when nothing before it is a name. */
export function placeStartBefore(line: string, suffixOffset: number): number | null {
  for (let length = 5; length >= 2; length--) {
    const start = suffixOffset - length
    if (start >= 0 && listedNameAt(line, start)?.length === length) return start
  }
  return stemStart(line, suffixOffset, LONGEST_STEM)
}

const ROAD_FIRSTS = '国省县乡GSXY'
const findRoads = patternFinder(
  /(?:[国省县乡]道|[GSXY])\d{1,4}(?:线|国道|省道)?(?:[\u4e00-\u9fff]{2,4}?路?段)?/,
  ROAD_FIRSTS,
)

/** 省道214线青石岭段: a stretch of a numbered road. */
const roads = onlyWith(ROAD_FIRSTS, (line): readonly SlotCandidate[] =>
  findRoads(line).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'place',
    confidence: 0.8,
    because: [match[0]],
  })),
)

const HOME_FIRSTS = '为谱'
const findHomes = patternFinder(
  /(?:为|谱写)([\u4e00-\u9fff]{2})(?=高质量发展|跨越式?发展|现代化建设|新篇章)/,
  HOME_FIRSTS,
)
const NO_HOME =
  /[全我本县市区省镇乡村业济育会济国家党实推促加更新城绿经现社]|工作|改革|持续|事业|公司|集团|企业|教育|文化|旅游|自身|各项/

/** 为清江高质量发展: the home of the speech, named without its suffix. */
const homes = onlyWith(HOME_FIRSTS, (line): readonly SlotCandidate[] =>
  findHomes(line).flatMap((match) => {
    const end = match.index + match[0].length
    const start = end - match[1]!.length
    if (NO_HOME.test(match[1]!)) return []
    return [{ start, end, type: 'place' as const, confidence: 0.6, because: [line.slice(start - 1, start + 6)] }]
  }),
)
