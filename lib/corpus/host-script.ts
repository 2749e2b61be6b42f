/** What a chair says, and what a speaker does not, in tenths of a nat: each cue for every paragraph that has it, up to `most`. */
interface Cue {
  readonly weight: number
  readonly most: number
  readonly form: RegExp
}

const cue = (weight: number, most: number, form: RegExp): Cue => ({ weight, most, form })

const ORDINAL = '[一二三四五六七八九十\\d]{1,3}'
const ACT = '(?:讲话|发言|致辞|致词|汇报|报告|通报|宣读|宣布|传达|介绍|讲述|表态|表演|颁奖|授牌|揭牌|剪彩|签约|作)'

const CUES: readonly Cue[] = [
  cue(
    25,
    1,
    /(?:会议|大会|仪式|典礼|活动|开幕式|闭幕式|动员会|推进会)(?:现在)?(?:正式)?开始|现在(?:正式)?(?:开会|开始)|宣布.{0,40}开(?:始|幕|会)/,
  ),
  cue(
    15,
    1,
    /(?:共有|有|安排|进行)[^。；]{0,6}[一二两三四五六七八九十\d]+[项个](?:议程|内容|议题|程序|环节)|(?:议程|议题|程序|内容)(?:主要|共|一共)?有[一二两三四五六七八九十\d]+[项个]|逐项进行|依次进行/,
  ),
  cue(
    20,
    1,
    /(?:参加|出席|列席|参会|到会|莅临)[^。]{0,30}(?:有|领导|人员|同志|嘉宾)(?:的)?[:：]|介绍(?:一下)?(?:出席|参加|到会|莅临)/,
  ),
  cue(
    14,
    6,
    new RegExp(
      `(?:进行|开始)[^。]{0,8}第${ORDINAL}项|^第${ORDINAL}项(?:议程)?[，、：:。]|(?:下面|现在|首先|接下来|最后)[，,]?(?:让我们|请允许我|我们将)?(?:有?请|邀请|由|欢迎|进行|一起)[^。]{2,60}${ACT}|请[^。，]{2,30}(?:上台|登台|入场|退场)|^（[^（）]{0,24}${ACT}[^（）]{0,6}）$|^请[^。，]{2,40}${ACT}[。，！]?`,
    ),
  ),
  cue(
    12,
    2,
    /大家(?:鼓掌)?欢迎|掌声|全体(?:起立|请坐)|请(?:坐|奏|放|鸣)|鸣炮|奏(?:唱)?.{0,6}(?:国歌|乐)|（(?:鼓掌|掌声|播放|奏乐|合唱|稍停)[^）]{0,12}）/,
  ),
  cue(
    18,
    1,
    /(?:会议|大会|仪式|典礼|活动|议程|会)[^。，]{0,8}(?:到此|就到这里|圆满|全部)(?:圆满)?(?:结束|进行完毕|完毕|完成)|散会|^(?:今天的)?会(?:就开到|到)这/,
  ),
  cue(6, 1, /刚才[^。]{0,60}(?:同志|书记|[县市区镇乡]长|局长|主任|单位)[^。]{0,60}(?:讲话|报告|宣读|通报|发言|传达)/),
]

/** Weights of a title that says who speaks: 主持词 is a script, 主持讲话 is mostly one. */
const SCRIPT_TITLE = /主持[词稿辞]|串[词联]词?|主持人?[^。]{0,4}(?:讲稿|台词)/
const HOST_TITLE = /主持/
const SCRIPT_WEIGHT = 40
const HOST_WEIGHT = 20

/** Each so many characters beyond the first ask for more proof: a long text that chairs has many items. */
const LENGTH_STEP = 1_500
const FEW_ITEMS = 2
const ENOUGH = 50
const ITEM = 3

/** Weighs what chairs a meeting in the paragraphs of a text; `title` is what stands above it. */
export function isHostScript(paragraphs: readonly string[], title: string): boolean {
  let sum = SCRIPT_TITLE.test(title) ? SCRIPT_WEIGHT : HOST_TITLE.test(title) ? HOST_WEIGHT : 0
  let items = 0
  CUES.forEach(({ weight, most, form }, index) => {
    let found = 0
    for (const paragraph of paragraphs) if (form.test(paragraph) && ++found === most) break
    if (index === ITEM) items = found
    sum += weight * found
  })
  const length = paragraphs.reduce((total, { length: one }) => total + one, 0)
  if (items < FEW_ITEMS && !HOST_TITLE.test(title)) return false
  return sum - 5 * Math.floor(length / LENGTH_STEP) >= ENOUGH
}
