/** What a speech is called; the end of its title. */
const SPEECH_NAME =
  /(?:讲话|发言|致辞|致词|祝词|祝辞|贺词|讲稿|演讲|主持词|主持稿|主持讲话|主持辞|串词|动员令|工作报告|述职报告|汇报|报告|献词|寄语|答谢词|欢迎词|欢送词|开幕词|闭幕词|表态|党课|倡议书|宣讲稿|动员)(?:[稿词辞]|材料|提纲|摘要|要点|全文|实录|范文|节选|选登|整理稿|录音整理|讲话稿|发言稿){0,2}(?:[（(].{0,20}[)）])?[】\]]?$/

const SUBTITLE = /^[—–-]{1,3}.{0,6}[在于].{4,}[上中]/

const LABELLED_NAME = /^(?:讲话稿?|发言稿?|致辞|主持词|演讲稿?)[:：].{4,}/

/** The line is short and its words say that a speech follows; blanks between them may be damage. */
export const namesSpeech = (line: string): boolean =>
  line.length <= 80 &&
  !/[。；！？!?;]/.test(line) &&
  !/[，：:,]$/.test(line) &&
  (SPEECH_NAME.test(line.replaceAll(' ', '')) || SUBTITLE.test(line) || LABELLED_NAME.test(line))

const DATE =
  /^[（(【]?(?:\d{2,4}|[一二三四五六七八九〇○０零]{4}|[\dXx×*_]{2,6})\s?[年.\-/]\s?(?:[\dXx×*_]{1,2}|[一二三四五六七八九十]{1,3})\s?[月.\-/]\s?(?:(?:[\dXx×*_]{1,2}|[一二三四五六七八九十]{1,3})\s?[日号]?)?(?:\s?[上下]午)?[）)】]?$/

/** A date on a line of its own, often in brackets. */
export const isDateLine = (line: string): boolean => line.length <= 24 && DATE.test(line)

const POST =
  /(?:书记|主席|[省市县区镇乡州]长|主任|局长|部长|厅长|校长|院长|所长|处长|科长|总裁|经理|董事长|会长|同志|组长|站长|行长|团长|政委)/

/** A speaker's name, with or without a post: 李某某, 县长 李某某, （县委书记 李某某）. */
export function isNameLine(line: string): boolean {
  const bare = line.replace(/^[（(]|[）)]$/g, '')
  if (/^[\u4e00-\u9fff]{2,4}$/.test(bare) && bare.length <= 4) return true
  if (/^[\u4e00-\u9fff] [\u4e00-\u9fff]{1,2}$/.test(bare)) return true
  return (
    bare.length <= 40 &&
    POST.test(bare) &&
    /[长记席任裁理志委] ?[\u4e00-\u9fffXx×*]{1,4}(?: [\u4e00-\u9fff]{1,2})?$/.test(bare) &&
    !/[，。；：]/.test(bare)
  )
}

const LABEL =
  /^(?:(?:讲话|发言|致辞|主讲|报告|汇报|演讲|主持)(?:人|者|单位|时间|地点)|(?:会议)?地点)[:：].{2,30}$|^(?:会议)?时间[:：]\d{4}年\d{1,2}月\d{1,2}日[^|｜来:：]{0,8}$/

/** Who speaks, when and where, with a label: 讲话人：县长 李某某, 地点：县会议中心. */
export const isLabelled = (line: string): boolean => line.length <= 40 && LABEL.test(line) && !/[。；]/.test(line)

/** Short and without the end of a sentence: a title, a caption, a menu entry. */
export const isTitleLike = (line: string): boolean =>
  line.length <= 70 && !/[。；！？：，、:;,!?…]$|\.\.\.$/.test(line) && !/[。；]/.test(line)
