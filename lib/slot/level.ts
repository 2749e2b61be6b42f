import type { Recogniser, SlotCandidate } from './candidate'
import { patternFinder } from './pattern-finder'
import { onlyWith } from './place-in-line'

const FIRSTS = 'ⅠⅡⅢⅣⅤ一二三四蓝黄橙红'
const findSigns = patternFinder(
  /[ⅠⅡⅢⅣⅤ]级|[一二三四](?:级)(?=(?:应急)?响应)|[蓝黄橙红]色(?=(?:[^，。；、]{0,6})预警)/,
  FIRSTS,
)

/** 启动Ⅰ级响应, 发布橙色预警: how grave a situation is, in signs of its own. */
export const findLevels: Recogniser = onlyWith(FIRSTS, (line) =>
  findSigns(line).map(
    (match): SlotCandidate => ({
      start: match.index,
      end: match.index + match[0].length,
      type: 'text',
      confidence: 0.85,
      because: [match[0]],
    }),
  ),
)
