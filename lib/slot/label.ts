import type { SlotCandidate } from './candidate'
import { measureAt } from './measure'
import type { ValueType } from './type'

/** A slot in its line, as the namer sees it. */
export interface SlotInLine {
  readonly line: string
  readonly slot: SlotCandidate
  readonly implicit: boolean
  /** What the last count before it in the line counted; null at the line's beginning. */
  readonly lastCounted: string | null
}

const CLAUSE_EDGE = /[，。；：、！？,;:!?（）()“”《》〈〉\s]/
/** Where a noun phrase ends on its right. */
const NOUN_STOP =
  /[的了在和与及已被对将要正且并而是为至到达超占以从向由于等，。；：、！？,;:!?（）()“”《》〔〕\s\dXx＊*×○_%％]|报告|完成|开展|实行|实现|进行|比例|左右|以上|以下|发生|出现|参加|参与/
/** Where it begins on its left: words that lead up to a value. */
const LEADS =
  /(?:^|.*)(?:报告|确定|完成|开展|控制|保障|安排|直至|杜绝|提倡|计划|要求|实现|达成|新建|其中|目前|现在|当前|截至|截止|今年|去年|全年|共计|同比|我们|已有|现有|发放|投入|转移|签约|引进|排查出?|查出|查处|发现|涉及|造成|的|了|在|和|与|将|对|把|是|要|从|由|按照|通过|用)/
const APPROXIMATIONS =
  /(?:共|有|达到|达|约|近|超过|超|仅|已|为|累计|分别|至少|不少于|不超过|不低于|就|又|还|只|每|满|控制在|分布在|首次突破|突破|得|到|增长|下降|提高|至|第|高于|低于|不得)+$/

const clauseBefore = (line: string, start: number): string => {
  let at = start
  while (at > 0 && start - at < 24 && !CLAUSE_EDGE.test(line[at - 1]!)) at--
  return line.slice(at, start)
}

/** 月底前, 日内: what remains of a moment whose number is a blank. */
const AFTER_MOMENT = /^.*[月日时](?:底|初|份|中旬|上旬|下旬)?(?:之?[前内]|起|以来)/

const HAN_TAIL = /[\u4e00-\u9fff]{1,24}$/

/** The noun phrase that leads up to a value: 新增确诊病例 in 报告新增确诊病例X例. */
function nounBefore(line: string, start: number): string {
  const clause = clauseBefore(line, start)
    .replace(AFTER_MOMENT, '')
    .replace(/[多余几]$/, '')
  const tail = (HAN_TAIL.exec(clause)?.[0] ?? '').replace(APPROXIMATIONS, '')
  const noun = tail.replace(LEADS, '').replace(APPROXIMATIONS, '')
  return lastWords(noun.length >= 2 ? noun : tail)
}

/** At most eight characters from the end, an even number, because most words have two. */
const lastWords = (phrase: string): string => (phrase.length > 9 ? phrase.slice(-8) : phrase)

/** The last words of the clause that a value stands in: 第一剂接种 in X月底前完成XX岁以上人群第一剂接种. */
function clauseEnd(line: string, end: number): string {
  const rest = line.slice(end, end + 32)
  const edge = rest.search(CLAUSE_EDGE)
  const tail = HAN_TAIL.exec(edge >= 0 ? rest.slice(0, edge) : rest)?.[0] ?? ''
  return edge < 0 || tail.length < 3
    ? ''
    : tail.replace(/^.*(?:以上|以下|以内|之前|人群|[的了在和与及对将要])/, '').slice(-6)
}

/** The noun phrase behind a value: 高风险地区 in X个高风险地区. */
function nounAfter(line: string, end: number): string {
  const rest = line.slice(end, end + 14).replace(/^(?:内|以内|之内|以上|以下|左右|及以上|的|底前?|份|\s)+/, '')
  const stop = rest.search(NOUN_STOP)
  return (stop >= 0 ? rest.slice(0, stop) : rest).slice(0, 8)
}

const UNIT_LABELS: Readonly<Record<string, string>> = {
  岁: '年龄',
  天: '天数',
  日: '天数',
  小时: '小时数',
  个小时: '小时数',
  分钟: '分钟数',
  个月: '月数',
  年: '年数',
  周: '周数',
  次: '次数',
  米: '米数',
  公里: '公里数',
  千米: '公里数',
  亩: '亩数',
  吨: '吨数',
  万吨: '吨数',
  毫米: '毫米数',
  厘米: '厘米数',
  公顷: '公顷数',
  平方米: '平方米数',
  平方公里: '平方公里数',
  倍: '倍数',
  度: '度数',
  '℃': '温度',
  届: '届次',
  批: '批次',
  轮: '轮次',
  期: '期次',
  级: '级数',
  立方米: '立方米数',
  公斤: '公斤数',
  千瓦: '千瓦数',
  条: '条数',
}

