/** Numerals of Chinese ordinals, for character classes. */
export const NUMERALS = '一二三四五六七八九十百零〇○两'

const MARKER = new RegExp(
  `^(?:第?[${NUMERALS}]{1,4}[、.．，,:：是要]|第[${NUMERALS}\\d]{1,4}[，,、：:章节条部方点个项]|` +
    `[（(][${NUMERALS}\\d]{1,4}[）)]|\\d{1,3}[、.．)）]|[①-⑳⑴-⒇⒈-⒛Ⅰ-Ⅻ]|[—–-]{2}|[•·●◆■★▲◎※]|` +
    '首先|其次|再次|最后|此外|同时，|另外)',
)

/** The line begins a numbered point or an item of a list, so that it is no continuation. Give it without leading blanks. */
export const beginsPoint = (line: string): boolean => MARKER.test(line)

/** Words that open blocks of links and adverts after a text on article sites. */
const SITE_TAIL =
  /^[【[（(]?(?:推荐(?:访问|阅读|文章)|热门(?:文章|推荐|标签|搜索)|相关(?:文章|阅读|推荐|链接|热词|搜索|内容)|猜你喜欢|延伸阅读|更多(?:相关|精彩|文章).{0,6}$|(?:本文)?(?:上一篇|下一篇)|打印(?:正文|本页)|(?:关闭|打印)窗口|返回(?:顶部|首页|列表)|文章标签|版权声明|免责声明|本类(?:推荐|热门)|最新文章|精选文章|阅读排行|点击排行)|^.{0,60}(?:相关|推荐|热门)(?:文章|阅读|推荐|图文)[】\])）]?[:：]?$/

/** The line opens, or belongs to, the furniture that a site puts after a text. */
export const opensSiteTail = (line: string): boolean => line.length <= 400 && SITE_TAIL.test(line)

const INLINE_LINK = /^[【[（(]?(?:推荐|相关|热门|延伸)(?:访问|阅读|文章|推荐|链接)[】\])）]?\s?[:：]\s?\S.{3,}/

/** One link with its words, as sites put between two paragraphs; a block of links has the words alone. */
export const isInlineLink = (line: string): boolean => line.length <= 120 && INLINE_LINK.test(line)

const PIECE_HEADER = new RegExp(
  `^[*#\\s]{0,8}[【\\[（(〔]?(?:第?\\s?[${NUMERALS}\\d]{1,4}\\s?篇|篇\\s?[${NUMERALS}\\d]{1,4}|范[文本例]\\s?[${NUMERALS}\\d]{1,4})|篇\\s?[${NUMERALS}\\d]{1,4}[】\\])）〕]?[*\\s]{0,4}$`,
)

/** The line may be a compiler's header such as 第三篇：… 【篇3】… …篇三; a cue, split decides. */
export const looksLikePieceHeader = (line: string): boolean => line.length <= 120 && PIECE_HEADER.test(line)
