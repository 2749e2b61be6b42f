import { expect, test } from 'vitest'
import { isSpeechKind } from '../speech/speech'
import { cleanText, toSource } from './clean'
import { splitPieces } from './split'

const speech = (topic: string, unit = '全县'): string =>
  [
    '同志们：',
    `今天，我们召开${unit}${topic}工作会议，主要任务是总结前一阶段的做法，安排下一步工作。刚才，三个单位作了发言，讲得都很实在。下面，我讲三点意见。`,
    `一、看清${topic}工作的形势`,
    `今年以来，各单位在${topic}上下了功夫，但是基础还不牢，少数干部有歇一歇的想法，必须引起重视。`,
    `二、抓住${topic}工作的要害`,
    '要把任务分到人、排到天，一周一检查，一月一通报，发现问题当场整改，不留尾巴。',
    '三、扛起肩上的责任',
    '各级领导要走在前面，部门之间要主动配合，对推诿扯皮、贻误工作的，要严肃追究责任。',
    `同志们，${topic}工作等不得、慢不得。让我们鼓足干劲，一步一个脚印，为${unit}发展作出新的贡献！`,
  ].join('\n')
const A = speech('护林防火')
const B = speech('春耕备耕', '全镇')
const C = speech('社区教育', '全区')
const headline = (topic: string): string => `在${topic}工作会议上的讲话`
const [ONE, TWO, THREE] = ['护林防火', '春耕备耕', '社区教育'].map(headline) as [string, string, string]
const glued = (first: string, second: string, third: string): string =>
  `⟦${first}\n${A}⟧\n⟦${second}\n${B}⟧\n⟦${third}\n${C}⟧`

/** Each paragraph in lines of `width` characters, or up to `spread` more, as print and scans have it. */
function wrap(text: string, width: number, indent = '', spread = 0): string {
  let lines = 0
  const lineOf = (paragraph: string): string => {
    const end = width + (spread === 0 ? 0 : (lines++ * 3) % (spread + 1))
    return paragraph.length <= end ? paragraph : `${paragraph.slice(0, end)}\n${lineOf(paragraph.slice(end))}`
  }
  return text
    .split('\n')
    .map((paragraph) => lineOf(`${indent}${paragraph}`))
    .join('\n')
}

