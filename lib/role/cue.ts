import type { ContentRole } from './role'

/** Words of a role, most typical first. They are words of the genre, never of one subject. */
type CueTable = Readonly<Record<ContentRole, string>>

/** Cues that count wherever they stand in a paragraph. */
export const BODY_CUES: CueTable = {
  opening:
    '主要任务是 会议的主要任务 主要目的是 会议的目的 这次会议 今天的会议 今天召开 今天，我们 研究决定 决定召开 下面，我 下面我 讲几点 讲三点 讲两点 讲四点 讲五点 点意见 强调几点 几点意见 提几点 几点要求 作了发言 作了通报 通报了 作了汇报 作了部署 表态发言 交流发言 我都同意 我完全同意 完全赞成 借此机会 很高兴 非常高兴 欢聚一堂 齐聚一堂 隆重集会 在这里召开 在这里举行 隆重举行 刚才 作报告 报告工作 请予审议 热烈的祝贺 热烈欢迎 安排部署 动员部署',
  directive:
    '重要指示 重要批示 重要讲话 重要论述 指示精神 批示精神 会议精神 作出批示 作出指示 总书记强调 总书记指出 会议要求 会议强调 会议指出 明确要求 提出要求 明确提出 党中央 国务院 省委省政府 省委、省政府 市委市政府 市委、市政府 县委、县政府 电视电话会议 上级 传达 统一到 决策部署 批示要求 专题研究 作出部署 召开会议 高度重视 《通知》 《意见》',
  review:
    '取得了 取得 成效 成绩 成果 显著 一年来 去年以来 今年以来 近年来 这些年 过去 先后 圆满 顺利 有效 得到了 得到 赢得 荣获 被评为 获得 累计 增长 下降 提高了 实现了 完成了 开展了 建成 新建 共完成 达到 感谢 慰问 敬意 辛勤 辛苦 付出 贡献 问候 肯定 我们坚持 涌现 走在前列 明显 稳步 不断提升 不断加强 有力保障 成绩来之不易 同比 比上年 值得肯定 做了 主要做了',
  situation:
    '当前 形势 严峻 复杂 风险 隐患 挑战 压力 来看 意义 必然要求 客观需要 迫切需要 事关 关系到 关系 关键 清醒 不容乐观 机遇 艰巨 教训 惨痛 据统计 据预测 预测 预报 紧迫 高发 多发 频发 易发 事故 灾害 充分认识 深刻认识 认清 不确定 截至 从全国 从全省 从我县 从我市 从我镇 从近期 近期 临近 责任感 重要性 必要性 历史 时代',
  problems:
    '存在 问题 不足 短板 薄弱 差距 不够 不到位 不力 不实 不严 不高 不强 不深 不落实 个别 少数 有的 一些地方 一些单位 部分 仍然 依然 滞后 松懈 松劲 麻痹 侥幸 推诿 扯皮 敷衍 流于形式 走过场 形式主义 重视不够 问题突出 不容忽视 不平衡 不充分 不适应 差不多 反弹 隐患突出 暴露出 失误',
  measures:
    '确保 加强 强化 抓好 落实 推进 完善 健全 建立 开展 排查 整治 加快 全面 严格 切实 做好 进一步 着力 深入 抓紧 及时 防范 坚持 加大 重点 措施 统筹 推动 提升 突出 杜绝 做到 尽快 严禁 严防 储备 巡查 摸排 台账 演练 预案 整改 规范 监管 监测 预警 组织实施 创新 项目 帮扶 化解',
  accountability:
    '组织领导 责任制 一把手 第一责任人 主要领导 主要负责同志 分管领导 亲自 负总责 领导小组 指挥部 督查 督办 督导 考核 问责 追责 追究 严肃 纪律 失职 渎职 值班 值守 24小时 带班 在岗 请假 责任书 通报批评 倒查 压实 压紧 包保 包联 守土有责 守土尽责 一岗双责 党政同责 齐抓共管 形成合力 协同配合 密切配合 协调配合 各司其职 各负其责 信息报送 纪检 监察 奖惩 一票否决 履职 担当 尽责 责任落实 责任体系 属地 监督 党的领导 党的建设 党组织 领导干部 作风 廉洁 从严治党',
  publicity:
    '宣传 舆论 媒体 舆情 谣言 造谣 新闻 报道 宣讲 广播 微信 公众号 标语 横幅 知晓率 引导 正能量 浓厚氛围 良好氛围 信息发布 宣传教育 科普 大喇叭 短视频 社会关切 典型宣传 家喻户晓 进村入户 明白纸 宣传栏 解疑释惑',
  rally:
    '同志们， 同志们！ 让我们 紧密团结 更加紧密 以更加 饱满 昂扬 奋力 努力奋斗 而奋斗 作出更大 更大贡献 新的贡献 应有贡献 谱写 新篇章 打赢 夺取 全面胜利 最后，祝 祝大家 祝愿 祝各位 谢谢 再接再厉 只争朝夕 不辱使命 使命光荣 责任重大 任务艰巨 一定能 新局面 攻坚克难 开拓进取 扎实工作 真抓实干 齐心协力 万众一心 众志成城 同心 携手 号召 不负 更加坚定 圆满完成 旗帜 奋进',
  agenda:
    '会议进行 进行第 议程 现在开会 现在开始 主持 请他 大家欢迎 掌声 散会 到此结束 会议结束 休会 下面进行 参加今天 参加会议的 出席 列席 会议共有 首先请 下面请 下面，请 现在，请 请大家 全体起立 奏唱 国歌 宣布 会后 各位领导 发言单位 作讲话 作重要讲话 为大家 宣读 签订 递交 颁奖 讨论 传达学习 会议内容',
}

