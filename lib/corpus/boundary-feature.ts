import { type LineNumber, readLineNumber } from './line-number'
import { isOpeningSalutation } from './salutation'
import type { TextLine } from './text-line'
import { isBody, isFront, titleStart } from './title-start'

type Cues = readonly (readonly [name: string, cue: RegExp])[]

/** What the first sentences of a speech say; looked for in the first characters of a line. */
const OPENING_CUES: Cues = [
  ['convened', /(?:召开|举行|召集|集会|相聚|欢聚|齐聚|开会|开这个会|开个会|请到一起|组织|举办)/],
  [
    'purpose',
    /(?:主要)?(?:任务|目的|议题|内容)(?:就?是|有)|[只就]说一件事|就是要?(?:贯彻|传达|总结|部署|动员|安排|研究|分析)/,
  ],
  ['today', /^.{0,8}(?:今天|今晚|今日|此刻|这次|此次|本次|现在)/],
  ['heard', /^.{0,6}刚才|^.{0,6}听(?:了|取)/],
  ['arranged', /^.{0,6}(?:根据|按照|经|受|应).{2,24}(?:安排|要求|部署|研究|委托|邀请|同意|决定)/],
  ['glad', /高兴|荣幸|激动/],
  ['season', /^.{0,20}(?:之际|时节|季节|新年|新春|岁末|年末|年初|年关|[春夏秋冬]|佳节|时刻|日子)/],
  ['background', /^.{0,12}(?:当前|近期|近年来|今年以来|发生(?:以来|后)|已(?:经)?(?:进入|到了))/],
  ['self', /^.{0,16}(?:我是|我叫|我代表|受.{2,16}委托)/],
  ['welcome', /(?:欢迎|感谢|祝贺|问候|祝愿|慰问|敬意|拜年)/],
  [
    'speak',
    /(?:下面|借此机会|借这个机会|在此|这里|接下来).{0,16}我|我(?:再|先|就|想|来)?.{0,12}(?:讲|谈|说|提|强调|作|汇报).{0,10}(?:[点个条方面]|意见|想法|体会|报告|汇报|发言)/,
  ],
  ['greet', /^.{0,6}(?:上午|下午|晚上|早上|中午|大家)?好[！!。，]/],
]
const OPENING_LOOK = 110

/** How the last paragraph of a speech ends; looked for in its last characters. */
const CLOSING_CUES: Cues = [
  ['thanks', /(?:谢谢|感谢)(?:大家|各位|你们|同志们|同学们|老师们)?[！!。]*$/],
  [
    'done',
    /(?:讲|说|谈|汇报|报告)(?:到|完)(?:这[里儿么些]|了)?|(?:完毕|到此结束|散会|就[这到][些里么].{0,3})[！!。]*$/,
  ],
  ['wish', /祝.{0,40}(?:愉快|快乐|安康|成功|如意|幸福|进步|顺利|圆满|吉祥|健康)/],
  ['rally', /让我们|我们(?:要|一定)?.{0,30}(?:一起|共同|携手)|共同努力/],
  [
    'effort',
    /(?:奋斗|贡献|胜利|辉煌|新?篇章|新?局面|台阶|跨越|成功|明天|未来|答卷|成绩|佳绩|目标|步伐|力量|成效|发展|保障|基础|动力|现实|实处|落实)[！!。]$/,
  ],
  ['unite', /紧密团结|振奋精神|扎实工作|众志成城|齐心协力|同心|携手|凝心聚力|埋头苦干|真抓实干|奋力|努力/],
  ['summary', /总之|最后|责任重大|使命光荣|任务(?:艰巨|繁重)/],
  ['trust', /(?:我)?(?:相信|坚信)|希望(?:大家|同志们|各位|你们)|拜托/],
]
const THANKS = CLOSING_CUES[0]![1]
const CLOSING_LOOK = 100
/** Behind an address in the first sentence, that people meet; a closing call speaks of other things. */
const MEETING = /^.{2,12}?[，！：、][^。]{0,40}(?:今天|今晚|这次|这个|刚才|借|现在|会议|大会|开会|开个|短会)/
const SHORT_LINE = 20
const VOCATIVE = /^(?:同志们|同学们|老师们|朋友们|乡亲们|各位.{1,8}?|大家)[，！!：:、]/

const ENDS: Readonly<Record<string, string>> = {
  '！': 'call',
  '!': 'call',
  '。': 'stop',
  '”': 'quote',
  '：': 'colon',
  '；': 'comma',
  '，': 'comma',
  '）': 'bracket',
}

/** Lines that are looked at for the number that comes next, and for the one before. */
const LOOK_AHEAD = 10
const LOOK_BACK = 16

/** The number at the beginning of each line; null where there is none. */
export type LineNumbers = readonly (LineNumber | null)[]

export const readNumbers = (lines: readonly TextLine[]): LineNumbers =>
  lines.map(({ kind, text }) => (kind === 'point' ? readLineNumber(text) : null))

const SPEAKS_UP =
  /今|刚才|同志|同学|老师|朋友|大家|各位|诸位|现在|尊敬|根据|按照|这次|此次|本次|^受|^经|高兴|荣幸|召开|之际|近|当前|下面|以来|首先|一是|一、|讲/
const QUIET_LOOK = 40

/** A sentence ends, and nothing in the next line's first words belongs to a beginning: most lines, passed over at little cost. */
const isQuiet = (before: TextLine | undefined, line: TextLine): boolean =>
  before !== undefined &&
  (before.kind === 'prose' || before.kind === 'point') &&
  line.kind !== 'salutation' &&
  '。；：，'.includes(before.text[before.text.length - 1]!) &&
  !SPEAKS_UP.test(line.text.slice(0, QUIET_LOOK))

