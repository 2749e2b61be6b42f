import { wordFinder } from './word-finder'

const CLAUSE_EDGE = /[，。；：、！？,;:!?（）()“”《》〈〉\s]/
/** Where a noun phrase ends on its right. */
const NOUN_STOP =
  /[的了在和与及已被对将要正且并而是为至到达超占以从向由于等还已仍给各，。；：、！？,;:!?（）()“”《》〔〕\s\dXx＊*×○_%％]|报告|全部|必须|全面|完成|开展|实行|实现|进行|比例|左右|以上|以下|发生|出现|参加|参与/
/** Where it begins on its left: words that lead up to a value. */
const findLeads = wordFinder(
  '报告 确定 完成 开展 控制 保障 安排 直至 杜绝 提倡 计划 要求 实现 达成 新建 其中 目前 现在 当前 截至 截止 今年 去年 全年 共计 同比 我们 已有 现有 发放 投入 转移 签约 引进 排查出 排查 查出 查处 发现 涉及 造成 的 了 在 和 与 将 对 把 是 要 从 由 按照 通过 用'.split(
    ' ',
  ),
)

/** What follows the last word that leads up to a value; 对接 is none. */
function afterLeads(phrase: string): string {
  const last = findLeads(phrase).findLast(({ index, word }) => word !== '对' || phrase[index + 1] !== '接')
  return last ? phrase.slice(last.index + last.word.length) : phrase
}

const APPROXIMATIONS =
  /(?:共|有|达到|达|约|近|超过|超|仅|已|为|累计|分别|至少|不少于|不超过|不低于|就|又|还|只|每|满|控制在|分布在|首次突破|突破|得|到|增长|下降|提高|至|第|高于|低于|不得)+$/

export const clauseBefore = (line: string, start: number): string => {
  let at = start
  while (at > 0 && start - at < 24 && !CLAUSE_EDGE.test(line[at - 1]!)) at--
  return line.slice(at, start)
}

/** 月底前, 日内: what remains of a moment whose number is a blank. */
const AFTER_MOMENT = /^.*[月日时](?:底|初|份|中旬|上旬|下旬)?(?:之?[前内]|起|以来)/

export const HAN_TAIL = /[\u4e00-\u9fff]{1,24}$/

/** Whether the noun phrase before a value is whole, not a rest of a verb phrase. */
export const hasNounBefore = (line: string, start: number): boolean =>
  !/[了着过的]$/.test(clauseBefore(line, start).replace(APPROXIMATIONS, '')) && nounBefore(line, start).length >= 2

/** What a number before the phrase leaves at its head: 个 in 68个重点项目. */
const MEASURE_LEFT = /^(?:个|名|家|户|起|项|条|件|次|人次|支|位|所|座|处)(?=[\u4e00-\u9fff]{2})/

/** The noun phrase that leads up to a value: 新增确诊病例 in 报告新增确诊病例X例. */
export function nounBefore(line: string, start: number): string {
  const clause = clauseBefore(line, start)
    .replace(AFTER_MOMENT, '')
    .replace(/[多余几]$/, '')
  const tail = (HAN_TAIL.exec(clause)?.[0] ?? '').replace(MEASURE_LEFT, '').replace(APPROXIMATIONS, '')
  const noun = afterLeads(tail).replace(APPROXIMATIONS, '')
  if (noun.length >= 2) return lastWords(noun)
  return lastWords(tail.length >= 2 ? tail : (HAN_TAIL.exec(clause)?.[0] ?? ''))
}

/** At most twelve characters; of a longer phrase the last ten, an even number, because most words have two. */
const lastWords = (phrase: string): string => (phrase.length > 12 ? phrase.slice(-10) : phrase)

/** The last words of the clause that a value stands in: 第一剂接种 in X月底前完成XX岁以上人群第一剂接种. */
export function clauseEnd(line: string, end: number): string {
  const rest = line.slice(end, end + 32)
  const edge = rest.search(CLAUSE_EDGE)
  const tail = HAN_TAIL.exec(edge >= 0 ? rest.slice(0, edge) : rest)?.[0] ?? ''
  return edge < 0 || tail.length < 3
    ? ''
    : tail
        .replace(/^(?:份|底|内|之|前|必须|全面|全部|要)+/, '')
        .replace(/^.*(?:以上|以下|以内|之前|人群|[的了在和与及对将要])/, '')
        .slice(-6)
}

/** The noun phrase behind a value: 高风险地区 in X个高风险地区. */
export function nounAfter(line: string, end: number): string {
  const rest = line.slice(end, end + 24).replace(/^(?:内|以内|之内|以上|以下|左右|及以上|的|底前?|份|\s)+/, '')
  const built = rest.startsWith('在建') ? '在建' : ''
  const body = rest.slice(built.length)
  const stop = body.search(NOUN_STOP)
  const noun = stop >= 0 ? body.slice(0, stop) : body
  if (body[stop] === '的' && stop >= 2 && stop <= 4) {
    const head = body.slice(stop + 1)
    const edge = head.search(NOUN_STOP)
    if (edge >= 2 && edge <= 8) return head.slice(0, edge)
  }
  return (built + noun).slice(0, 8)
}
