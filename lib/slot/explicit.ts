import { leftOf, rightOf, type SlotCandidate } from './candidate'
import { typeOfContext, typeOfLabel } from './explicit-type'
import { placeFinderOf } from './place-in-line'
import { findPlaceholders, type Placeholder, type PlaceholderShape } from './placeholder'
import type { ValueType } from './type'

/** Shapes whose notation alone settles the type. */
const TYPE_BY_SHAPE: Readonly<Partial<Record<PlaceholderShape, ValueType>>> = {
  number: 'document',
  date: 'date',
  month: 'month',
  time: 'time',
  percent: 'percent',
  amount: 'amount',
  leader: 'text',
}

const LIST_MARK = /^[、和及与或—–~～至到-]$/

/** Without one of these a line has no blank. */
const findSigns = placeFinderOf('XxＸｘ×✕*＊○〇◯□_＿某〔【〖')
/** What is no sign by itself, but with what follows. */
const findOpenings = placeFinderOf('（([年')
const OPENED_SIGN = /[（([](?:待|请|此处)|年[ \u3000]/y
const LEADER = /^\s*[.．。·…]/
const findLeaders = placeFinderOf('.．。·…')

function hasSign(line: string): boolean {
  if (findSigns(line).count > 0) return true
  const openings = findOpenings(line)
  for (let index = 0; index < openings.count; index++) {
    OPENED_SIGN.lastIndex = openings.at(index)
    if (OPENED_SIGN.test(line)) return true
  }
  return findLeaders(line).count > 0 && LEADER.test(line)
}

/** Every explicit blank of one line, bounded and typed. `line` holds no newline. */
export function findExplicit(line: string): readonly SlotCandidate[] {
  if (!hasSign(line)) return []
  const placeholders = findPlaceholders(line)
  const found: SlotCandidate[] = []
  for (const placeholder of placeholders) found.push(typed(line, placeholder))
  return inheritAlongLists(line, found)
}

function typed(line: string, placeholder: Placeholder): SlotCandidate {
  const { start, end, shape } = placeholder
  if (shape === 'time' && isVisited(line, placeholder)) return { start, end: end - 1, ...VISITED }
  const byShape = TYPE_BY_SHAPE[shape]
  if (byShape) return { start, end, type: byShape, confidence: 0.99, because: [line.slice(start, end)] }
  if (shape === 'label')
    return { start, end, type: typeOfLabel(line.slice(start + 1, end - 1)), confidence: 0.95, because: ['label'] }
  if (shape === 'year') return typedYear(line, start, end)
  if (shape === 'day') return typedDay(line, start, end)
  return { start, end, ...typeOfContext(leftOf(line, start), rightOf(line, end)) }
}

/** 总书记来X时 tells of a visit to a place, 每日X时 of an hour. */
const isVisited = (line: string, { start, end }: Placeholder): boolean =>
  /^[XxＸｘ×*＊○□某]{1,3}时$/.test(line.slice(start, end)) &&
  /(?:^|[^以天年月日])(?:[来赴回返]|来到|抵达|到访|视察|考察)$/.test(leftOf(line, start))

const VISITED = { type: 'place', confidence: 0.8, because: ['时'] } as const

/** 20XX年 is a year; X年 counts years. */
function typedYear(line: string, start: number, end: number): SlotCandidate {
  const digits = line.slice(start, end - 1).trim()
  const counts = digits.length === 1 || (digits.length < 4 && /[近过续约满用了共第]$/.test(leftOf(line, start)))
  if (counts) return { start, end: start + digits.length, type: 'count', confidence: 0.8, because: ['年'] }
  return { start, end, type: 'year', confidence: 0.95, because: ['年'] }
}

/** X日上午 is a date; X日内 counts days. */
function typedDay(line: string, start: number, end: number): SlotCandidate {
  if (/^[内之以后前]/.test(rightOf(line, end)) && !/[-—–~～至到]$/.test(leftOf(line, start))) {
    return { start, end: end - 1, type: 'count', confidence: 0.95, because: [line.slice(end - 1, end + 1)] }
  }
  return { start, end, type: 'date', confidence: 0.95, because: ['日'] }
}

/** In X、X新城 and X至X岁 the first blank is what the second is. */
function inheritAlongLists(line: string, found: readonly SlotCandidate[]): readonly SlotCandidate[] {
  const result = [...found]
  for (let index = result.length - 2; index >= 0; index--) {
    const here = result[index]!
    const next = result[index + 1]!
    if (here.confidence >= WEAK || !LIST_MARK.test(line.slice(here.end, next.start))) continue
    result[index] = { ...here, type: next.type, confidence: next.confidence, because: [line.slice(here.end, next.end)] }
  }
  for (let index = 1; index < result.length; index++) {
    const here = result[index]!
    const last = result[index - 1]!
    if (here.confidence >= WEAK || !LIST_MARK.test(line.slice(last.end, here.start))) continue
    result[index] = {
      ...here,
      type: last.type,
      confidence: last.confidence,
      because: [line.slice(last.start, here.start)],
    }
  }
  return result
}

/** Below this the context has not said what the blank is. */
const WEAK = 0.6