/** A text may begin at the line: at a title's first line, or at a line of text that is not addressed by the line before. */
export function isPlace(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index]!
  const before = lines[index - 1]
  if (line.kind === 'site') return false
  if (isFront(line)) {
    const body = bodyAfter(lines, index)
    return body !== null && titleStart(lines, body) === index
  }
  return before?.kind !== 'salutation' && !isQuiet(before, line)
}

/**
 * What speaks for or against a text's beginning at `index`, a place by `isPlace`: its title, its address, its first sentences, how
 * the text before it ends, and numbering that begins again. Each feature is there or not; what it weighs is learnt.
 */
export function readFeatures(lines: readonly TextLine[], numbers: LineNumbers, index: number): string[] {
  const found: string[] = ['bias']
  const before = lines[index - 1]
  if (before !== undefined && isFront(before) && !isFront(lines[index]!)) {
    found.push(`behind:${before.kind}`, `behind:${before.kind}-${lines[index]!.kind}`)
    readNumbering(numbers, index, found)
    return found
  }
  const body = isFront(lines[index]!) ? bodyAfter(lines, index)! : index
  let first = body
  while (first < body + 3 && lines[first]?.kind === 'salutation') first++
  readFront(lines.slice(index, body), lines[index]!.kind, found)
  if (first > body) readAddress(lines[body]!.text, found)
  readOpening(lines, first, found)
  readClosing(lines, index, found)
  readNumbering(numbers, index, found)
  return found
}

/** Index of the first line at or after `from` that is text, over title lines and up to four lines of site text. */
function bodyAfter(lines: readonly TextLine[], from: number): number | null {
  let sites = 0
  for (let index = from; index < lines.length && index < from + 12; index++) {
    const line = lines[index]!
    if (isBody(line)) return index
    if (line.kind === 'site' && ++sites > 4) return null
  }
  return null
}

function readFront(front: readonly TextLine[], kind: string, found: string[]): void {
  if (front.length === 0) {
    found.push(`kind:${kind}`)
    return
  }
  found.push(front.some(({ namesSpeech }) => namesSpeech) ? 'title:named' : 'title:unnamed')
  for (const part of ['date', 'name', 'site']) if (front.some((line) => line.kind === part)) found.push(`title:${part}`)
}

/** An address that ends in a colon stands at the beginning; deputies are addressed so all through a report. */
function readAddress(text: string, found: string[]): void {
  if (!isOpeningSalutation(text)) found.push('address:inner')
  else found.push(/^各位(?:代表|委员)[，、]?(?:同志们)?[:：]$/.test(text) ? 'address:deputies' : 'address:opening')
}

function readOpening(lines: readonly TextLine[], first: number, found: string[]): void {
  const line = lines[first]
  if (line === undefined || !isBody(line)) {
    found.push('open:none')
    return
  }
  readCues(OPENING_CUES, line.text.slice(0, OPENING_LOOK), 'open', found)
  if (VOCATIVE.test(line.text)) found.push(MEETING.test(line.text) ? 'open:vocative-meeting' : 'open:vocative')
  if (line.text.length < SHORT_LINE) found.push('open:short')
  if (line.text.length < 2 * CLOSING_LOOK) readCues(CLOSING_CUES, line.text, 'closes', found)
}

function readClosing(lines: readonly TextLine[], index: number, found: string[]): void {
  const before = lines[index - 1]
  if (before === undefined || before.kind === 'site') return
  if (isFront(before)) found.push(before.kind === 'title' ? 'close:heading' : 'close:signature')
  else {
    const tail = before.text.slice(-CLOSING_LOOK).replace(/[*\s]+$/, '')
    if (before.text.length < SHORT_LINE && THANKS.test(tail)) found.push('close:thanks-line')
    readCues(CLOSING_CUES, tail, 'close', found)
    found.push(`end:${ENDS[tail[tail.length - 1]!] ?? 'open'}`)
    if (before.kind === 'point') found.push('close:point')
    if (VOCATIVE.test(before.text)) found.push('close:vocative')
    else if (VOCATIVE.test(lines[index - 2]?.text ?? '')) found.push('close:vocative-before')
  }
}

function readNumbering(numbers: LineNumbers, index: number, found: string[]): void {
  const next = findNumber(numbers, index, 1)
  if (next === null) {
    found.push('number:none')
    return
  }
  const { scheme, ordinal } = next
  const before = findNumber(numbers, index - 1, -1)
  const same = findNumber(numbers, index - 1, -1, scheme)
  if (ordinal > 1) found.push(same !== null && same.ordinal + 1 === ordinal ? 'number:continues' : 'number:orphan')
  else if (same !== null && same.ordinal > 1) found.push('number:restarts', `number:restarts-${scheme}`)
  else found.push(before === null ? 'number:first' : `number:first-${scheme}`)
}

/** The nearest number from line `from` on, ahead or back; of one scheme where it is named. */
function findNumber(
  numbers: LineNumbers,
  from: number,
  step: 1 | -1,
  scheme?: LineNumber['scheme'],
): LineNumber | null {
  for (let looks = step === 1 ? LOOK_AHEAD : LOOK_BACK, index = from; looks > 0; looks--, index += step) {
    const number = numbers[index]
    if (number === undefined) return null
    if (number !== null && (scheme === undefined || number.scheme === scheme)) return number
  }
  return null
}

function readCues(cues: Cues, text: string, where: string, found: string[]): void {
  for (const [name, cue] of cues) if (cue.test(text)) found.push(`${where}:${name}`)
}
