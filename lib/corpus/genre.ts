import type { PieceKind } from '../speech/speech'
import { pairAt } from './character-pair'
import { isHostScript } from './host-script'
import type { TextLine } from './text-line'

/** Words of official speech, of two characters each; their number per 1,000 characters helps to tell a speech from an essay. */
const OFFICE_WORDS = pairsOf(
  '要求必须坚持坚决落实加强推进推动确保工作会议讲话部署责任组织领导各级部门全面深入贯彻统筹切实进一提高强化措施任务建设发展形势机制监督落细指示精神同志希望努力',
)

/** Words of speeches at schools and ceremonies; they count where a title or an address shows that somebody speaks. */
const CEREMONY_WORDS = pairsOf('学习学校教育教学奋斗期望祝愿感谢传承使命')

/** Pairs of characters, and which characters one can begin with: most do not, and cost one look. */
interface Pairs {
  readonly first: Uint8Array
  readonly pairs: ReadonlySet<number>
}

function pairsOf(words: string): Pairs {
  const first = new Uint8Array(65_536)
  const pairs = new Set<number>()
  for (let at = 0; at < words.length; at += 2) {
    first[words.charCodeAt(at)] = 1
    pairs.add(pairAt(words, at))
  }
  return { first, pairs }
}

/** What only somebody who speaks to people present says. */
const SPEECH_ACTS: readonly RegExp[] = [
  /同志们|同学们|老师们|朋友们|各位(?:领导|代表|委员|来宾|嘉宾|同事|同仁|老师|家长|乡亲|同行)/,
  /(?:下面|现在|这里|接下来|借此机会)，?(?:请允许)?我(?:就|先|再|代表|讲|谈|提|围绕|向|给|作|以)|我(?:讲|谈|强调|再强调|提|先讲)[^，。\n]{0,8}[点个条方面](?:意见|要求|希望|想法|建议|看法|体会)?/,
  /(?:今天|刚才|这次|今年|此次)[^。\n]{0,40}(?:召开|举行|会议|大会|开会|集会|相聚|欢聚|发言|汇报|通报|部署)/,
  /主要任务是|主要目的是|会议的(?:主要)?(?:任务|目的|议题)/,
  /谢谢(?:大家|各位)|大家(?:上午|下午|晚上|早上|中午)?好|请大家|在座的?(?:各位|同志|每)|希望(?:大家|同志们|同学们|各位|你们)/,
  /我代表(?:[^，。\n]{2,20})|向(?:大家|各位|同志们|全体|广大)[^，。\n]{0,40}(?:表示|致以|道一声)/,
  /^(?:[一二三四五六七八九]是|第[一二三]，|[一二三]要)/m,
  /(?:跟|和|给|对|同|与|请|劳烦|拜托|耽误|占用)(?:大家|各位|诸位|你们|在座)|(?:今天|这次|这个|本次)(?:这个|这场|这次|的)?(?:会|课|仪式|活动|典礼|现场会|座谈)/,
  /(?:大家|你们|咱们|诸位|各位)[^。\n]{0,300}(?:大家|你们|咱们|诸位|各位)/,
  /散会|(?:讲|说|谈|汇报)(?:到)?(?:这|完)|开个?(?:短)?会|会议现在开始|我(?:再|先|就|只|最后|想|来|也)?(?:讲|说|谈)(?:一|两|二|三|四|五|几)/,
]

const NEWS =
  /^(?:新华社|本报|本台|人民网|中新网|据[^，。]{2,12}报道|记者)|记者[^，。]{0,12}[摄报]|（作者[:：]|(?:《(?:通知|意见|公报|决定|方案)》(?:指出|强调|要求))|全会(?:提出|强调|认为|号召)/m

/** Somebody's words as a story tells them. */
const REPORTED = /(?:说|道|回忆|告诉\S{1,6})[，：:]?“/g
const MANY_REPORTED = 3