/** What a count counts, without the closing 数. */
export function countedNoun(line: string, slot: SlotCandidate): string {
  const numeral = /^[万亿千百十]{0,2}[多余几]?/.exec(line.slice(slot.end, slot.end + 4))![0].length
  const measure = measureAt(line, slot.end + numeral) ?? ''
  const after = nounAfter(line, slot.end + numeral + measure.length)
  const before = nounBefore(line, slot.start)
  const isUnit = measure in UNIT_LABELS
  if (isUnit) return before.length >= 2 ? before : after
  return after.length >= 2 ? after : before
}

const AGE_FROM = /^(?:[-—–－~～至到][\dXxＸ*×○]{1,3}岁|岁(?:及)?以上)/
const AGE_TO = /[\dXxＸ*×○][-—–－~～至到]$/

function countLabel({ line, slot }: SlotInLine): string {
  const numeral = /^[万亿千百十]{0,2}[多余几]?/.exec(line.slice(slot.end, slot.end + 4))![0].length
  const measure = measureAt(line, slot.end + numeral) ?? line[slot.end + numeral] ?? ''
  const unit = UNIT_LABELS[measure] ?? '数'
  const noun = countedNoun(line, slot)
  if (AGE_FROM.test(line.slice(slot.end, slot.end + 12))) return '年龄下限'
  if (measure === '岁') return AGE_TO.test(line.slice(Math.max(0, slot.start - 4), slot.start)) ? '年龄上限' : '年龄'
  if (/^[省市县区镇乡村]$/.test(measure)) return `${noun}${measure}数`
  if (noun.length < 2) return unit === '数' ? `${/[\u4e00-\u9fff]/.test(measure) ? measure : ''}数` : unit
  return noun.endsWith(unit) ? noun : noun + unit
}

function percentLabel({ line, slot }: SlotInLine): string {
  const noun = nounBefore(line, slot.start)
  if (noun.length < 2) return '比例'
  return /[率比重幅速]$|比例$/.test(noun) ? noun : `${noun}比例`
}

function amountLabel({ line, slot }: SlotInLine): string {
  const after = nounAfter(line, slot.end)
  const noun = nounBefore(line, slot.start)
  if (line[slot.end] === '的' && after.length >= 2) return after
  if (noun.length >= 2) return /[额费金入值款]$|资$|收$/.test(noun) ? noun : `${noun}金额`
  return after.length >= 2 ? (/[额费金入值款]$/.test(after) ? after : `${after}金额`) : '金额'
}

const MOMENTS: Readonly<Partial<Record<ValueType, string>>> = {
  date: '日期',
  month: '月份',
  year: '年份',
  time: '时间',
}

function momentLabel({ line, slot }: SlotInLine): string {
  const word = MOMENTS[slot.type] ?? '时间'
  const left = line.slice(Math.max(0, slot.start - 3), slot.start)
  const right = line.slice(slot.end, slot.end + 12)
  if (/截[至止]到?$/.test(left)) return `统计截止${word}`
  if (/[自从]$/.test(left)) return `起始${word}`
  const done =
    /^[底份]?(?:之前|以前|前)[，]?(?:全面|全部|必须|要)?(完成|报送|上报|到位|实现|建成|办结|整改|清零)?/.exec(right)
  if (done) return `${(done[1] ?? '').slice(0, 4)}期限${slot.type === 'time' ? '' : `（${word}）`}`
  const act =
    /^(?:[上下]午|晚|起|，|在[^，]{0,6})?(召开|举行|印发|发布|发生|启动|开展|实施|施行|签约|开工|出台|来到|视察|考察|主持|组织)/.exec(
      right,
    )
  if (act) return act[1] + word
  const after = nounAfter(line, slot.end)
  if (/^[年度工作目标任务计划]+/.test(after)) return `工作${word}`
  return after.length >= 2 ? after.slice(0, 6) + word : word
}

const OFFICE =
  /^(?:同志)?((?:常务)?(?:总书记|副?书记|副?[省市县区镇乡州部局厅校院行]长|副?主任|副?主席|副?总理|院士|董事长|副?总经理|总裁|秘书长|教授|老师|同学|先生|女士))/
const OFFICE_BEFORE =
  /([省市县区镇乡州]委|[省市县区镇乡]政府|国务院|[\u4e00-\u9fff]{1,4}局)?((?:副?书记|副?[省市县区镇乡州部局厅校院行]长|副?主任|副?主席|总理|董事长|总经理|秘书长))$/

