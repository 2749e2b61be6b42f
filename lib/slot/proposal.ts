import type { SlotCandidate } from './candidate'
import { characterSet } from './character-set'
import { listedNameAt, needsSuffix, nextListedName } from './gazetteer'
import { partFinder } from './pattern-finder'
import type { ValueType } from './type'
import { wordFinder } from './word-finder'

const CLAUSE_END = characterSet('，。；：、！？,;:!?（）()《》 \u3000\n')
/** Words behind which a name may begin. */
const findGoverning = wordFinder(
  '召开 召开了 召开的 召开了的 举行 举行了 举行的 举行了的 举办 举办了 举办的 举办了的 承办 承办了 参加 参加了 出席 主持 传达 学习 贯彻 落实 按照 根据 听取 这次 此次 本次 今天 昨天 通过 关于 荣获 获 获得 受到 感谢 代表 仅次于 战胜 成功 成立 成立了 接待 接待了 前往 考入 保送 保送到 来自 入选 结束的 举行的 在 是 为 由 被 了 到 以 将 对 并 又 及 与 和 向 就 把 的 有 我校 我市 我县 我们 第'.split(
    ' ',
  ),
)
/** Verbs that are never inside a name: it begins behind the last of them. */
const findNeverInside = wordFinder(
  '召开 召开了 召开的 召开了的 举行 举行了 举行的 举行了的 举办 举办了 举办的 举办了的 承办 承办了 参加 参加了 出席 听取 荣获 按照 根据 传达 感谢 成立 成立了 关于 刚才 今天 近日 这次 此次 本次'.split(
    ' ',
  ),
)
const findLevels = partFinder(
  /全国|全省|全市|全县|全区|全镇|全乡|全校|国际|世界|中国|亚太|全球|国家|中央|第[一二三四五六七八九十\d１２０]{1,4}[届次批期]|(?:19|20)\d{2}(?:年度?|学年)?|首届|[“"]|[省市县区镇](?![长级委内上])/,
  '全国世中亚第12首“"省市县区镇',
)

/** No name begins with one of these. */
const NEVER_FIRST = characterSet('在对从向由将把被与和及并又了的是')

/** Most beginnings that are proposed for one end. */
const MOST = 6

/**
 * Beginnings that a name ending at `end`, whose last word begins at `tail`, may have, nearest clause only: behind a governing word,
 * at a level word, at a listed place, at the clause's beginning. At least `least` characters lie before the tail.
 */
export function proposedStarts(line: string, tail: number, farthest: number, least: number): readonly number[] {
  const from = clauseStart(line, tail, farthest)
  const clause = line.slice(from, tail)
  let earliest = 0
  for (const { index, word } of findNeverInside(clause)) earliest = index + word.length
  const starts = new Set<number>([earliest])
  for (const { index, word } of findGoverning(clause)) starts.add(index + word.length)
  for (const match of findLevels(clause)) starts.add(match.index)
  for (let at = nextListedName(clause, 0); at >= 0; at = nextListedName(clause, at + 1)) {
    const name = listedNameAt(clause, at)
    if (name !== null && !needsSuffix(name)) starts.add(at)
  }
  const fit: number[] = []
  for (const start of starts)
    if (start >= earliest && clause.length - start >= least && !NEVER_FIRST.has(clause.charCodeAt(start)))
      fit.push(from + start)
  return fit.sort((a, b) => b - a).slice(0, MOST)
}

function clauseStart(line: string, end: number, farthest: number): number {
  const limit = Math.max(0, end - farthest)
  for (let at = end - 1; at >= limit; at--) if (CLAUSE_END.has(line.charCodeAt(at))) return at + 1
  return limit
}

/** A weak candidate, which the model accepts or not. */
export const propose = (
  start: number,
  end: number,
  type: ValueType,
  because: string,
  confidence = 0.4,
): SlotCandidate => ({ start, end, type, confidence, because: [because] })
