/** Draws the words of made-up site text. */
export interface Draw {
  readonly random: () => number
  /** What the speech is called; sites repeat it. */
  readonly title: string
}

export const pick = <T>({ random }: Draw, list: readonly T[]): T => list[Math.floor(random() * list.length)]!
export const count = ({ random }: Draw, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))
export const often = ({ random }: Draw, chance: number): boolean => random() < chance

/** Between `least` and `most` different members, in their order. */
export function some<T>(draw: Draw, list: readonly T[], least: number, most: number): readonly T[] {
  const wanted = Math.min(list.length, count(draw, least, most))
  const left = list.map((each, at) => ({ each, at, key: draw.random() }))
  return left
    .sort((one, other) => one.key - other.key)
    .slice(0, wanted)
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each)
}

export const times = <T>(draw: Draw, least: number, most: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count(draw, least, most) }, (_, index) => make(index))

const two = (value: number): string => String(value).padStart(2, '0')

export function day(draw: Draw): string {
  const [year, month, date] = [count(draw, 2004, 2025), count(draw, 1, 12), count(draw, 1, 28)]
  return pick(draw, [
    `${year}-${two(month)}-${two(date)}`,
    `${year}/${month}/${date}`,
    `${year}.${two(month)}.${two(date)}`,
    `${year}年${month}月${date}日`,
    `${year}年${two(month)}月${two(date)}日`,
    `${two(month)}-${two(date)}`,
  ])
}

export const clock = (draw: Draw): string =>
  `${two(count(draw, 0, 23))}:${two(count(draw, 0, 59))}${often(draw, 0.3) ? `:${two(count(draw, 0, 59))}` : ''}`

export const person = (draw: Draw): string =>
  pick(draw, [
    `${pick(draw, ['赵', '钱', '孙', '周', '吴', '郑', '冯', '陈', '褚', '卫', '蒋', '沈', '韩', '杨'])}${pick(draw, ['某', '小萌', '立', '晓东', '一鸣', '某某', '青', '文静', '国强'])}`,
    pick(draw, ['admin', 'user_8812', '秋水长天', '笔耕者', '佚名', '网络', '匿名用户', 'wx1987', '老张']),
  ])

export const place = (draw: Draw): string =>
  `${pick(draw, ['云岭', '青川', '平湖', '临江', '某某', '东山', '南河', '清溪', '安阳'])}${pick(draw, ['县', '市', '区', '镇', '集团', '学院'])}`

const GOODS = [
  '范文',
  '公文',
  '文秘',
  '讲话稿',
  '演讲稿',
  '写作',
  '材料',
  '文库',
  '办公',
  '作文',
  '资料',
  '课件',
  '论文',
]
export const goods = (draw: Draw): string => pick(draw, GOODS)

export const site = (draw: Draw): string =>
  pick(draw, [
    `${pick(draw, ['好', '一起', '第一', '无忧', '天天', '百', '我爱', '中国', '新'])}${goods(draw)}${pick(draw, ['网', '之家', '大全', '吧', '站', '库', '中心'])}`,
    `${place(draw)}${pick(draw, ['人民政府网', '新闻网', '发布', '门户网站', '融媒体中心', '日报', '电视台', '党建网', '信息网'])}`,
    `${pick(draw, ['星火', '蓝天', '长风', '致远', '启明', '墨香', '春泥'])}${pick(draw, ['文档', '阅读', '网', '智库', '论坛', '社区'])}`,
  ])

export const host = (draw: Draw): string =>
  `${pick(draw, ['www.', 'm.', 'wap.', ''])}${pick(draw, ['fw88', 'gongwen1', 'yjg99', 'xxzx', 'docbook', 'qx-gov', 'haowen'])}.${pick(draw, ['com', 'cn', 'net', 'org', 'gov.cn', 'com.cn'])}`

export const link = (draw: Draw): string =>
  `${pick(draw, ['http://', 'https://', ''])}${host(draw)}/${pick(draw, ['html', 'article', 'news', 'doc', 'jh'])}/${count(draw, 100, 999_999)}${pick(draw, ['.html', '.htm', '/', '.shtml'])}`

const OCCASIONS = [
  '春季植树动员',
  '防汛工作',
  '教师节座谈',
  '年终总结',
  '安全生产',
  '脱贫攻坚',
  '换届选举',
  '招商引资',
  '消防演练',
  '读书月',
  '廉政建设',
  '秸秆禁烧',
  '企业年会',
  '运动会开幕式',
  '新兵入伍',
  '婚礼',
  '家长会',
  '信访维稳',
]
const KINDS = [
  '讲话稿',
  '发言稿',
  '主持词',
  '心得体会',
  '工作总结',
  '实施方案',
  '倡议书',
  '个人简历',
  '致辞',
  '通知',
  '读后感',
  '工作计划',
  '自查报告',
  '汇报材料',
  '述职报告',
]

