import { clauseBefore, HAN_TAIL, nounAfter, nounBefore } from './noun-phrase'
import type { SlotInLine } from './slot-in-line'

const OFFICE =
  /^(?:同志)?((?:常务)?(?:总书记|副?书记|副?[省市县区镇乡州部局厅校院行]长|副?主任|副?主席|副?总理|院士|董事长|副?总经理|总裁|秘书长|教授|老师|同学|先生|女士))/
const OFFICE_BEFORE =
  /([省市县区镇乡州]委|[省市县区镇乡]政府|国务院|[\u4e00-\u9fff]{1,4}局)?((?:副?书记|副?[省市县区镇乡州部局厅校院行]长|副?主任|副?主席|总理|董事长|总经理|秘书长))$/

export function personLabel({ line, slot }: SlotInLine): string {
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

const LOCAL_LEFT = /(?:^|[^以天年月])[来返入到回抵]$/

export function placeLabel({ line, slot, implicit }: SlotInLine): string {
  const left = line.slice(Math.max(0, slot.start - 4), slot.start)
  const right = line.slice(slot.end, slot.end + 12).trimStart()
  const text = line.slice(slot.start, slot.end)
  const level = /(?:地区|街道|社区|小区|水库|产业园|工业园|开发区|新区|[省市县区镇乡村])$/.exec(text)?.[0]
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
  const route = /^[^，。；、]?(铁路|高速|高铁|公路|机场|大桥|国道)/.exec(right)?.[1]
  if (route) return `${route}地名`
  const noun = nounAfter(line, slot.end)
  return noun.length >= 2 ? `${noun.slice(0, 6)}地名` : '地名'
}

export function orgLabel({ line, slot }: SlotInLine): string {
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

const MEETING_END = /(?:大会|论坛|推介会|仪式|典礼|运动会|博览会|会议|会)$/
const LEVEL = /^(全国|全省|全市|全县|全区|全镇|国务院|中央|省|市|县)/

export function eventLabel({ line, slot, implicit }: SlotInLine): string {
  const text = line.slice(slot.start, slot.end)
  if (!implicit) return '会议名称'
  if (MEETING_END.test(text)) {
    const level = LEVEL.exec(text)?.[1] ?? ''
    return `${level}${MEETING_END.exec(text)![0].replace(/^.*会$/, (word) => (word === '大会' ? word : '会议'))}名称`
  }
  if (/肺炎|感染|猪瘟|流感|登革热/.test(text)) return '疫情名称'
  if (/台风/.test(text)) return '台风名称'
  if (/^(?:春节|元旦|国庆|中秋|端午|清明|五一|劳动节|元宵)/.test(text)) return '当前节日'
  if (/(?:事故|火灾|灾害|地震|爆炸|事件|坍塌|洪灾|暴雨|案件|案)$/.test(text)) return '事故灾害名称'
  return '活动名称'
}

export function documentLabel({ line, slot }: SlotInLine): string {
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

export function textLabel({ line, slot, implicit }: SlotInLine): string {
  const text = line.slice(slot.start, slot.end)
  if (/级$/.test(text)) return '响应级别'
  if (/色$/.test(text)) return '预警颜色'
  if (!implicit && /^[.．。·…]/.test(text)) return '待填段落'
  if (implicit) return '项目名称'
  const noun = nounAfter(line, slot.end)
  if (noun.length >= 2) return `${noun.slice(0, 6)}的内容`
  const before = nounBefore(line, slot.start)
  return before.length >= 2 ? `${before.slice(-6)}的内容` : '待填内容'
}
