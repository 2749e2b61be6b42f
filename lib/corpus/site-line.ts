import { opensSiteTail } from './line-cue'
import { hasSiteShape } from './site-shape'
import { isDateLine, namesSpeech } from './title-line'

/** Lines that article sites and crawlers put before and after a text: where one comes, the text is over. */
const FURNITURE: readonly RegExp[] = [
  /^(?:您?的?(?:当前|现在|所在)的?位置|位置)[:：]|^首页\s?[>＞»›|]|(?:[>＞»›]\s?[^>＞»›]{1,20}){2,}$/,
  /^[|｜·•\s]{0,4}(?:文章|信息|稿件)?来源[:：]|发布(?:时间|日期|人|者)[:：]|(?:点击|浏览|阅读)(?:数|量|次数)?[:：]|^[|｜]?\s?(?:作者|编辑|责任编辑|责编|编辑员|上传|时间|日期|栏目|字数|字[体号]|更新时间|发表时间)[:：].{0,40}$/,
  /^[（(](?:信息|文章|稿件|图片)?(?:来源|作者|编辑|责任编辑|责编)[:：].{1,40}[)）]$/,
  /\d{4}年\d{1,2}月\d{1,2}日\s?\d{1,2}:\d{2}\s?来源/,
  /版权所有|Copyright|ICP[备证]|公网安备|备案号|网站地图|联系电话[:：]|地址[:：].{0,40}电话|转载(?:请|自|于)|本文(?:来自|转自|地址|链接|由)|^本文(?:标题|网址|出处|关键词|标签|作者)|^(?:特别|温馨|友情)(?:提示|声明|提醒)[:：]|^\d{4}年\d{1,2}月\d{1,2}日\s?发布$|^原创\s|发表于.{2,6}$|未经(?:授权|许可)/i,
  /^(?:今天是|目\s?录|登录|注册|首页|设为首页|加入收藏|网站首页)(?:[|｜\s].{0,20})?$|^[|｜·•\s]{1,12}$|^[^|｜]{1,13}(?:[|｜][^|｜]{1,14}){2,}$/,
  /\[\s?\d{2}-\d{2}\s?\]$/,
  /^[-=_~—–·*#\s]{3,}$|^分享(?:到|至)?[:：]|^(?:【(?:打印|关闭|收藏|返回|评论|分享|纠错|顶部).{0,6}】\s?)+$/,
  /^附件(?:下载)?\s?\d{0,2}\s?[:：]|\.(?:docx?|xlsx?|pptx?|pdf|wps|zip|rar)\s?$|^(?:本文档|本文件|文档).{0,12}(?:下载|编辑)/i,
  /^[（(].{0,30}(?:责任编辑|责编|编辑|审核|校对)\s?[:：].{1,30}[)）]$|^[（(]?此件.{0,8}公开.{0,6}[)）]?$/,
  /^[（(【](?:以上|此件|本文).{0,16}(?:录音|记录)整理.{0,16}[)）】]$|^[（(【].{0,24}未经.{0,10}审[阅定].{0,8}[)）】]$/,
  /^[+＋\d\s.]*(?:返回|收藏|下载|分享|打印|举报|点赞|评论|关注|复制|转发|收起|展开(?:全文|更多)?|阅读全文|全文阅读|在线阅读|[上下]一页|加载更多|立即下载)[\s\d]*$/,
  /^(?:索\s?引\s?号|主题分类|发文机关|成文日期|标\s?题|发文字号|文\s?号|公开(?:方式|日期|类别|形式)|信息分类|组配分类|生成日期|体\s?裁|有\s?效\s?性|ID|链接地址)[:：].{0,60}$/,
  /^(?:资源|内容|文档|文章)(?:描述|简介|摘要|介绍|总结)[:：]?$|^看过.{2,60}还看(?:了|过)[:：]?$|共\d+页.{0,30}[上下尾]一?页|^[（(](?:作者|本文作者).{2,40}[)）]$/,
  /^(?:阅读原文|(?:写|精选|全部)留言|(?:文档|网友|用户|全部|最新|发表|提交|查看)评论.{0,8}|我来说两句|请自觉遵守互联网.{0,60}|阅读 ?\d+.{0,20})$|\s\d{4}[-/.]\d{2}[-/.]\d{2}$/,
  /^《\s?[^》]{2,10}[报刊]\s?》\s?（.{0,30}(?:版|期)\s?）$/,
  /^(?:主题词|报送|抄送|抄报|发送|分送|主送|发|送|报)[:：].{4,}|^.{2,30}(?:办公室|秘书处|委员会|政府办)\s?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?印发$/,
  /签发人\s?[:：]|^.{0,16}[〔【[（(]\d{4}[〕】\])）]\s?第?\s?\d{1,4}\s?[号期]$/,
]

/** All of them in one look. */
const ANY_FURNITURE = anyOf(FURNITURE)

/** What editors of article sites write above a text. */
const INTRODUCTION =
  /小编|为(?:您|大家)(?:整理|收集|搜集)|范文(?:网|大全|库|模板)|欢迎(?:品鉴|阅读|下载)|(?:整理|范文|文章|分享|模板|\d篇)[^。]{0,60}(?:供|请)(?:大家|您|广大网友|各位)?(?:参考|借鉴|欣赏|阅读)|大家都?(?:尝试|接触)过写|(?:以下|下面)(?:是|为)[^。]{0,60}(?:文章|范文|\d篇)|由.{0,8}会员.{0,4}(?:上传|分享)|在线(?:阅读|预览).{0,60}(?:搜索|下载|珍藏)/

/** One of these is in every introduction; it costs less to look for. */
const MAY_INTRODUCE = /小编|文|整理|欢迎|接触|尝试|为您|为大家|分享|模板|篇|在线|会员/

/** Lines that also come in the middle of a text: adverts, an editor's words. */
const INSERTS: readonly RegExp[] = [
  /^扫一扫|长按.{0,6}(?:二维码|识别)|手机.{0,4}打开|(?:蓝字|关注)(?:关注)?我们$|本站.{0,12}(?:来自|来源于|收集)|(?:网络|网上)(?:收集|搜集|转载)|扫(?:一扫|描).{0,10}(?:二维码|关注)|(?:关注|微信).{0,6}公众号|点击(?:下载|查看|进入|这里)|QQ(?:群|客服)?[:：]|(?:https?:\/\/|www\.)\S|^(?:广告|赞助商?链接|热点|专题)$|(?:加微信|加QQ|优惠价|包邮|会员(?:下载|专享)|代写|文秘服务|原创写作|立即购买|限时)/i,
  /^【(?:导读|摘要|编者按|编者的话|打印正文|关闭窗口|字号.{0,10}|返回.{0,6})】|^(?:编者按|按|导语|(?:文章|内容)?导读|摘要|内容摘要|关键词|标签|Tags?)[:：]/i,
]

const ANY_INSERT = anyOf(INSERTS)

function anyOf(forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({ source }) => source).join('|'), 'i')
}