function personLabel({ line, slot }: SlotInLine): string {
  const right = line.slice(slot.end, slot.end + 10).trimStart()
  const before = clauseBefore(line, slot.start)
  const list = line.slice(Math.max(0, slot.start - 12), slot.start)
  const title = OFFICE.exec(right)?.[1]
  const part = slot.end - slot.start === 1 ? '姓氏' : '姓名'
  if (title) {
    const body = /(党中央|国务院|[省市县区镇乡州]委|[省市县区镇乡]政府)$/.exec(before)?.[1] ?? ''
    return body + title + part
  }
  const office = OFFICE_BEFORE.exec(list)
  if (office) return (office[1] ?? '') + office[2] + part
  const act =
    /^(?:同志)?(?:还要|再|首先|分别|就)?(作?重点强调|通报|汇报|传达|主持|讲话|发言|宣布|牵头|负责|带队|统筹安排|同意)/.exec(
      right,
    )?.[1]
  return act ? `${act}人姓名` : '姓名'
}

const LOCAL_LEFT = /[来返入到回抵]$/

function placeLabel({ line, slot, implicit }: SlotInLine): string {
  const left = line.slice(Math.max(0, slot.start - 4), slot.start)
  const right = line.slice(slot.end, slot.end + 12).trimStart()
  const text = line.slice(slot.start, slot.end)
  const level = /[省市县区镇乡村州]$/.exec(text)?.[0]
  if (!implicit || text.length === 1) {
    if (LOCAL_LEFT.test(left) && !/^[省市县区镇乡]/.test(right)) return '本地简称'
    const suffix = /^(省|市|县|区|镇|乡|村|州|街道|社区|新城|新区|园区)/.exec(right)?.[1]
    if (suffix) return `${suffix}名`
    if (/^实际|^阵地/.test(right)) return '本地名称'
    if (right.startsWith('籍')) return '籍贯'
  }
  const group =
    /^(?:等|、[^，。；]{0,8}等)\s*([\u4e00-\u9fff]{2,8}?(?:地区|区域|地|卡点|省市|省份|国家|乡镇|城市))/.exec(
      right,
    )?.[1]
  if (group) return group
  const listed = /^等[\dXxＸ*×一二三四五六七八九十]{1,3}个([\u4e00-\u9fff]{2,6}?)(?=[的，。、；]|核|建)/.exec(
    right,
  )?.[1]
  if (listed) return `${listed}名称`
  if (implicit) return level ? `${level}名` : '地名'
  const line2 = /^[^，。；、]?(铁路|高速|高铁|公路|机场|大桥|国道)/.exec(right)?.[1]
  if (line2) return `${line2}地名`
  const noun = nounAfter(line, slot.end)
  return noun.length >= 2 ? `${noun.slice(0, 6)}地名` : '地名'
}

function orgLabel({ line, slot }: SlotInLine): string {
  const text = line.slice(slot.start, slot.end)
  const kind =
    /(领导小组办公室|指挥部办公室|领导小组|指挥部|工作组|委员会|专班|公司|集团|大学|学院|医院|银行|中学|小学|研究院|协会|商会|合作社|局)$/.exec(
      text,
    )?.[1]
  if (kind) return `${kind}名称`
  const right = /^(公司|集团|局|委|厅|学校|中学|小学|大学|医院|单位|部门|校|县?[\u4e00-\u9fff]{1,4}局)/.exec(
    line.slice(slot.end, slot.end + 6),
  )?.[1]
  return right ? `${right}名称` : '单位名称'
}

function eventLabel({ line, slot, implicit }: SlotInLine): string {
  const text = line.slice(slot.start, slot.end)
  if (!implicit) return '会议名称'
  if (/肺炎|感染|猪瘟|流感|登革热/.test(text)) return '疫情名称'
  if (/台风/.test(text)) return '台风名称'
  if (/^(?:春节|元旦|国庆|中秋|端午|清明|五一|劳动节|元宵)/.test(text)) return '当前节日'
  if (/(?:事故|火灾|灾害|地震|爆炸|事件|坍塌|洪灾|暴雨|案件|案)$/.test(text)) return '事故灾害名称'
  const level = /^(全国|全省|全市|全县|全区|全镇|国务院|中央|省|市|县)/.exec(text)?.[1] ?? ''
  const kind = /(大会|论坛|推介会|仪式|典礼|运动会|博览会)$/.exec(text)?.[1] ?? '会议'
  return `${level}${kind}名称`
}

