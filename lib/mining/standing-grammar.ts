import { isBalanced } from './edge'
import { COUNT } from './masked-clause'
import type { ClausePattern } from './move-pattern'

/** Who is told to do something. */
const SUBJECTS =
  '各级各部门|各部门各单位|各级各单位|各有关部门|各相关部门|相关部门|有关部门|各部门|各单位|各乡镇|各地|各级党委|各级党组织|各级领导干部|各级干部|各级|党员干部|领导干部|广大干部|广大党员|全县上下|全市上下|全体干部|主要负责同志|我们|大家'

/** How it is to be done. */
const ADVERBS =
  '也|都|不断|进一步|切实|坚决|严格|全面|充分|深入|着力|大力|认真|积极|主动|持续|始终|牢牢|扎实|广泛|及时|加快|全力|共同|真正|更加|继续|必须|应当|一定要|都要|也要|还要|要'

/** Verbs that take what follows as their object, and words that bring an object before its verb. */
const VERBS =
  '加强|加大|加快|回应|守住|守牢|防范|消除|保障|维护|促进|激发|关心|建立健全|建立|健全|完善|落实好|落实|推进|推动|推行|深化|发挥|营造|压实|压紧压实|强化|提高|提升|增强|做好|做到|抓好|抓实|坚持|巩固|形成|开展|组织|防止|杜绝|严禁|严防|严查|严肃|执行|贯彻|贯彻落实|学习|领会|把握|树立|树牢|履行|担负起|扛起|承担|确保|统筹|围绕|按照|聚焦|突出|克服|摒弃|纠正|整治|解决|查处|排查|宣传|引导|动员|营造|弘扬|讲好|认识到|看到|清醒认识到|清醒看到|统一到|落到|对照|通过|把|将|对|以|在|从|向'

const ORDER = new RegExp(`^(?:${SUBJECTS})?(?:${ADVERBS})*(?:${VERBS}|$)`, 'u')
/** A beginning after which any object or any act may stand: nothing in it is cut. */
const OPEN = new RegExp(
  `^(?:(?:${SUBJECTS})(?:${ADVERBS})+|(?:${SUBJECTS})?(?:${ADVERBS})*(?:(?!把|将|对|以|在|从|向)(?:${VERBS})))$`,
  'u',
)
/** Who is meant, before it is said what they do. */
const WHO = new RegExp(`^(?:${SUBJECTS})(?:${ADVERBS})*$`, 'u')
const SUBJECT_ALONE = new RegExp(`^(?:${SUBJECTS})$`, 'u')
/** Two clauses of one sentence begin so. */
const PAIRED = /^(?:既要|不仅要|不但要|一方面要|无论|越是|谁|凡是|对|只有|如果)/u

/** Words that leave the sentence to the clause after them: how, by whom or where it is done, and what is said. */
const LEADING = /^(?:按照|围绕|在|向|对照|通过|以|从|对|面对|为)/u
const ANNOUNCING = /(?:强调|指出|要求|认识到|看到)$/u

/** What a whole clause that hangs on the one before it begins with. */
const HANGING =
  /^(?:的|和|与|并|也|而|就|都|使|让|等|则|但|却|或|又|再|以及|特别是|尤其是|表示|致以|得到|取得|为了|其中|其)/u
/** A fixed edge of a blank that leaves a word or a quotation open. */
const OPEN_EDGE = /(?:[、“的各全一不]|、.{1,2})$/u
const CLOSING_EDGE = /^[、”]/u
const SHORTEST_WHOLE = 6
const LONGER_HEAD = 4

/**
 * True where a clerk can read the fixed words as the frame of a sentence: they begin with an order or with who is meant, and no cut leaves a word
 * without its other half. A whole clause may begin with anything but a word that hangs on what was said before.
 */
export function readsAsSentence({ before, after, whole }: ClausePattern): boolean {
  if (before.includes(COUNT) || after.includes(COUNT)) return false
  if (!isBalanced(before + after)) return false
  if (whole) return ORDER.test(before) || (before.length >= SHORTEST_WHOLE && !HANGING.test(before))
  if (before === '' || OPEN_EDGE.test(before) || CLOSING_EDGE.test(after)) return false
  if (PAIRED.test(before) && after === '') return true
  if (after === '' && LEADING.test(before)) return false
  if (WHO.test(before)) return after === '' && !SUBJECT_ALONE.test(before)
  if (OPEN.test(before)) return true
  return before.length >= LONGER_HEAD && ORDER.test(before)
}

export const isOrder = (words: string): boolean => ORDER.test(words)

/** True where the sentence has to go on behind the clause; `marks` are those that ended it in the speeches. */
export function leadsOn({ before, after, whole }: ClausePattern, marks: readonly string[]): boolean {
  if (marks.some((mark) => ENDS.test(mark))) return false
  return LEADING.test(before) || ANNOUNCING.test(before + after) || (whole && !ORDER.test(before))
}

const ENDS = /[。；！？]/u
