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
export function* labelsOf(found: SlotInLine): Generator<string, void> {
  const { line, slot, implicit } = found
  const own = ownLabel(line, slot)
  if (own) return yield own
  const base = BY_TYPE[slot.type](found)
  const isPlain = !implicit && PLAIN.has(base)
  const clause = isPlain ? clauseEnd(line, slot.end) : ''
  yield clause.length >= 2 ? clause + base : base
  const value = implicit ? valueLabel(base, line.slice(slot.start, slot.end)) : null
  if (value && !(slot.type in MOMENTS)) yield value
  yield* longerLabels(found, base)
  if (value && slot.type in MOMENTS) yield value
}

function* longerLabels({ line, slot, lastCounted }: SlotInLine, base: string): Generator<string, void> {
  const near = line.slice(Math.max(0, slot.start - 80), slot.start)
  const sentence = near.slice(near.lastIndexOf('。') + 1)
  const whole = slot.type === 'count' && sentence.includes('其中') ? lastCounted() : null
  if (whole) yield `${whole}中${base}`
  const scope = [...sentence.matchAll(SCOPE)].at(-1)?.[0] ?? ''
  if (scope && !base.startsWith(scope)) yield scope + base
  const lead = nounBefore(line, slot.start).slice(-6)
  if (lead.length >= 2 && !base.includes(lead)) yield lead + base
  const after = nounAfter(line, slot.end)
  if (after.length >= 2 && !base.includes(after)) yield `${after}${base}`
  const clause = clauseEnd(line, slot.end)
  if (clause.length >= 2 && !base.includes(clause)) yield clause + base
  if (scope && lead.length >= 2 && !base.includes(lead)) yield scope + lead + base
}

/** Where its words say no more, a found value tells its own blank from its likes: 地名（武汉）. Bare figures would not. */
const valueLabel = (base: string, value: string): string | null =>
  /^[\d.,，]+[万亿]?$/.test(value) || /[%％]$/.test(value)
    ? null
    : `${base}（${value.replace(/[《》]/g, '').slice(0, 20)}）`

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