function documentLabel({ line, slot }: SlotInLine): string {
  const text = line.slice(slot.start, slot.end)
  if (/号$/.test(text)) {
    const issuer = (HAN_TAIL.exec(clauseBefore(line, slot.start))?.[0] ?? '').replace(
      /^.*(?:按照|根据|落实|对照|和|及)/,
      '',
    )
    return `${issuer.slice(-10)}文号`
  }
  const kind =
    /(预案|方案|通知|意见|办法|条例|规定|规划|纲要|报告|决定|细则|指南|清单|计划|要点|法|公告|通报|责任书)(?:（[^）]*）)?》?$/.exec(
      text,
    )?.[1]
  return kind ? `${kind === '法' ? '法律' : kind}名称` : '文件名称'
}

function textLabel({ line, slot, implicit }: SlotInLine): string {
  const text = line.slice(slot.start, slot.end)
  if (/级$/.test(text)) return '响应级别'
  if (/色$/.test(text)) return '预警颜色'
  if (!implicit && /^[.．。·…]/.test(text)) return '待填段落'
  const noun = nounAfter(line, slot.end)
  if (noun.length >= 2) return `${noun.slice(0, 6)}的内容`
  const before = nounBefore(line, slot.start)
  return before.length >= 2 ? `${before.slice(-6)}的内容` : '待填内容'
}

const BY_TYPE: Readonly<Record<ValueType, (found: SlotInLine) => string>> = {
  count: countLabel,
  percent: percentLabel,
  amount: amountLabel,
  date: momentLabel,
  month: momentLabel,
  year: momentLabel,
  time: momentLabel,
  person: personLabel,
  place: placeLabel,
  org: orgLabel,
  event: eventLabel,
  document: documentLabel,
  text: textLabel,
}

/** Labels that say no more than the type does. */
const PLAIN = new Set([
  '日期',
  '月份',
  '年份',
  '时间',
  '数',
  '比例',
  '金额',
  '年龄',
  '年龄下限',
  '年龄上限',
  '天数',
  '期限',
  '期限（月份）',
  '期限（日期）',
  '完成期限（月份）',
  '完成期限（日期）',
])

const SCOPE =
  /全国|全省|全市|全县|全区|全镇|全乡|全村|我国|我省|我市|我县|我区|我镇|我校|全校|公司|集团|境外|境内|国内|本土|市上|省上|去年|今年|上半年|明年|上午|下午/g

/**
 * Labels of a slot from its words, the shortest first; later ones add what tells it from its likes: the whole of which it is a part,
 * the scope named last in its sentence, the beginning of its clause.
 */
export function labelsOf(found: SlotInLine): readonly string[] {
  const { line, slot, implicit, lastCounted } = found
  const own = ownLabel(line, slot)
  if (own) return [own]
  const base = BY_TYPE[slot.type](found)
  const near = line.slice(Math.max(0, slot.start - 80), slot.start)
  const sentence = near.slice(near.lastIndexOf('。') + 1)
  const scope = [...sentence.matchAll(SCOPE)].at(-1)?.[0] ?? ''
  const lead = nounBefore(line, slot.start).slice(-6)
  const after = nounAfter(line, slot.end)
  const clause = clauseEnd(line, slot.end)
  const labels = !implicit && PLAIN.has(base) && clause.length >= 2 ? [clause + base] : [base]
  if (slot.type === 'count' && lastCounted && /其中/.test(sentence)) labels.push(`${lastCounted}中${base}`)
  if (scope && !base.startsWith(scope)) labels.push(scope + base)
  if (lead.length >= 2 && !base.includes(lead)) labels.push(lead + base)
  if (after.length >= 2 && !base.includes(after)) labels.push(`${after}${base}`)
  if (clause.length >= 2 && !base.includes(clause)) labels.push(clause + base)
  if (scope && lead.length >= 2 && !base.includes(lead)) labels.push(scope + lead + base)
  if (implicit)
    labels.splice(slot.type in MOMENTS ? labels.length : 1, 0, ...valueLabel(base, line.slice(slot.start, slot.end)))
  return labels
}

/** Where its words say no more, a found value tells its own blank from its likes: 地名（武汉）. Bare figures would not. */
const valueLabel = (base: string, value: string): readonly string[] =>
  /^[\d.,，]+[万亿]?$/.test(value) || /[%％]$/.test(value)
    ? []
    : [`${base}（${value.replace(/[《》]/g, '').slice(0, 20)}）`]

/** 〔县名〕 says its own label. */
function ownLabel(line: string, slot: SlotCandidate): string | null {
  const text = line.slice(slot.start, slot.end)
  return slot.because[0] === 'label'
    ? text
        .slice(1, -1)
        .replace(/^(?:此处)?(?:请)?(?:待)?(?:填写|填入|填|输入|补充)?/, '')
        .trim() || '待填内容'
    : null
}
