import type { Genre } from '../template/syntax'
import type { Voter } from './voter'

/** A sort of speech within a genre whose speeches have little in common but the genre. */
export interface Kind {
  /** Name of the template. */
  readonly name: string
  /** What all its speeches are given for; null where that differs. */
  readonly occasion: string | null
  /** What they say. */
  readonly says: RegExp
  /** Whom they address; absent where that tells nothing. */
  readonly addresses?: RegExp
}

const kind = (name: string, occasion: string | null, says: string, addresses?: string): Kind => ({
  ...{ name, occasion, says: new RegExp(says, 'gu') },
  ...(addresses === undefined ? {} : { addresses: new RegExp(addresses, 'u') }),
})

/** Genres that are one in name only. A genre without a row is one kind. */
const KINDS: Readonly<Partial<Record<Genre, readonly Kind[]>>> = {
  address: [
    kind('开学典礼致辞', '开学', '开学|新学期|新学年|新同学|新生|入学|录取', '同学'),
    kind('毕业典礼致辞', '毕业', '毕业|离校|母校|学位|启程|送行|临别', '同学'),
    kind('周年纪念致辞', '周年纪念', '周年|华诞|诞辰|纪念|缅怀|永垂|建校|岁生日'),
    kind('节日致辞', '节日', '新春|春节|佳节|节日|拜年|团拜|辞旧迎新|教师节|节快乐|新年'),
    kind('开工启用致辞', '开工启用', '开工|奠基|开业|揭牌|启用|竣工|投产|落成|通车|开园'),
    kind('欢迎致辞', '来访', '莅临|远道而来|来访|来宾的到来|考察团|代表团|接风|宾至如归'),
    kind('会议开闭幕致辞', '开闭幕', '开幕|闭幕|胜利召开|圆满完成|各项议程|届[^，。]{0,4}次会议'),
  ],
  discussion: [
    kind('节日座谈讲话', '节日', '新春|春节|佳节|节日|拜年|团拜|教师节|建军|欢聚|团聚'),
    kind('工作座谈讲话', null, '听取|意见|建议|反映|诉求|难题'),
  ],
  summary: [
    kind('表彰大会讲话', null, '表彰|先进|优秀|荣誉|获奖|模范|红旗手'),
    kind('工作总结讲话', null, '总结|回顾|经验|盘点'),
  ],
  report: [
    kind('代表大会工作报告', '代表大会', '各位代表|审议|大会|本届|代表们|届'),
    kind('述职报告', '述职', '述职|述廉|述德|本人|考核|评议'),
    kind('工作情况汇报', null, '汇报|检查指导|亮点|情况如下'),
  ],
}

/** The beginning and the end of a speech say what it is given for; so many characters of each. */
const OPENING = 400
const CLOSING = 250
/** A word in the title counts for so many at the edges; of each place at most so many count. */
const IN_TITLE = 3
const MOST_EACH = 6
/** The best must have so much, and so many times as much as the next. */
const LEAST = 3
const LEAD = 1.3

export const kindsOf = (genre: Genre): readonly Kind[] => KINDS[genre] ?? []

/** The kind that a speech is by what it says; null where none is clearly the best. */
export function kindOf({ genre, piece, textOf }: Pick<Voter, 'genre' | 'piece' | 'textOf'>): Kind | null {
  const lines = (role: string) =>
    piece.paragraphs
      .filter((paragraph) => paragraph.role === role)
      .map(({ range }) => textOf(range))
      .join('\n')
  const spoken = piece.paragraphs.filter(({ role }) => role !== 'title' && role !== 'noise').map(({ range }) => range)
  const text = spoken.map(textOf).join('\n')
  const edges = text.length <= OPENING + CLOSING ? text : `${text.slice(0, OPENING)}\n${text.slice(-CLOSING)}`
  const title = `${piece.title ?? ''}\n${lines('title')}`
  const ranked = kindsOf(genre)
    .filter(({ addresses }) => addresses?.test(edges) ?? true)
    .map((kind) => ({ kind, score: scoreOf(kind, title, edges) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  return best && best.score >= LEAST && best.score >= LEAD * (next?.score ?? 0) ? best.kind : null
}

const scoreOf = ({ says }: Kind, title: string, edges: string): number =>
  IN_TITLE * uses(says, title) + uses(says, edges)

const uses = (words: RegExp, text: string): number => Math.min(MOST_EACH, [...text.matchAll(words)].length)
