import type { ParagraphText, Point } from '../speech/speech'
import { BODY_CUES, eachCue, HEADING_CUES, indexCues } from './cue'
import type { ContentRole } from './role'
import { locateSections, type Section } from './section'

/** A feature's name and its value, a small whole number so that sums are exact on every machine. */
export interface Feature {
  readonly name: string
  readonly value: number
}

/** What the model sees of one paragraph. */
export interface Described {
  readonly features: readonly Feature[]
  /** Cue words found, by role, for `because`. */
  readonly cues: ReadonlyMap<ContentRole, readonly string[]>
}

const BODY = indexCues(BODY_CUES)
const HEADING = indexCues(HEADING_CUES)
const LEAD_LENGTH = 48
const TAIL_LENGTH = 24
const SHARE_STEPS = 5
/** 下面，请张三同志作交流发言; 让我们以热烈的掌声欢迎李四讲话. */
const PLEASE =
  /^(?:首先|下面|现在|接下来|最后)?[，,]?(?:进行[^。]{1,20}[，,])?请[^。]{2,60}(?:发言|讲话|传达|通报|宣读|汇报|介绍|宣布|讲解)|掌声[^。]{0,4}欢迎|逐项进行|调至?到?静音/
/** 市委书记批示指出：“…”, 省政府印发了《…》. */
const QUOTES_ABOVE =
  /(?:书记|主席|总理|省长|市长|县长|区长|厅长|部长|领导|会议|省委|市委|中央|国务院|政府|指挥部|防指)[^。“]{0,30}(?:(?:指出|强调|要求|批示|明确|说|讲话)[^。“]{0,4}“|(?:印发|下发|出台)了?《|要求是)/
const CHINESE = /[\u4e00-\u9fff]/
/** Longer paragraphs are judged by their beginning and end; a paragraph of a speech rarely reaches this. */
const READ_LENGTH = 4000

/**
 * Features of the paragraphs that have a content role; `content` holds their indexes in `paragraphs`, in order.
 * A model passes `known`, so that features it has no weight for are never built.
 */
export function describeParagraphs(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
  content: readonly number[],
  known: (name: string) => boolean = () => true,
): readonly Described[] {
  const sections = locateSections(paragraphs, points)
  const whole = describeWhole(text)
  return content.map((index, position) => {
    const { start, end } = paragraphs[index]!.range
    const line = text.slice(start, Math.min(end, start + READ_LENGTH))
    const section = sections[index]!
    const features: Feature[] = []
    const add = (name: string, value = 1) => {
      if (value > 0 && known(name)) features.push({ name, value })
    }
    add('bias')
    const cues = addCues(line, add)
    if (!section.own) addHeadingCues(firstSentence(line), 'own', add)
    addPosition(position, content.length, add)
    addSection(text, section, add)
    addShape(line, add)
    addNgrams(line, add)
    for (const name of whole) add(name)
    return { features, cues }
  })
}

type Add = (name: string, value?: number) => void

function addCues(line: string, add: Add): ReadonlyMap<ContentRole, readonly string[]> {
  const found = new Map<ContentRole, string[]>()
  const counts = new Map<ContentRole, number>()
  let all = 0
  eachCue(line, BODY, ({ word, role }) => {
    all++
    counts.set(role, (counts.get(role) ?? 0) + 1)
    const words = found.get(role)
    if (!words) found.set(role, [word])
    else if (words.length < 40 && !words.includes(word)) words.push(word)
  })
  for (const words of found.values()) for (const word of words) add(`w:${word}`)
  for (const [role, count] of counts) {
    add(`cue:${role}`, Math.min(4, count))
    add(`share:${role}`, Math.round((SHARE_STEPS * count) / all))
  }
  const lead = new Map<ContentRole, number>()
  eachCue(line.slice(0, LEAD_LENGTH), BODY, ({ role }) => lead.set(role, (lead.get(role) ?? 0) + 1))
  for (const [role, count] of lead) add(`lead:${role}`, Math.min(3, count))
  return found
}

function addPosition(position: number, count: number, add: Add): void {
  if (position === 0) add('first-paragraph')
  else if (position === 1) add('second-paragraph')
  if (position === count - 1) add('last-paragraph')
  else if (position === count - 2) add('paragraph-before-last')
  add(`decile:${Math.min(9, Math.floor((10 * position) / count))}`)
}

function addSection(text: string, { own, above, runIn, phase, outer, intro }: Section, add: Add): void {
  add(`outer:${outer}`)
  if (intro) addIntro(text.slice(Math.max(intro.start, intro.end - 60), intro.end), add)
  add(`phase:${phase}`)
  add(`level:${above.length + (own ? 1 : 0)}`)
  if (own) {
    add(`scheme:${own.scheme}`)
    addHeadingCues(headingOf(text, own), 'own', add)
  } else add('unnumbered')
  if (runIn > 0) add(runIn > 2 ? 'run-in:many' : 'run-in:few')
  above.slice(0, 2).forEach((point, depth) => {
    addHeadingCues(headingOf(text, point), depth === 0 ? 'parent' : 'grandparent', add)
  })
}

