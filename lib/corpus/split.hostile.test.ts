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
