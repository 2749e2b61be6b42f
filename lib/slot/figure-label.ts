import type { SlotCandidate } from './candidate'
import { measureAt } from './measure'
import { clauseBefore, hasNounBefore, nounAfter, nounBefore } from './noun-phrase'
import type { SlotInLine } from './slot-in-line'
import type { ValueType } from './type'

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
  if (isUnit) return hasNounBefore(line, slot.start) || after.length < 2 ? before : after
  return after.length >= 2 || (after.length === 1 && measure !== '') ? after : before
}

const AGE_FROM = /^(?:[-—–－~～至到][\dXxＸ*×○]{1,3}岁|岁(?:及)?以上)/
const AGE_TO = /[\dXxＸ*×○][-—–－~～至到]$/

export function countLabel({ line, slot }: SlotInLine): string {
  const numeral = /^[万亿千百十]{0,2}[多余几]?/.exec(line.slice(slot.end, slot.end + 4))![0].length
  const measure = measureAt(line, slot.end + numeral) ?? line[slot.end + numeral] ?? ''
  const unit = UNIT_LABELS[measure] ?? '数'
  const noun = countedNoun(line, slot)
  if (AGE_FROM.test(line.slice(slot.end, slot.end + 12))) return '年龄下限'
  if (measure === '岁') return AGE_TO.test(line.slice(Math.max(0, slot.start - 4), slot.start)) ? '年龄上限' : '年龄'
  if (/^[省市县区镇乡村]$/.test(measure)) return `${noun}${measure}数`
  if (noun === '') return unit === '数' ? `${/[\u4e00-\u9fff]/.test(measure) ? measure : ''}数` : unit
  return noun.endsWith(unit) ? noun : noun + unit
}

export function percentLabel({ line, slot, lastCounted }: SlotInLine): string {
  const noun = nounBefore(line, slot.start)
  const change = /(增长|提高|上升|增加|提升)|(下降|降低|减少|下滑|压减)(?:了|约)?$/.exec(clauseBefore(line, slot.start))
  if (change) {
    const what = /^(?:同比|环比|分别|同期|比)/.test(noun)
      ? (lastCounted() ?? '')
      : noun.replace(change[0], '').replace(/同比|环比|分别/g, '')
    return `${what}${change[1] ? '增幅' : '降幅'}`
  }
  if (noun.length < 2) return '比例'
  return /[率比重幅速]$|比例$/.test(noun) ? noun : `${noun}比例`
}

export function amountLabel({ line, slot }: SlotInLine): string {
  const after = nounAfter(line, slot.end)
  const noun = nounBefore(line, slot.start)
  if (line[slot.end] === '的' && after.length >= 2) return after
  if (noun.length >= 2) return /[额费金入值款]$|资$|收$/.test(noun) ? noun : `${noun}金额`
  return after.length >= 2 ? (/[额费金入值款]$/.test(after) ? after : `${after}金额`) : '金额'
}

export const MOMENTS: Readonly<Partial<Record<ValueType, string>>> = {
  date: '日期',
  month: '月份',
  year: '年份',
  time: '时间',
}

export function momentLabel({ line, slot }: SlotInLine): string {
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
  return after.length >= 2 && !/^(?:凌晨|上午|下午|晚上)/.test(after) ? after.slice(0, 6) + word : word
}
