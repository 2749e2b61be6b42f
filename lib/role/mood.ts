/**
 * Small words that tell how a sentence speaks, whatever its subject: what is to be done, what was done, who says it. The
 * longest word counts (主要 is no 要); words of `none` only keep shorter ones from counting.
 */
export const MOOD_WORDS = {
  must: '要 必须 务必 应当 应该 务求 确保 坚决 不得 严禁 决不能 绝不能 力争 继续 进一步 着力 切实 抓好 做好',
  done: '了 已 已经 取得 完成 先后 荣获 曾 相继 得到 获得 实现了 过了 被评为 圆满 顺利',
  past: '以来 年来 过去 去年 当时 年前 回顾 那时 曾经 上半年 上年 年间 时期 年代 之初 回望 当年 从前 前不久 前段时间 近年',
  now: '当前 目前 眼下 现在 当今 如今 今天 今年 正在 正处在 处于 面临',
  next: '下一步 今后 接下来 明年 未来 即将 展望 下半年 下一阶段 将 将要',
  leader: '总书记 书记 主席 总理 省长 市长 县长 区长 部长 省委 市委 县委 党中央 中央 国务院 上级 全会 省政府 市政府',
  said: '指出 强调 要求 批示 指示 提出 明确 印发 下发 出台 讲话 部署 说： 要求我们 精神',
  problem:
    '存在 不足 差距 短板 薄弱 不够 不到位 不力 不强 不高 不实 有的 个别 少数 一些 缺乏 滞后 困难 短缺 松懈 不严 不愿 不敢 不能',
  contrast: '但 但是 然而 同时 尽管 不过 也要看到 还要看到 清醒',
  thanks: '感谢 祝贺 慰问 敬意 问候 致以 热烈欢迎 谢意 代表',
  wish: '祝 祝愿 预祝 祝福',
  hope: '希望 期待 期望 相信 盼望',
  we: '我们 咱们',
  you: '你们 大家 同学们 各位 同志们 朋友们 在座',
  self: '我',
  here: '我县 我市 我省 我校 我镇 我区 我乡 我国 我公司 我局 全县 全市 全镇 全校 全省 全区 全国',
  call: '！ 让我们',
  ask: '？',
  be: '是 就是 都是 不是 意味着 事关 在于 正是 才是',
  reason: '因为 由于 因此 所以 才能 只有 如果 为什么 之所以 必然 意义 离不开 关系到 不进则退 越',
  compare: '同比 增长 下降 提高到 比上年 达到 累计 百分点 增加 提升到 ％ %',
  script: '会议进行 大家欢迎 散会 进行第 现在开会 到此结束 议程 逐项进行 掌声 作准备',
  talk: '下面 意见 发言 讲几 讲三 讲两 刚才 这次会议 今天的会议 今天召开 借此机会',
  book: '《',
  quote: '“',
  none: '主要 重要 需要 纲要 首要 只要 摘要 要素 要是 要点 必要 次要 不要 险要 要害 紧要 机要 概要 要闻 要么 为了 除了 了解 明了 了如 了望 但愿 将军 将士 干将 大将 将来 自我 我军 意见箱',
} as const

export type Mood = Exclude<keyof typeof MOOD_WORDS, 'none'>
export const MOODS = Object.keys(MOOD_WORDS).filter((name): name is Mood => name !== 'none')

const bit = (mood: Mood) => 1 << MOODS.indexOf(mood)

/** Moods of a sentence that relays what leaders have said. */
export const RELAYED = bit('leader') | bit('said')

/** What sort of sentence the moods make, the first that holds. */
const SORTS = [
  ['script', [bit('script')]],
  ['thanks', [bit('thanks')]],
  ['above', [RELAYED, bit('said') | bit('quote') | bit('leader')]],
  ['wish', [bit('wish')]],
  ['talk', [bit('talk')]],
  ['lack', [bit('problem')]],
  ['must', [bit('must')]],
  ['hope', [bit('hope')]],
  ['done', [bit('done'), bit('compare')]],
  ['past', [bit('past')]],
  ['call', [bit('call')]],
  ['next', [bit('next')]],
  ['reason', [bit('reason')]],
  ['now', [bit('now')]],
  ['be', [bit('be')]],
] as const

export type SentenceSort = (typeof SORTS)[number][0] | 'plain'
export const SENTENCE_SORTS: readonly SentenceSort[] = [...SORTS.map(([name]) => name), 'plain']

const MASKS = SORTS.flatMap(([, masks], sort) => masks.map((mask) => ({ mask, sort })))

/** Index into SENTENCE_SORTS of a sentence with these moods, a bit each. */
export function sortOfSentence(moods: number): number {
  for (let index = 0; index < MASKS.length; index++) {
    const { mask, sort } = MASKS[index]!
    if ((moods & mask) === mask) return sort
  }
  return SORTS.length
}
