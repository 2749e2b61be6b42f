import type { SlotDeclaration } from '../template/syntax'

const NUMERAL = '[\\d０-９〇○零一二三四五六七八九十百千万亿两.,，]'
const FORMS: Readonly<Partial<Record<SlotDeclaration['type'], RegExp>>> = {
  date: /[年月日号]|^\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?$|今天|明天|昨天/,
  month: new RegExp(`^(?:${NUMERAL}{2,5}年)?${NUMERAL}{1,3}(?:月|月份)?$|^[本上下]月$`),
  year: new RegExp(`^${NUMERAL}{2,5}(?:年|年度)?$|^[今去明前]年$`),
  time: /\d[:：]\d|[点时分午晚早]/,
  count: new RegExp(`${NUMERAL}|[数多几若]`),
  percent: new RegExp(`${NUMERAL}{1,12}\\s*(?:[%％‰]|个?百分点|成|$)|^百分之`),
  amount: new RegExp(NUMERAL),
}

/**
 * Whether a value looks like what its blank asks for. It steers hints only: what is written prints as it is written.
 * Types without a form take any text; a choice takes one of its choices.
 */
export function fits(declaration: SlotDeclaration, value: string): boolean {
  const text = value.trim()
  if (text === '') return true
  if (declaration.type === 'choice') return declaration.choices?.includes(value) ?? true
  return FORMS[declaration.type]?.test(text.slice(0, 200)) ?? true
}
