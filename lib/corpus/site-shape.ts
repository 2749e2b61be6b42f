/** What the form of a short line says for or against a site having written it, in tenths of a nat; each cue counts as often as `most`. */
interface Cue {
  readonly weight: number
  readonly most: number
  readonly form: RegExp
}

const cue = (weight: number, most: number, form: RegExp): Cue => ({ weight, most, form })

const CUES: readonly Cue[] = [
  cue(
    13,
    3,
    /首页|登[录陆]|注册|下载|点击|字数|来源|投稿|投诉|侵权|编号|收藏|打印|复制|上传|会员|素材|范文|文库|文秘|公文|文档|欢迎(?:访问|光临|来到|使用)|更新|发布|免费|全文|本站|网友|网站|版权|[Ww][Oo][Rr][Dd]|客服|举报|字体|字号|评论|打赏|点赞|热门|推荐|VIP|篇幅|提示信息|未完|我要|立即|更多|广告|扫码|微信|手机版|导航|标签|正文|预览|代笔|配额|精品|可编辑|供参考|人阅读|阅读(?:量|数|次|模式|全)|浏览|人气/g,
  ),
  cue(15, 2, /[>＞»›|｜]/g),
  cue(14, 1, /\d{1,2}[:：]\d{2}/g),
  cue(14, 1, /\d{2}:\d{2}:\d{2}/g),
  cue(10, 1, /\d{4}[-/.年]\s?\d{1,2}(?:[-/.月]\s?\d{1,2}日?)?|^\d{1,2}-\d{1,2}(?!\d)/g),
  cue(35, 1, /\d\s?[KMkm][Bb]\b/g),
  cue(
    18,
    3,
    /(?:日期|字数|编号|作者|来源|栏目|分类|类别|标签|上传者?|大小|页数|格式|人气|评分|积分|浏览|下载|热度|收藏|编辑|时间|阅读|关键词)[:：]/g,
  ),
  cue(12, 2, /\d\s?(?:次|页|积分|[KMkm]?字)(?=$|[\s，,）)|｜])/g),
  cue(
    28,
    1,
    /(?:隐藏|显示|剩余|全文共|省略)\s?(?:了|约)?\s?\d+\s?字|不能(?:全部|完全)显示|剩余.{0,8}未(?:显示|读)|(?:下载|登[录陆]|付费|购买|充值|关注)[后即]可?(?:查看|阅读|复制|继续)/g,
  ),
  cue(25, 1, /(?:www\.|https?:|\.(?:com|cn|net|org)\b)/gi),
  cue(
    22,
    1,
    /(?:素材|范文|文库|公文|文秘|文档|秘书|写作|材料|资料|文学|作文|文章|学习|文稿|稿件|办公)[^，。：]{0,3}(?:网|库|汇|站|吧|之家|大全|中心|频道|宝|通)(?=$|[\s！!，,|｜_])/g,
  ),
  cue(15, 2, /\ud83d[\udc00-\udfff]|[☎✆➤►]/g),
  cue(14, 1, /^[（(【[].{0,40}[）)】\]]$|^-{2,}.*-{2,}$/g),
  cue(10, 1, /^您好|^欢迎|^当前|^请(?:认真|您|点|登|先)|^正文|^返回/g),
  cue(-10, 3, /我们|同志|必须|坚持|加强|推进|落实|工作|建设|发展|提高|确保|坚决|会议/g),
  cue(-20, 1, /[。；]|：$/g),
  cue(
    -20,
    1,
    /^(?:[一二三四五六七八九十]{1,3}[、是要]|第[一二三四五六七八九十]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．])/g,
  ),
]

/** From this sum on a line is taken for site text. */
const ENOUGH = 25
const MOST_CHARACTERS = 70
/** Cues of no more than this do not make a site line by themselves. */
const WEAK = 12

/** Any cue that speaks for a site; most lines have none and cost one look. */
const MAY_BE = new RegExp(
  CUES.filter(({ weight }) => weight > WEAK)
    .map(({ form }) => form.source)
    .join('|'),
)

/** A short line of which more speaks for a site than against: menus, dates with times, counters, offers, names of sites. */
export function hasSiteShape(line: string): boolean {
  if (line.length > MOST_CHARACTERS || !MAY_BE.test(line)) return false
  let sum = 0
  for (const { weight, most, form } of CUES) {
    const found = line.match(form)
    if (found !== null) sum += weight * Math.min(most, found.length)
  }
  return sum >= ENOUGH
}
