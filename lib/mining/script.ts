import type { Paragraph } from '../speech/speech'
import { contentParagraphs, type Voter } from './voter'

/** What a host says and does, by where it stands: before the first item, the items, between the last and what follows it, and at the very end. */
export interface Script {
  readonly voter: Voter
  readonly opening: readonly Paragraph[]
  readonly acts: readonly Act[]
  readonly summary: readonly Paragraph[]
  readonly close: readonly Paragraph[]
}

/** A cue line that calls somebody, and the line in brackets after it that says what then happens. */
export interface Act {
  readonly call: Paragraph
  readonly cue: Paragraph | null
}

const CALL =
  /^(?:首先|先|下面|现在|接下来|最后|然后|会议|进行|第[一二三四五六七八九十]|[有敬]?请|由|让我们|欢迎)[^。]{0,40}(?:请|由|欢迎|举行|进行)[^。]{2,60}|^(?:有|敬)?请[^。，]{2,30}(?:讲话|发言|致辞|汇报|报告|通报|宣读|传达|介绍|讲述|表态|说明|宣布)/u
const CUE = /^[（(][^（）()]{1,30}[）)]$/u
/** A script has so many items; a speech that calls up one is none. */
const LEAST_ACTS = 2

/** The script of a speech; null where it calls up fewer than two items. */
export function scriptOf(voter: Voter): Script | null {
  const paragraphs = contentParagraphs(voter.piece)
  const textOf = ({ range }: Paragraph): string => voter.textOf(range)
  const isHosting = ({ role }: Paragraph): boolean => role === 'agenda' || role === 'opening'
  const calls = paragraphs.flatMap((one, index) => (one.role === 'agenda' && CALL.test(textOf(one)) ? [index] : []))
  if (calls.length < LEAST_ACTS) return null
  const end = paragraphs.at(-1)!.role === 'agenda' ? paragraphs.length - 1 : paragraphs.length
  const acts = calls.filter((at) => at < end)
  const last = acts.at(-1)!
  return {
    voter,
    opening: paragraphs.slice(0, acts[0]).filter((one) => isHosting(one) && !CUE.test(textOf(one))),
    acts: acts.map((at) => {
      const next = paragraphs[at + 1]
      return { call: paragraphs[at]!, cue: next && CUE.test(textOf(next)) ? next : null }
    }),
    summary: paragraphs.slice(last + 1, end).filter((one) => isHosting(one) && !CUE.test(textOf(one))),
    close: paragraphs.slice(end),
  }
}