/** The line is furniture of a site or a document's letterhead, no part of a text. */
export function isSiteLine(line: string): boolean {
  if (line.length <= INSERT_LENGTH && ANY_INSERT.test(line)) return true
  if (closesText(line)) return true
  if (line.length <= INTRODUCTION_LENGTH && MAY_INTRODUCE.test(line) && INTRODUCTION.test(line)) return true
  return hasSiteShape(line) && (LABELLED.test(line) || !namesSpeech(line)) && !isDateLine(line)
}

/** A site's own label begins the line, or its address stands in it, whatever the line names. */
const LABELLED =
  /^(?:编号|字数|分类|类别|栏目|标签|来源|大小|格式|页数|浏览|下载|日期)[:：]|[A-Za-z0-9-]\.(?:com|cn|net|org)(?![A-Za-z])/

/** Site text after which the same text does not go on. */
export const closesText = (line: string): boolean =>
  opensSiteTail(line) || (line.length <= FURNITURE_LENGTH && ANY_FURNITURE.test(line))

/** Furniture is short; an editor's introduction may be a paragraph; an advert is a line. */
const FURNITURE_LENGTH = 160
const INTRODUCTION_LENGTH = 700
const INSERT_LENGTH = 90

/** The line ends in dots because a crawler cut it. */
export const isTruncated = (line: string): boolean => line.length >= 60 && /(?:\.{3,}|…+)$/.test(line)
