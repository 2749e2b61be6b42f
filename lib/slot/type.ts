/** The thirteen kinds of value that a mined blank can hold. */
export const VALUE_TYPES = [
  'date',
  'month',
  'year',
  'time',
  'count',
  'percent',
  'amount',
  'place',
  'org',
  'person',
  'document',
  'event',
  'text',
] as const

export type ValueType = (typeof VALUE_TYPES)[number]