const headingOf = (text: string, { heading }: Point) =>
  text.slice(heading.start, Math.min(heading.end, heading.start + 80))

/** The first sentence where it is short enough to be a heading in all but form. */
function firstSentence(line: string): string {
  const end = line.slice(0, 60).search(/[。：！]/)
  return end < 0 ? '' : line.slice(0, end)
}

function addHeadingCues(words: string, name: string, add: Add): void {
  const counts = new Map<ContentRole, number>()
  eachCue(words, HEADING, ({ role }) => counts.set(role, (counts.get(role) ?? 0) + 1))
  for (const [role, count] of counts) add(`${name}:${role}`, Math.min(2, count))
}

/** The sentence that announces a series says what its points are: what was done, what is wrong, what to do. */
function addIntro(tail: string, add: Add): void {
  const sentence =
    tail
      .replace(/[。：:！]+$/, '')
      .split(/[。！？]/)
      .at(-1) ?? ''
  if (/做了|开展了|完成了|取得|成效|成绩|回顾|以来|工作有/.test(sentence)) add('intro:done')
  if (/问题|不足|短板|差距|薄弱|困难/.test(sentence)) add('intro:problems')
  if (/要|做好|抓好|重点|落实|措施|希望|任务|意见|要求/.test(sentence)) add('intro:must')
  if (/形势|意义|为什么|认识|特点|有利|挑战/.test(sentence)) add('intro:situation')
}

/** Rates of the small words that carry mood: what is to be done, what was done, figures, calls. */
function addShape(line: string, add: Add): void {
  const length = Math.max(1, line.length)
  add(`length:${length < 40 ? 0 : length < 100 ? 1 : length < 200 ? 2 : length < 400 ? 3 : 4}`)
  const rate = (name: string, pattern: RegExp, per: number) => {
    const count = line.match(pattern)?.length ?? 0
    add(`rate:${name}`, Math.min(4, Math.round((per * count) / length)))
  }
  const level = (name: string, pattern: RegExp, per: number) => {
    const count = line.match(pattern)?.length ?? 0
    add(`${name}:${Math.min(4, Math.ceil((per * count) / length))}`)
  }
  level('must', /要|必须|务必/g, 50)
  level('done', /了|已/g, 50)
  rate('digit', /[0-9０-９XxＸ%％]/g, 20)
  rate('call', /！/g, 80)
  rate('we', /我们/g, 80)
  rate('some', /有的|一些|少数|个别|不够|不到位/g, 120)
  rate('quote', /[“《]/g, 60)
  if (/[0-9一二三四五六七八九十百]多?年来|过去[的一]|去年|上半年|今年以来/.test(line.slice(0, LEAD_LENGTH)))
    add('since')
  if (/^[^。]{0,40}(?:总书记|书记|省长|市长|县长|领导|会议)[^。]{0,12}(?:指出|强调|要求|批示)/.test(line))
    add('said-above')
  if (/^.{0,30}(?:但|同时|然而|尽管|在[^。]{2,14}的同时)[^。]{0,30}(?:问题|不足|差距|短板|薄弱)/.test(line))
    add('turns-to-problems')
  if (QUOTES_ABOVE.test(line.slice(0, 200))) add('quotes-above')
  if (PLEASE.test(line)) add('please')
  if (/^[（(][^（）()]{2,30}[）)]$|^[.…·。]{3,}$/.test(line)) add('stage-direction')
  if (/[：:]$/.test(line)) add('ends-with-colon')
  if (line.endsWith('！')) add('ends-with-call')
  if (/^[—–-]{2}/.test(line)) add('dash')
}

/** Character pairs and triples of the beginning and the end; training keeps those that several sources share. */
function addNgrams(line: string, add: Add): void {
  const seen = new Set<string>()
  const collect = (part: string, prefix: string) => {
    for (let at = 0; at < part.length - 1; at++) {
      for (const length of [2, 3]) {
        const gram = part.slice(at, at + length)
        if (gram.length === length && CHINESE.test(gram[0]!) && CHINESE.test(gram[length - 1]!)) seen.add(prefix + gram)
      }
    }
  }
  collect(line.slice(0, LEAD_LENGTH), '^')
  collect(line.slice(-TAIL_LENGTH), '$')
  for (const name of seen) add(name)
}

/** What sort of speech it is: a host's script, a call to work or a ceremony. */
function describeWhole(text: string): readonly string[] {
  const read = text.slice(0, 60_000)
  const count = (pattern: RegExp) => read.match(pattern)?.length ?? 0
  const script =
    count(
      /会议进行|大家欢迎|散会|进行第|现在开会|到此结束|议程|逐项进行|掌声|作[^。]{0,6}(?:发言|讲话)！|[，。\n]请[^。\n]{2,30}(?:发言|讲话|传达|通报|汇报)/g,
    ) > 3
  const must = Math.min(3, Math.floor((200 * count(/要|必须|务必/g)) / Math.max(1, read.length)))
  return script ? ['host-script', `whole-must:${must}`] : [`whole-must:${must}`]
}
