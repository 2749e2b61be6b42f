import type { Range } from '../text/range'

const AGENDA =
  /(?:(?:议程|议题|程序|日程)[^。；]{0,16}|(?:参加|出席|列席|到会|莅临)[^。]{0,40}(?:有|领导|人员|嘉宾|单位)[^。]{0,6})[：:][*\s]*$/
const LOOK_BACK = 60

/** The paragraph ends by saying that a list of items, or of those present, comes: 今天的会议有以下议程： */
function announcesAgenda(text: string, start: number, end: number): boolean {
  const last = text[end - 1]
  return (last === '：' || last === ':') && AGENDA.test(text.slice(Math.max(start, end - LOOK_BACK), end))
}

const SPEAKS = '(?:讲话|发言|致辞|致词|宣读|宣布|通报|传达|汇报|报告|说明|表态|表演|颁奖|剪彩|揭牌|上台)'
const ACT = new RegExp(
  `^ ?(?:(?:请|由).{2,30}${SPEAKS}|.{2,30}(?:讲话|发言|致辞|致词)[；。]?$|` +
    '审议|听取.{0,40}(?:报告|汇报|发言|介绍|讲话|说明)|宣读|表决|选举|通过.{0,30}(?:名单|办法|决议|议程|报告|草案|人选|章程|方案)|' +
    '介绍.{0,16}(?:领导|嘉宾|来宾|情况)|观看|奏|鸣炮|全体起立|颁发?奖|为.{2,30}(?:颁奖|授牌|揭牌|剪彩)|进行(?:第|表决|选举))',
)
const TIME = /^ ?(?:[上下中]午)?\d{1,2}[:：]\d{2}/

/** Characters after a number that are looked at. */
const ACT_LENGTH = 48

const CHAIRED =
  /现在(?:正式)?(?:开会|召开|举行)|(?:下面|首先|接下来)[，,]?(?:有?请|进行|由)[^。\n]{2,40}(?:讲话|发言|宣读|通报|报告|第.{1,2}项)|进行(?:会议|大会|仪式)?第.{1,2}项|散会|(?:议程|会议|仪式|大会|活动)[^。，\n]{0,12}(?:到此结束|进行完毕|圆满结束)/

/** Tells numbered lines with which somebody chairs a meeting from points: agendas, timetables, the next item. */
export class Agenda {
  /** Notation of the list that is being read, '' before its first item, null where there is none. */
  private list: string | null = null
  /** Somebody chairs in the text; null before anybody has asked. */
  private chaired: boolean | null = null

  constructor(private readonly text: string) {}

  /** Of each paragraph in turn, with the marker that begins it: whether that is an item of an agenda. */
  has({ start, end }: Range, marker: { readonly notation: string; readonly end: number } | null): boolean {
    const listed = marker !== null && (this.list === '' || this.list === marker.notation)
    if (announcesAgenda(this.text, start, end)) this.list = ''
    else this.list = listed ? marker.notation : null
    return (
      listed || (marker !== null && this.isItem(this.text.slice(marker.end, Math.min(end, marker.end + ACT_LENGTH))))
    )
  }

  private isItem(words: string): boolean {
    if (TIME.test(words)) return true
    if (!ACT.test(words)) return false
    this.chaired ??= CHAIRED.test(this.text)
    return this.chaired
  }
}
