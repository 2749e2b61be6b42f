import type { Recogniser, SlotCandidate } from './candidate'
import { patternFinder } from './pattern-finder'
import { propose, proposedStarts } from './proposal'
import { lineWordFinder } from './word-finder'

/** Last words of the names of meetings, contests, campaigns, feasts and disasters. */
const findEnds = lineWordFinder(
  '代表大会 动员大会 表彰大会 总结大会 庆祝大会 大会 大赛 竞赛 比赛 决赛 联赛 选拔赛 教学名师赛 青教赛 锦标赛 省赛 比武 合唱节 艺术节 文化节 科技节 运动会 奥运会 冬奥会 残奥会 亚运会 世博会 进博会 博览会 交易会 洽谈会 研讨会 座谈会 工作会议 工作会 推进会 动员会 部署会 表彰会 交流会 报告会 音乐会 茶话会 团拜会 现场会 调度会 视频会 分析会 对接会 会议 全会 常委会 党代会 教代会 职代会 人代会 两会 年会 论坛 峰会 典礼 仪式 周年 主题教育 教育实践活动 活动 专项行动 行动 战役 会战 攻坚战 大阅兵 讲座 地震 事故 危机 洪涝灾害 旱灾 火灾 疫情 洪灾 台风 世界杯 奥林匹克 选拔'.split(
    ' ',
  ),
)

const findCongresses = patternFinder(
  /(?:党的|中共)?(?:十[一二三四五六七八九]|二十)(?:大(?!会|学|项|类|庆)|届[一二三四五六七]中全会|届中央纪委[一二三四五六七]次全会)|[省市县区]第[一二三四五六七八九十]{1,3}次党代会|[省市县区]?(?:委)?[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}次全会|全国两会|[省市县]两会/,
  '党中省市县区委全一二三四五六七八九十',
)
const findFeasts = patternFinder(
  /教师节|建党节|建军节|青年节|儿童节|妇女节|重阳节|端午节|元宵节|国庆节|劳动节|腊八|除夕|护士节|记者节|“七一”|“八一”|“五四”|“十一”|“五一”|改革开放\d{1,3}周年|长征|抗美援朝|“一二·九”运动/,
  '教建青儿妇重端元国劳腊除护记“改长抗',
)

/** Meetings, contests, campaigns and feasts of one line, each with the beginnings it may have. */
export const findOccasions: Recogniser = (line) => {
  const found: SlotCandidate[] = []
  for (const { index, word } of findEnds(line)) {
    const end = index + word.length
    for (const start of proposedStarts(line, index, 40, 1)) found.push(propose(start, end, 'event', word))
  }
  for (const match of findCongresses(line))
    found.push(propose(match.index, match.index + match[0].length, 'event', '大', 0.6))
  for (const match of findFeasts(line))
    found.push(propose(match.index, match.index + match[0].length, 'event', '节', 0.6))
  return found
}