/** Cues of a heading or of a paragraph's first sentence: what a section is called says what it does. */
export const HEADING_CUES: CueTable = {
  opening: '会议 今天 刚才 同志们 下面',
  directive: '学习贯彻 传达 指示 批示 精神 上级 领会 讲话 部署要求 上级的',
  review: '回顾 成绩 成效 取得 以来 总结 工作情况 基本情况 过去 肯定 经验 亮点 卓有成效 显著',
  situation:
    '提高认识 统一思想 思想认识 思想上 认识 充分认识 深刻认识 认清 形势 责任感 紧迫感 使命感 意义 政治站位 提高站位 站位 研判 警醒 警觉 重要性 严峻性 复杂性 必要性 警钟 来看 清醒',
  problems: '问题 差距 不足 短板 薄弱 症结 困难 教训',
  measures:
    '突出重点 措施 狠抓 抓好 抓实 重点 落实 整治 排查 防范 推进 强化 举措 任务 加强 加快 做好 完善 健全 全面 提升 治理 管控 准备 工作 细化 防线 攻坚 推动 坚持 加大 聚焦 深化 发展 改革 服务 机制 安排 目标任务 奋斗目标 总体要求 下一步 今后 打算 思路 计划 主要任务',
  accountability:
    '组织领导 责任 保障 督查 督导 考核 问责 追责 纪律 作风 领导 监督 压实 靠实 扛牢 合力 担当 党的 队伍 履职 落实责任 组织 值守 值班 从严治党 自身建设 抓落实',
  publicity: '宣传 舆论 引导 氛围 舆情 发动 宣讲 社会关切 新闻',
  rally: '同志们 让我们 最后 祝 谢谢 老师们 各位代表',
  agenda: '会议进行 第一项 第二项 第三项 第四项 请 议程 散会 进行',
}

export interface Cue {
  readonly word: string
  readonly role: ContentRole
}

/** Cues by the code of their first character, for one pass over a text. */
export type CueIndex = ReadonlyMap<number, readonly Cue[]>

export function indexCues(table: CueTable): CueIndex {
  const index = new Map<number, Cue[]>()
  for (const [role, words] of Object.entries(table) as [ContentRole, string][]) {
    for (const word of words.split(' ')) {
      const key = word.charCodeAt(0)
      const cues = index.get(key)
      if (cues) cues.push({ word, role })
      else index.set(key, [{ word, role }])
    }
  }
  return index
}

/** Calls `hit` for every cue in `text`, in text order. */
export function eachCue(text: string, index: CueIndex, hit: (cue: Cue) => void): void {
  for (let at = 0; at < text.length; at++) {
    const cues = index.get(text.charCodeAt(at))
    if (cues === undefined) continue
    for (const cue of cues) if (text.startsWith(cue.word, at)) hit(cue)
  }
}