const NOTICE = /(?:现将|现予)[^。]{0,80}(?:印发|转发|通知|摘要)|特此通知|妥否，请批示/

/** What only other kinds of text say: contracts, minutes, regulations, letters and posts, plans, announcements. */
const OTHER_KINDS: readonly RegExp[] = [
  /甲方[^。]{0,200}乙方/,
  /会议(?:纪要|认为|指出|要求|同意|决定|听取)[^。]{0,200}会议(?:认为|指出|要求|强调|同意|决定)|(?:出席|列席)[:：]/,
  /(?:^|\n)第[一二三四五六七八九十]{1,3}条 ?[^\n]{0,400}\n第[一二三四五六七八九十]{1,3}条/,
  /(?:^|\n)(?:\d{1,3}楼|楼主)/,
  /特此(?:通知|通告|公告|报告|函告)|(?:通知|报告|公告|启事)如下[:：。]|请(?:遵照|认真贯彻)执行|(?:现将|现就)有关(?:事项|情况)/,
  /倡议书(?:\n|$)|倡议(?:单位|人)[:：]|如下倡议/,
]

const FOREIGN = [NEWS, NOTICE]

export interface Evidence {
  /** The text has a title of its own that names a speech. */
  readonly namedSpeech: boolean
  /** All that stands above the text. */
  readonly title: string
  readonly salutation: boolean
}

export interface Verdict {
  readonly kind: Extract<PieceKind, 'speech' | 'host-script' | 'essay'>
  readonly cuesPerThousand: number
}

/** Office words per 1,000 characters; each step speaks more for a speech. */
const LEAST_DENSITY = [0, 1.5, 4, 8, 20] as const
const NEUTRAL_STEP = 2
const LEAST_SCORE = 2.5
const LOOK = 60_000

/** Tells a speech from a chair's script and from other prose, by its words alone. */
export function judgeGenre(lines: readonly TextLine[], evidence: Evidence): Verdict {
  const paragraphs = lines
    .filter(({ kind }) => kind !== 'site' && kind !== 'title')
    .map(({ text }) => text.slice(0, 4_000))
  const text = paragraphs.join('\n').slice(0, LOOK)
  const spoken = evidence.namedSpeech || evidence.salutation
  const words = count(text, OFFICE_WORDS) + (spoken ? count(text, CEREMONY_WORDS) : 0)
  const cuesPerThousand = Math.round((words / Math.max(text.length, 200)) * 10_000) / 10
  if (isHostScript(paragraphs, evidence.title)) return { kind: 'host-script', cuesPerThousand }
  return { kind: isSpeech(paragraphs, text, cuesPerThousand, evidence) ? 'speech' : 'essay', cuesPerThousand }
}

function count(text: string, { first, pairs }: Pairs): number {
  let found = 0
  for (let at = 0; at + 1 < text.length; at++)
    if (first[text.charCodeAt(at)] === 1 && pairs.has(pairAt(text, at))) {
      found++
      at++
    }
  return found
}

function isSpeech(paragraphs: readonly string[], text: string, density: number, evidence: Evidence): boolean {
  const acts = SPEECH_ACTS.filter((act) => act.test(text)).length
  const strange = FOREIGN.reduce(
    (sum, form) => sum + (form.test(text) ? paragraphs.filter((one) => form.test(one)).length : 0),
    0,
  )
  const told = (text.match(REPORTED)?.length ?? 0) >= MANY_REPORTED ? 1 : 0
  const others = OTHER_KINDS.filter((kind) => kind.test(text)).length + told
  const score =
    acts +
    (evidence.namedSpeech ? 3 : 0) +
    (evidence.salutation ? 2 : 0) +
    (LEAST_DENSITY.findLastIndex((least) => density >= least) - NEUTRAL_STEP) -
    Math.min(4, strange * 1.5) -
    2 * others -
    (text.length < 200 ? 1 : 0)
  return score >= LEAST_SCORE
}