/** ⟦ and ⟧ stand where a speech is to begin and end. */
const CASES: readonly (readonly [name: string, marked: string])[] = [
  // How compilers number texts.
  ['第一篇', glued(`第一篇 ${ONE}`, `第二篇 ${TWO}`, `第三篇 ${THREE}`)],
  ['第一篇 without a title', glued('第一篇', '第二篇', '第三篇')],
  ['【第1篇】', glued(`【第1篇】${ONE}`, `【第2篇】${TWO}`, `【第3篇】${THREE}`)],
  ['范文一', glued(`范文一：${ONE}`, `范文二：${TWO}`, `范文三：${THREE}`)],
  ['范文 and a bare numeral', glued('范文一', '范文二', '范文三')],
  ['例文1', glued(`例文1：${ONE}`, `例文2：${TWO}`, `例文3：${THREE}`)],
  ['（一）标题', glued(`（一）${ONE}`, `（二）${TWO}`, `（三）${THREE}`)],
  ['讲话稿1', glued('讲话稿1', '讲话稿2', '讲话稿3')],
  ['讲话稿一：', glued(`讲话稿一：${ONE}`, `讲话稿二：${TWO}`, `讲话稿三：${THREE}`)],
  ['Markdown ##', glued(`## ${ONE}`, `## ${TWO}`, `## ${THREE}`)],
  ['Markdown with numbers', glued(`## 1. ${ONE}`, `## 2. ${TWO}`, `## 3. ${THREE}`)],
  ['Markdown with 第一篇 in bold', glued(`**第一篇：${ONE}**`, `**第二篇：${TWO}**`, `**第三篇：${THREE}**`)],
  ['之一', glued('工作会议讲话之一', '工作会议讲话之二', '工作会议讲话之三')],
  ['篇1 at the end', glued('工作会议讲话 篇1', '工作会议讲话 篇2', '工作会议讲话 篇3')],
  ['（1）at the end', glued('工作会议讲话（1）', '工作会议讲话（2）', '工作会议讲话（3）')],
  ['No.1', glued('No.1 领导讲话', 'No.2 领导讲话', 'No.3 领导讲话')],
  ['范本1 with a blank', glued(`范本 1 ${ONE}`, `范本 2 ${TWO}`, `范本 3 ${THREE}`)],
  ['①', glued(`① ${ONE}`, `② ${TWO}`, `③ ${THREE}`)],
  ['★ before 篇一', glued(`★篇一：${ONE}`, `★篇二：${TWO}`, `★篇三：${THREE}`)],
  ['Part', glued(`Part1 ${ONE}`, `Part2 ${TWO}`, `Part3 ${THREE}`)],
  ['titles alone', glued(ONE, TWO, THREE)],
  ['titles in book marks', glued(`《${ONE}》`, `《${TWO}》`, `《${THREE}》`)],
  ['nothing', `⟦${A}⟧\n⟦${B}⟧\n⟦${C}⟧`],
  ['a rule of dashes', `⟦${ONE}\n${A}⟧\n--------------------\n⟦${TWO}\n${B}⟧\n====================\n⟦${THREE}\n${C}⟧`],
  ['a rule of stars', `⟦${A}⟧\n***\n⟦${B}⟧\n* * * * *\n⟦${C}⟧`],
  // What stands under a title.
  ['date below the title', `⟦${ONE}\n（2024年3月5日）\n${A}⟧`],
  ['speaker and date', `⟦${ONE}\n县委书记　周某某\n2024年3月5日\n${A}⟧`],
  ['date and speaker, twice', `⟦${ONE}\n（2024年3月5日）\n周 岚\n${A}⟧\n⟦${TWO}\n（2024年4月1日）\n陈 默\n${B}⟧`],
  ['speaker with a label', `⟦${ONE}\n讲话人：县长 周某某\n${A}⟧`],
  ['place with a label', `⟦${ONE}\n时间：2024年3月5日\n地点：县会议中心\n${A}⟧`],
  ['a subtitle', `⟦点滴不松护青山\n——${ONE}\n（2024年3月5日）\n周 岚\n${A}⟧`],
  ['a note that it was recorded', `⟦${ONE}\n（根据录音整理）\n${A}⟧`],
  ['a note that nobody checked the record', `⟦${ONE}\n（根据录音整理，未经本人审阅）\n${A}⟧`],
  // What sites put around a text.
  ['breadcrumb and 来源', `首页 > 范文 > 讲话\n⟦${ONE}\n${A}⟧\n来源：某县新闻网`],
  [
    'reading count',
    `当前位置：首页 > 文秘 > 讲话稿\n⟦${ONE}\n发布时间：2024-03-05 阅读次数：1024次\n${A}⟧\n责任编辑：王某`,
  ],
  ['editor in brackets', `⟦${ONE}\n${A}⟧\n（责任编辑：小林）`],
  ['上一篇 and 下一篇', `⟦${ONE}\n${A}⟧\n上一篇：${TWO}\n下一篇：${THREE}`],
  ['上一篇 without colon', `⟦${ONE}\n${A}⟧\n上一篇 ${TWO}\n下一篇 没有了`],
  ['copyright', `⟦${ONE}\n${A}⟧\n版权声明：本站文章来自网友上传，如有侵权请告知删除。`],
  ['a disclaimer', `⟦${ONE}\n${A}⟧\n【免责声明】本文仅代表作者个人观点，与本网无关。`],
  ['shares', `⟦${ONE}\n${A}⟧\n分享到：微信 微博 QQ空间\n【打印】【关闭】`],
  ['an advert inside', `⟦${ONE}\n${A.replace('\n二、', '\n扫描二维码关注公众号，领取更多范文\n二、')}⟧`],
  [
    'page numbers',
    `⟦${ONE}\n${A.replace('\n二、', '\n- 1 -\n二、').replace('\n三、', '\n第 2 页 共 3 页\n三、')}⟧\n- 3 -`,
  ],
  ['page 2/3', `⟦${ONE}\n${A.replace('\n二、', '\n2/3\n二、')}⟧`],
  ['attachments at the end', `⟦${ONE}\n${A}⟧\n附件：1.任务分解表.doc\n2.联系人名单.xls`],
  ['a table of contents', `目录\n${ONE} 1\n${TWO} 5\n⟦${ONE}\n${A}⟧\n⟦${TWO}\n${B}⟧`],
  ['a table of contents with dots', `目　录\n1.${ONE}……1\n2.${TWO}……5\n⟦1.${ONE}\n${A}⟧\n⟦2.${TWO}\n${B}⟧`],
  ['contents between headers', `目录\n第一篇：${ONE}\n第二篇：${TWO}\n⟦第一篇：${ONE}\n${A}⟧\n⟦第二篇：${TWO}\n${B}⟧`],
  [
    'a teaser with the beginning of the first speech',
    `${ONE}（精选2篇）第一篇：${ONE}同志们：今天，我们召开全县护林防火工作会议，主要任务是总结前一阶段的做法，安排下一步工作。刚才，三个单位作了发言...\n⟦第一篇：${ONE}\n${A}⟧\n⟦第二篇：${TWO}\n${B}⟧`,
  ],
  [
    'an editor speaks first',
    `下面是小编整理的护林防火讲话2篇，供大家参考。\n⟦篇一：${ONE}\n${A}⟧\n⟦篇二：${TWO}\n${B}⟧\n以上就是小编为大家整理的讲话，希望对您有所帮助。`,
  ],
  ['teasers after it', `⟦${ONE}\n${A}⟧\n相关推荐：\n读书征文五篇\n护士述职报告三篇\n少先队入队仪式流程`],
  // Site text between a title and its speech, set apart by blank lines.
  ['date, time and site name', `${ONE}\n\n2023-11-02 09:15:40 青禾素材网\n\n⟦${A}⟧`],
  ['month, day and site name', `青禾素材网 首页\n\n${ONE}\n\n11-02 青禾素材网\n⟦${A}⟧`],
  ['date, column and an offer to contribute', `${ONE}\n\n时间：2023-11-02 会议讲话 我要投稿\n\n⟦${A}⟧`],
  ['size and pages', `${ONE}\n\n(41.20KB, 3 页)\n\n侵权投诉\n\n⟦${A}⟧`],
  ['characters and downloads', `${ONE}\n\n字数：2310 浏览：87 下载：5\n\n⟦${A}⟧`],
  ['number and category', `${ONE}\n\n编号：20231102 分类：会议讲话\n\n⟦${A}⟧`],
  ['title again behind the site line', `${ONE}\n\n更新时间：2023-11 来源：网友投稿\n\n⟦${ONE}\n${A}⟧`],
  ['title twice', `${ONE}\n⟦${ONE}\n${A}⟧`],
  ['counters right below the title', `${ONE}\n字数：2310 浏览：87 下载：5\n⟦${A}⟧`],
  ['date and site name right below the title', `${ONE}\n2023-11-02 09:15 青禾素材网\n⟦${A}⟧`],
  ['source right below the title', `⟦${ONE}\n来源：本站原创 发布时间：2023-11-02\n${A}⟧`],
  // Site lines before the title.
  ['log in and register', `登录 | 注册\n\n⟦${ONE}\n${A}⟧`],
  ['copy the text', `正文复制\n\n⟦${ONE}\n${A}⟧`],
  ['a welcome', `您好，欢迎访问青禾公文网！\n⟦${ONE}\n${A}⟧`],
  ['a slogan of the site', `青禾公文，写稿好帮手！ 立即了解\n⟦${ONE}\n${A}⟧`],
  ['a path with its title', `首页 > 讲话发言 > ${ONE} >\n\n⟦${ONE}\n${A}⟧`],
  ['a kind of text', `领导讲话\n⟦${ONE}\n${A}⟧`],
  // Notes behind and amid a text.
  ['part of a text', `⟦${ONE}\n${A}⟧\n（未完，全文共2310字，当前显示620字）\n（请认真阅读下面的提示信息）`],
  ['no room', `⟦${ONE}\n${A}⟧\n因篇幅问题不能全部显示，请点此查看更多内容`],
  ['hidden amid', `⟦${ONE}\n${A.replace('\n二、', '\n---此处隐藏1820字，下载后查看---\n二、')}⟧`],
  ['a site name amid', `⟦${ONE}\n${A.replace(/\n([二三])、/g, '\n青禾公文汇，办公好帮手\n$1、')}⟧`],
  ['dots amid', `⟦${ONE}\n${A.replace('\n二、', '\n……\n二、')}⟧`],
  ['typed dots amid', `⟦${ONE}\n${A.replace('\n二、', '\n......\n二、')}⟧`],
  ['broken off', `⟦${ONE}\n${A.slice(0, A.indexOf('，不留尾巴'))}⟧`],
  [
    'one link amid',
    `⟦${ONE}\n${A.replace(/\n[一二三]、.*/g, '')
      .replace('\n各级', '\n推荐阅读：护林防火动员讲话五篇\n各级')
      .replace('\n同志们，', '\n')}⟧`,
  ],
  ['links behind', `⟦${ONE}\n${A}⟧\n推荐阅读\n护林防火动员讲话五篇`],
  ['a note that it was recorded behind it', `⟦${ONE}\n${A}⟧\n（以上根据录音整理，未经本人审阅）\n⟦${TWO}\n${B}⟧`],
  ['an offer with hands', `⟦${ONE}\n${A}⟧\n预览结束，免费获取全文！\n请点击👉 qinghe123 👈联系老师`],
  ['buttons before it', `返回\n收藏\n下载\n\n⟦${ONE}\n${A}⟧`],
  ['links under its own name', `⟦${ONE}\n${A}⟧\n【${ONE}】相关文章：\n1.在座谈会上的讲话稿\n2.表态发言稿`],
  ['an offer of other forms', `⟦${ONE}\n${A}⟧\n扫一扫在手机打开当前页`],
  ['remarks of readers', `⟦${ONE}\n${A}⟧\n文档评论（0）\n发表评论\n提交评论`],
  ['a page of a messenger', `⟦${ONE}\n${A}⟧\n阅读原文\n阅读 1023 赞 15 在看 8\n写留言`],
  [
    'headlines with dates behind a name',
    `⟦${ONE}\n${A}⟧\n青禾网 www.qinghe.example\n护士节活动策划 2020-05-12\n读后感 2020-05-11`,
  ],
  ['contents in front of another title', `${ONE}（共3篇）\n本文目录\n1.${ONE}\n2.${TWO}\n3.${THREE}\n⟦${ONE}\n${A}⟧`],
  ['a menu that touches the title', `下载文档\n收藏\n分享\n打印\n⟦守住青山守住家 一寸不让\n${A}⟧`],
  ['headlines behind it', `⟦${ONE}\n${A}⟧\n座谈会致辞范文\n乡村振兴工作汇报\n表态发言三篇`],
  ['a viewer of pages', `⟦${ONE}\n${A}⟧\n共8页 当前第1页 1 2 3 下一页 尾页`],
  [
    'who uploaded it',
    `第1页 / 共3页\n${ONE}\n资源描述：\n《${ONE}》由会员分享，可在线阅读，更多请在青禾文库搜索。\n⟦${ONE}\n${A}⟧`,
  ],
  ['a note that it was shortened', `⟦${ONE}\n${A}⟧\n（此文有删减）`],
  ['reporters', `⟦${ONE}\n${A}⟧\n记者：刘某 通讯员：张某`],
  ['keywords', `⟦${ONE}\n${A}⟧\n本文关键词：讲话，护林，防火`],
  ['a warning', `⟦${ONE}\n${A}⟧\n特别提示：本页面内容由用户自行上传，仅供学习交流。`],
  ['buttons that count', `${ONE}\n2023年05月20日 发布\n+ 关注\n0 评论\n12 收藏\n⟦守住青山守住家，一寸不让\n${A}⟧`],
  ['an address that names speeches', `${ONE}\n【wenku.qinghe.com--领导讲话稿】\n⟦${A}⟧`],
  [
    'a note behind a sentence that is cut',
    `⟦${ONE}\n${A}\n各村回去以后要马上召开村民小组长会议，把防火的要求讲到每一户人家，特别是把进山的路口都看起来，为来年打下基⟧\n（以上未经本人审阅）`,
  ],
  // Damaged titles.
  ['a title in brackets', `⟦【护林防火座谈会发言稿范文】\n${A}⟧\n⟦【春耕备耕座谈会发言稿范文】\n${B}⟧`],
  ['blanks in a title', `⟦${ONE.replace('讲话', '讲 话')}\n（2024年3月5日）\n周 岚\n${A}⟧`],
  ['a title broken in its place', `⟦${A}⟧\n⟦王某某副市长在全市\n护林防火工作会议上的讲话\n${B}⟧`],
  // Copies.
  [
    'its beginning first, with dots',
    `${ONE}\n${A.split('\n').slice(0, 2).join('')}一、看清护林防火工作的形势......\n⟦${ONE}\n${A}⟧`,
  ],
  ['its title and beginning run together', `${ONE}${A.split('\n').slice(0, 4).join('')}\n\n⟦${ONE}\n${A}⟧`],
  ['its beginning first in one line', `${ONE}\n${A.split('\n').slice(0, 4).join('')}\n⟦${ONE}\n${A}⟧`],
  ['its beginning first, cut', `${A.split('\n').slice(0, 4).join('\n')}\n\n⟦${A}⟧`],
  ['its first paragraph first', `${A.split('\n')[1]}\n\n⟦${ONE}\n${A}⟧`],
  ['the same twice', `⟦${ONE}\n${A}⟧\n\n⟦${ONE}\n${A}⟧`],
  ['the same twice without titles', `⟦${A}⟧\n\n⟦${A}⟧`],
  // Lines of a page of print.
  ['wrapped lines', `⟦${ONE}\n${wrap(A, 38)}⟧`],
  ['wrapped lines, indented', `⟦${ONE}\n${wrap(A, 34, '　　')}⟧`],
  ['wrapped lines, uneven', `⟦${ONE}\n${wrap(A, 35, '', 5)}⟧`],
  ['wrapped lines of two', `⟦${ONE}\n${wrap(A, 36)}⟧\n⟦${TWO}\n${wrap(B, 36)}⟧`],
  ['tags', `⟦${ONE}\n${A}⟧\n标签：护林 防火 讲话`],
  ['a download offer', `⟦${ONE}\n${A}⟧\n本文档下载后可编辑，共3页。`],
]

const MARKS = /[⟦⟧]/g

test.each(CASES)('speeches are found exactly: %s', (_, marked) => {
  const source = marked.replace(MARKS, '')
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length
  const wanted: number[] = []
  let seen = 0
  for (const { index } of marked.matchAll(MARKS)) wanted.push(lineOf(index - seen++))
  const clean = cleanText(source)
  const found = splitPieces(clean)
    .filter(({ kind }) => isSpeechKind(kind))
    .flatMap(({ range }) => [lineOf(toSource(clean, range.start)), lineOf(toSource(clean, range.end - 1))])
  expect(found).toEqual(wanted)
})