/** The title of another article, as link lists show it. */
export const headline = (draw: Draw): string => {
  const [occasion, kind] = [pick(draw, OCCASIONS), pick(draw, KINDS)]
  return pick(draw, [
    `${occasion}${kind}`,
    `在${place(draw)}${occasion}会议上的${kind}`,
    `关于${occasion}的${kind}${pick(draw, ['', `${count(draw, 2, 20)}篇`, '范文', '（精选）', '(通用版)'])}`,
    `${count(draw, 2010, 2025)}年${occasion}${kind}${pick(draw, ['', '大全', '模板', '开头结尾'])}`,
    `${place(draw)}召开${occasion}会议`,
    `${place(draw)}${pick(draw, ['领导', '干部', '代表团'])}${pick(draw, ['赴基层调研', '走访慰问困难群众', '检查节前市场', '督导重点项目'])}`,
    `${place(draw)}${pick(draw, ['今年粮食总产再创新高', '三项举措服务企业', '社区志愿者清扫积雪', '新建小学九月启用'])}`,
  ])
}

const CHANNELS = [
  '首页',
  '新闻',
  '要闻',
  '政务公开',
  '公告',
  '办事服务',
  '互动',
  '专题',
  '视频',
  '图片',
  '党建',
  '教育',
  '下载',
  '论坛',
  '招聘',
  '机构设置',
  '领导信箱',
  '工作总结',
  '合同',
  '简历',
  '心得',
  '演讲',
  '诗词',
  '学习',
  '文化',
  '旅游',
  '健康',
  '读书',
  '法规',
  '关于我们',
]
export const channels = (draw: Draw, least: number, most: number): readonly string[] =>
  some(draw, CHANNELS, least, most).map((name) =>
    often(draw, 0.15) ? `${name}${pick(draw, ['频道', '中心', '栏目'])}` : name,
  )

export const bar = (draw: Draw): string => pick(draw, [' | ', '|', ' · ', ' / ', '  ', ' - ', '｜', ' ┊ ', '、', ' '])
export const arrow = (draw: Draw): string => pick(draw, [' > ', '>', ' >> ', ' » ', '＞', ' → ', ' / ', '-', '->'])
export const wrap = (draw: Draw, words: string): string => {
  const [open, close] = pick(draw, ['【】', '[]', '（）', '()', '『』', '〖〗', '<>', '「」', '""']).split('') as [
    string,
    string,
  ]
  return `${open}${words}${close}`
}
export const bullet = (draw: Draw, index: number): string =>
  pick(draw, [
    '',
    '',
    '· ',
    '• ',
    '▪ ',
    '■ ',
    '> ',
    '- ',
    `${index + 1}.`,
    `${index + 1}、`,
    `[${index + 1}] `,
    '◇',
    '→',
  ])

const DEEDS = [
  '凝心聚力',
  '真抓实干',
  '乘势而上',
  '砥砺前行',
  '锐意进取',
  '同心同德',
  '守正创新',
  '苦干三年',
  '提振精神',
  '压实责任',
]
const GOALS = ['谋发展', '促振兴', '谱新篇', '保安全', '惠民生', '开新局', '再出发', '当先锋', '争一流', '强基础']

/** What a speech may be called instead. */
export const speechTitle = (draw: Draw): string =>
  pick(draw, [
    `在${place(draw)}${pick(draw, OCCASIONS)}${pick(draw, ['会议', '大会', '推进会', '座谈会'])}上的${pick(draw, ['讲话', '发言', '致辞', '报告'])}`,
    `${place(draw)}${pick(draw, OCCASIONS)}${pick(draw, ['讲话稿', '发言稿', '致辞', '主持词', '动员会讲话', '领导讲话'])}`,
    `${pick(draw, ['县长', '书记', '校长', '院长', '董事长', '镇长'])}${pick(draw, OCCASIONS)}${pick(draw, ['讲话', '讲话稿', '发言', '致辞'])}`,
    `${pick(draw, DEEDS)}${pick(draw, GOALS)}${pick(draw, [' ', '，', ''])}${pick(draw, DEEDS)}${pick(draw, GOALS)}`,
    `${pick(draw, ['专题党课', '廉政党课', '宣讲稿', '开学第一课'])}${pick(draw, ['：', ' '])}${pick(draw, DEEDS)}${pick(draw, GOALS)}`,
    wrap(draw, `${pick(draw, OCCASIONS)}领导${pick(draw, ['讲话', '致辞', '发言稿'])}`),
  ])

const OPENINGS = [
  '今天召开这次会议，主要任务是总结前段工作，安排下一步任务',
  '在这个收获的季节，我们欢聚一堂，共同见证',
  '刚才几位同志作了很好的发言，我完全赞成',
  '今天我们在这里举行仪式，我代表单位向大家表示问候',
  '这次会议很重要，县里很重视，大家要认真领会',
  '首先请允许我向长期以来关心支持我们的朋友致谢',
]

/** The beginning of another speech, as link lists show it below its title. */
export const excerpt = (draw: Draw): string =>
  `${pick(draw, ['', '同志们：', '各位领导、各位来宾：', '老师们、同学们：', '大家好！'])}${some(draw, OPENINGS, 1, 3).join('，')}${pick(draw, ['...', '……', '…', '', '。', '[详情]'])}`
