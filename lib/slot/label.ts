import type { SlotCandidate } from './candidate'
import { amountLabel, countLabel, MOMENTS, momentLabel, percentLabel } from './figure-label'
import { clauseEnd, nounAfter, nounBefore } from './noun-phrase'
import { documentLabel, eventLabel, orgLabel, personLabel, placeLabel, textLabel } from './proper-label'
import type { SlotInLine } from './slot-in-line'
import type { ValueType } from './type'

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
