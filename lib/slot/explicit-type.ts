import { measureAt } from './measure'
import type { ValueType } from './type'

/** What surrounds a blank. Patterns see at most 16 characters on a side, the right one without leading white space. */
interface TypingRule {
  readonly type: ValueType
  readonly left?: RegExp
  readonly right?: RegExp
  readonly measure?: true
  readonly confidence: number
}

export interface ContextType {
  readonly type: ValueType
  readonly confidence: number
  readonly because: readonly string[]
}

const OFFICE =
  '(?:总书记|副?书记|副?省长|副?市长|副?县长|副?区长|副?镇长|副?乡长|副?州长|副?部长|副?局长|副?厅长|副?主任|副?主席|副?总理|副?校长|副?院长|副?行长|副?董事长|副?总经理|副?秘书长|总裁|政委|司令员?|院士|教授|专家|老师|先生|女士|检察长|组长)'

/** Somebody who is named after what he is. */
const PERSON =
  '(?:同学|校友|毕业生|村民|居民|乡亲|劳模|模范|选手|教练|烈士|战士|民警|辅警|护士|医生|记者|职工|工人|党员|驻村干部|护林员|网格员)'

/** Tried in order, the first that fits decides. */
const RULES: readonly TypingRule[] = [
  { type: 'person', right: new RegExp(`^(?:同志|常务)?(?:同志|${OFFICE})`), confidence: 0.95 },
  { type: 'person', left: new RegExp(`${OFFICE}$`), right: /^(?![、和及等]?\d)/, confidence: 0.9 },
  {
    type: 'person',
    right: /^(?:同学|博士|硕士|工程师|医生|大夫|护士|法官|警官|烈士|劳模|大姐|大爷|奶奶)/,
    confidence: 0.9,
  },
  {
    type: 'person',
    right: /^[、和][^，。；]{1,12}(?:等|[两三四五六七八九十\d]+[位名])?(?:老师|同学|同志)/,
    confidence: 0.8,
  },
  { type: 'count', left: /第$/, confidence: 0.95 },
  { type: 'count', right: /^[万亿](?:(?![元美人民]|人民币)|人(?!民币))/, confidence: 0.85 },
  {
    type: 'count',
    right: /^(?:强(?=[”"，。；县市]|$)|大(?:类|项|行动|工程|任务|板块|举措|攻坚|重点|战役))/,
    confidence: 0.85,
  },
  { type: 'count', left: /(?:缩小|提高|提升|增加|增长|下降|减少|降低|压减|扩大)(?:到|至)$/, confidence: 0.6 },
  { type: 'percent', right: /^个百分点/, confidence: 0.85 },
  {
    type: 'count',
    left: /(?:外溢|波及|扩散至|扩散到|蔓延至|涉及|覆盖|辖|分布在|省)$/,
    right: /^个?(?:省|市|县|区|镇|乡|村)/,
    confidence: 0.85,
  },
  { type: 'amount', right: /^(?:[万亿千百]{0,2}[多余]?(?:元|美元|人民币))/, confidence: 0.95 },
  { type: 'count', measure: true, confidence: 0.95 },
  { type: 'count', right: /^\s?(?:米线|人以|日内|条措施|大类)/, confidence: 0.9 },
  {
    type: 'person',
    left: new RegExp(`${PERSON}$`),
    right: /^(?:[、，。]|和|的|同志|[\u4e00-\u9fff])/,
    confidence: 0.75,
  },
  { type: 'place', left: /(?:^|[^原未往以天年月])[来返到入赴抵回]$/, confidence: 0.9 },
  {
    type: 'place',
    left: /(?:离|在|进|出|驻|途经|前往|来自)$/,
    right: /^(?:人员|返|务工|旅游|车辆|籍|地|等|工作|调研|召开|举行|出现|设)/,
    confidence: 0.85,
  },
  {
    type: 'org',
    right: /^(?:县|市|区|省)?(?:局|委员会|厅|公司|集团|银行|医院|大学|学院|中学|小学|学校|研究院|协会)/,
    confidence: 0.85,
  },
  { type: 'org', right: /^(?:中(?:这|过|教|学生|人|分|都|的|志|话|活|美)|校(?!长|园|内|外))/, confidence: 0.8 },
  {
    type: 'place',
    right:
      /^(?:省|市(?!场|民|值)|县|区(?!别|分|域)|镇|乡(?!村|亲)|村|州|街道|社区|新城|新区|籍|地区|盟|旗|小区|[^，。、的]{0,6}(?:产业园|工业园|加工园|园区|示范园|基地|开发区)|大桥|水库|河|江|湖)/,
    confidence: 0.9,
  },
  { type: 'place', right: /^[^，。；、]?(?:铁路|高速|高铁|公路|机场|大道|路(?!线|径)|国道)/, confidence: 0.85 },
  { type: 'place', left: /[（(]$/, right: /^[^，。；）)]{1,12}[〔［[]/, confidence: 0.85 },
  {
    type: 'event',
    right: /^(?:重要|专题|工作)?(?:会议|大会|全会|动员会|推进会|座谈会|部署会|论坛|活动|节$)/,
    confidence: 0.8,
  },
  { type: 'org', left: /(?:我代表|代表|报送|与|同)$/, right: /^(?:向|汇报|沟通|对接|联合|签订|合作)/, confidence: 0.7 },
  {
    type: 'place',
    right:
      /^(?:来|返|返回|等\d*个?[^，。、]{0,2}(?:省|市|县|区|乡|镇|村)|[^，。、的]{0,3}[庄寨屯沟坝]|[、和][\u4e00-\u9fff]{2,3}[、等和].{0,8}(?:等地|等省|等市|两地))/,
    confidence: 0.7,
  },
  { type: 'place', left: /在$/, right: /^\d+(?:名|例|人|个|起)/, confidence: 0.7 },
  { type: 'org', left: /按照$/, right: /^(?:统一)?(?:安排|部署|要求)/, confidence: 0.65 },
  { type: 'org', right: /^等[，,]都对/, confidence: 0.65 },
  { type: 'place', right: /^(?:广大)?(?:党员)?、?(?:干部、?群众|人民|父老|儿女|百姓|老百姓)/, confidence: 0.75 },
  { type: 'place', right: /^(?:速度|经验|模式|故事|样板|特色|篇章|之窗)/, confidence: 0.7 },
  { type: 'org', right: /^(?:广大)?(?:干部|职工|员工|党员)/, confidence: 0.65 },
  { type: 'person', right: /^(?:同志|还要|通报|汇报|主持|作了?|传达|宣布|讲话|发言|总结|亲自|同意)/, confidence: 0.8 },
  { type: 'person', right: /^关于[^，。]{0,14}(?:讲话|论述|指示|批示|$)/, confidence: 0.8 },
  {
    type: 'amount',
    left: /(?:利润|收入|产值|投资|资金|总额|金额|税收|经费|增加值|总产值)(?:约|为|达|达到|共)?$/,
    confidence: 0.75,
  },
  { type: 'percent', left: /(?:率|占比|比例|比重)(?:已|约)?(?:为|达|达到|是|超过)?$/, confidence: 0.75 },
  {
    type: 'place',
    right: /^(?:也|又|再次|先后|陆续|持续|连续|已|仅|相继)?(?:出现|报告|发生|新增|累计|暴发|爆发|检出|公布)/,
    confidence: 0.75,
  },
  {
    type: 'place',
    right:
      /^(?:实际|疫情|灾情|汛情|部分|其他|已公布|重点地区|等重点|等地|等.{0,4}(?:卡点|区域|地区|乡镇|村)|聚集性|两地|大地|冷链|平安码|健康码|阵地|精神文明)/,
    confidence: 0.7,
  },
  { type: 'place', left: /(?:随着|结合|途经|位于|地处|前往|深入|走进|驱车|涉及|全面恢复|分别赴|赴)$/, confidence: 0.7 },
  { type: 'event', left: /(?:贯彻|召开|举行|落实|参加|出席)$/, right: /^(?:重要)?(?:会议|精神|部署)/, confidence: 0.7 },
  { type: 'count', left: /(?:超过?|达到?|约|近|共有?|至少|不少于|不低于|分别为?|总数|人数为?)$/, confidence: 0.65 },
]

/** What is done with something that has no place in it: 履行X责任, 实施X工程, “X”. */
const CONTENT_LEFT =
  /(?:履行|开展|实施|推行|启动|深化|遵守|执行|弘扬|发扬|践行|树立|增强|围绕|针对|题为|主题[是为]|标题[是为]|以|“|《|：)$/
const CONTENT_RIGHT =
  /^(?:工程|行动|计划|项目|活动|制度|机制|模式|战略|品牌|理念|责任|意识|主题|专项|问题|事项|内容|”|》)/

/**
 * A blank that nothing beside it explains is the speaker's own place (幸福X, 对X而言, XX高质量发展) far more often than all else; one that stands
 * for content, or for nothing in the line, is text.
 */
function byPosition(left: string, right: string): ContextType {
  const content = CONTENT_LEFT.exec(left)?.[0] ?? CONTENT_RIGHT.exec(right)?.[0]
  if (content !== undefined) return { type: 'text', confidence: 0.5, because: [content] }
  if (left === '' && right === '') return { type: 'text', confidence: 0.4, because: ['no-cue'] }
  return { type: 'place', confidence: 0.55, because: ['own-place'] }
}

/** What a blank stands for, by the words beside it. */
export function typeOfContext(left: string, right: string): ContextType {
  for (const rule of RULES) {
    const before = rule.left?.exec(left)
    const after = rule.right?.exec(right)
    const measure = rule.measure ? measureOf(right) : ''
    if ((rule.left && !before) || (rule.right && !after) || measure === null) continue
    const because = [before?.[0], after?.[0], measure].filter((word): word is string => Boolean(word))
    return { type: rule.type, confidence: rule.confidence, because }
  }
  return byPosition(left, right)
}

/** What begins like a measure word and is none: X名片, X人家. */
const NO_MEASURE =
  /^(?:名(?:片|胜|城|校|师|牌|家)|人(?:家|才|民|大|士|文|居|社)|对(?![夫新])|篇章|口(?!井)|部(?:署|门|队|分)|位于)/

/** The measure word after the blank, which a numeral word and 多 or 余 may precede. */
function measureOf(right: string): string | null {
  if (NO_MEASURE.test(right)) return null
  const numeral = /^[万亿千百十]{0,2}[多余]?/.exec(right)![0]
  return measureAt(right, numeral.length)
}

const TYPE_BY_LABEL: readonly (readonly [RegExp, ValueType])[] = [
  [/日期|年月日|几日/, 'date'],
  [/月份/, 'month'],
  [/年份|年度/, 'year'],
  [/时间|时刻|时限/, 'time'],
  [/金额|资金|经费|投资额|产值/, 'amount'],
  [/比例|百分|率$/, 'percent'],
  [/数$|数量|人数|个数|次数|届次|几/, 'count'],
  [/姓名|领导|同志|书记|市长|县长|镇长|主任|主持人|讲话人/, 'person'],
  [/文号|文件|通知|方案|预案/, 'document'],
  [/会议|活动|论坛/, 'event'],
  [/单位|部门|公司|集团|机构|局名/, 'org'],
  [/县名|市名|省名|镇名|村名|地名|地点|地区|区域|县$|市$|镇$/, 'place'],
]

/** Type of a blank that says what it wants: 〔县名〕 is a place. */
export function typeOfLabel(label: string): ValueType {
  return TYPE_BY_LABEL.find(([pattern]) => pattern.test(label))?.[1] ?? 'text'
}
