import {
  arrow,
  bar,
  bullet,
  channels,
  clock,
  count,
  type Draw,
  day,
  goods,
  headline,
  host,
  link,
  often,
  person,
  pick,
  place,
  site,
  some,
  times,
  wrap,
} from './site-word.generator'

/** Made-up lines that a site puts above a text, by the family of their form. */
export type SiteForm = (draw: Draw) => readonly string[]

const label = (draw: Draw, name: string, value: string): string =>
  `${name}${pick(draw, ['：', ':', ': ', '： ', ' '])}${value}`

/** Facts about an article as sites print them, with their labels. */
export const FACTS: readonly ((draw: Draw) => string)[] = [
  (draw) => label(draw, pick(draw, ['来源', '文章来源', '信息来源', '稿源', '出处', '供稿单位']), site(draw)),
  (draw) => label(draw, pick(draw, ['作者', '撰稿', '上传者', '发布人', '投稿', '录入', '整理']), person(draw)),
  (draw) =>
    label(
      draw,
      pick(draw, ['时间', '发布时间', '日期', '更新时间', '发表于', '上传日期', '录入时间']),
      `${day(draw)}${often(draw, 0.4) ? ` ${clock(draw)}` : ''}`,
    ),
  (draw) =>
    label(
      draw,
      pick(draw, ['浏览', '点击', '阅读', '访问量', '人气', '围观', '热度', '点击数']),
      `${count(draw, 0, 99_999)}${pick(draw, ['', '次', '人'])}`,
    ),
  (draw) =>
    label(
      draw,
      pick(draw, ['字号', '字体', '字体大小']),
      pick(draw, ['大 中 小', '[大][中][小]', 'A+ A-', 'T | T', '小 中 大']),
    ),
  (draw) => label(draw, pick(draw, ['分类', '栏目', '频道', '类别', '所属专题']), pick(draw, channels(draw, 1, 3))),
  (draw) =>
    label(
      draw,
      pick(draw, ['字数', '页数', '大小', '格式', '评分', '积分']),
      pick(draw, [
        `${count(draw, 500, 9000)}字`,
        `${count(draw, 2, 30)}页`,
        `${count(draw, 10, 90)}KB`,
        'DOC',
        'Word',
        `${count(draw, 1, 5)}星`,
        `${count(draw, 1, 20)}`,
      ]),
    ),
  (draw) =>
    label(
      draw,
      pick(draw, ['编号', '索引号', '文号', 'ID', '文档编号']),
      `${pick(draw, ['', 'A', 'XX'])}${count(draw, 1000, 9_999_999)}`,
    ),
  (draw) =>
    label(
      draw,
      pick(draw, ['标签', '关键词', '关键字', 'TAG']),
      some(draw, ['会议', '讲话', '工作', '领导', '范文', '安全', '党建'], 1, 4).join(pick(draw, [' ', '，', ','])),
    ),
]
export const facts = (draw: Draw, least: number, most: number): readonly string[] =>
  some(draw, FACTS, least, most).map((make) => make(draw))

export const HEAD_FORMS: Readonly<Record<string, SiteForm>> = {
  breadcrumb: (draw) => [
    `${pick(draw, ['', '', '当前位置：', '位置: ', '您在这里：', '导航：', '路径 ', '你的位置:'])}${[pick(draw, ['首页', '主页', '网站首页', site(draw), 'Home']), ...channels(draw, 1, 3), ...(often(draw, 0.3) ? ['正文'] : [])].join(arrow(draw))}`,
  ],
  menuLine: (draw) => [
    channels(draw, 4, 10).join(bar(draw)),
    ...(often(draw, 0.3) ? [channels(draw, 3, 8).join(bar(draw))] : []),
  ],
  menuColumn: (draw) => channels(draw, 2, 9),
  factsLine: (draw) => [facts(draw, 2, 5).join(bar(draw))],
  factsColumn: (draw) => facts(draw, 2, 5),
  siteName: (draw) => [
    `${site(draw)}${pick(draw, ['', '', ` - ${pick(draw, ['免费', '专业', '您身边的', '最全的'])}${goods(draw)}${pick(draw, ['平台', '分享平台', '专家', '下载站'])}`, `_${host(draw)}`, ` ${host(draw)}`, '——让写作更轻松'])}`,
  ],
  pageTitle: (draw) => [
    `${draw.title}${pick(draw, ['_', ' - ', '-', ' | ', '——', ' – '])}${pick(draw, [site(draw), `${goods(draw)}_${site(draw)}`, pick(draw, channels(draw, 1, 2))])}`,
  ],
  bareDate: (draw) => [`${day(draw)} ${clock(draw)}${often(draw, 0.5) ? ` ${site(draw)}` : ''}`],
  greeting: (draw) => [
    pick(draw, [
      `您好，欢迎来到${site(draw)}！`,
      `亲爱的用户，${pick(draw, ['请登录', '您还没有登录'])}`,
      `Hi，${pick(draw, ['请登录', '游客'])}`,
      `今天是${day(draw)} 星期${pick(draw, ['一', '三', '五'])}${pick(draw, ['', ` ${place(draw)} 多云 ${count(draw, 0, 35)}℃`])}`,
    ]),
  ],
  account: (draw) =>
    [
      some(
        draw,
        [
          '登录',
          '注册',
          '我的收藏',
          '购物车',
          '帮助',
          '退出',
          '消息',
          '充值',
          '开通会员',
          '上传',
          '搜索',
          '手机版',
          'APP下载',
          'English',
          '繁體',
          '无障碍',
          '老年模式',
          '投稿',
        ],
        2,
        7,
      ).join(pick(draw, [' ', ' | ', '|', '\n'])),
    ].flatMap((line) => line.split('\n')),
  summary: (draw) => [
    pick(draw, [
      `${pick(draw, ['下面', '以下', '这里'])}是${pick(draw, ['编辑', '小编', '本站', '笔者', site(draw)])}${pick(draw, ['为大家', '给各位', '精心', '特意为您'])}${pick(draw, ['带来', '搜罗', '准备', '挑选', '整理'])}的${draw.title}，${pick(draw, ['仅供参考。', '希望对您有所帮助！', '一起来看看吧。', '欢迎借鉴。', '感兴趣的朋友可以了解一下。'])}`,
      `${pick(draw, ['内容提要', '本文摘要', '提示', '简介', '概述', '文章概要'])}：${draw.title}，${pick(draw, ['本文约', '全文'])}${count(draw, 800, 6000)}字，${pick(draw, ['适合', '可供'])}${pick(draw, ['基层干部', '办公室人员', '各级领导'])}${pick(draw, ['参考使用。', '学习。', '写作时参照。'])}`,
      `${pick(draw, ['在日常生活中', '在平平淡淡的日常中', '随着社会的发展', '现如今'])}，${goods(draw)}${pick(draw, ['对我们来说并不陌生', '使用的频率越来越高', '在很多场合都会用到'])}，${pick(draw, ['你知道怎么写吗？', '那么怎样写才好呢？', '写起来要注意什么？'])}${pick(draw, ['', `为此${pick(draw, ['编者', '小编', '我们'])}找来了这一篇，供朋友们参考。`])}`,
    ]),
  ],
  document: (draw) => [
    `${draw.title}${pick(draw, ['.doc', '.docx', '.pdf', '.wps', '.txt', '（word版）', '(可编辑)', '-精品文档'])}`,
  ],
  ornament: (draw) => [pick(draw, ['*', '=', '-', '_', '~', '—', '☆', '·', '#', '/']).repeat(count(draw, 4, 40))],
  pageCount: (draw) => [
    pick(draw, [
      `第${count(draw, 1, 3)}页，共${count(draw, 4, 30)}页`,
      `${count(draw, 1, 3)} / ${count(draw, 4, 20)}`,
      `P${count(draw, 1, 40)}`,
      `Page ${count(draw, 1, 9)}`,
      `(${count(draw, 1, 3)}/${count(draw, 4, 9)})`,
      `- ${count(draw, 1, 9)} -`,
    ]),
  ],
  buttons: (draw) =>
    some(
      draw,
      [
        '打印',
        '收藏',
        '分享',
        '纠错',
        '复制',
        '下载本文',
        '听全文',
        '放大',
        '返回',
        '阅读模式',
        '关注',
        '举报',
        '投币',
      ],
      1,
      5,
    ).map((word) => (often(draw, 0.4) ? wrap(draw, word) : word)),
  caption: (draw) => [
    pick(draw, [
      `图为${place(draw)}${pick(draw, ['会议现场', '活动现场'])}${pick(draw, ['', `（${person(draw)} 摄）`, ' 资料图'])}`,
      `▲ ${pick(draw, ['会场', '大会现场', '资料图片'])}`,
      `（${pick(draw, ['本报记者', '通讯员'])}${person(draw)}摄）`,
      `${person(draw)}/${pick(draw, ['图', '文', '摄'])}`,
      'IMG_20210501.jpg',
      '点击图片查看大图',
    ]),
  ],
  announcement: (draw) => [
    pick(draw, [
      `${pick(draw, ['推荐', '热点', '置顶', '公告', '通知', '快讯'])}${pick(draw, ['：', ' ', '丨', '| '])}${headline(draw)}`,
      wrap(draw, headline(draw)),
      `${headline(draw)} ${wrap(draw, pick(draw, ['详细', '更多', '查看', 'HOT', 'NEW']))}`,
    ]),
  ],
  letterhead: (draw) => [
    pick(draw, [
      `${place(draw)}${pick(draw, ['办公室', '委员会', '宣传部'])}编印`,
      `${pick(draw, ['工作简报', '情况通报', '内部参阅', '学习资料'])}（第${count(draw, 1, 60)}期）`,
      `${place(draw)}${pick(draw, ['政发', '党字', '办函'])}〔${count(draw, 2005, 2024)}〕${count(draw, 1, 90)}号`,
      `密级：${pick(draw, ['内部', '一般', '公开'])}`,
    ]),
    ...(often(draw, 0.4) ? [`${place(draw)}办公室 ${day(draw)}`] : []),
  ],
  address: (draw) => [
    pick(draw, [link(draw), `${pick(draw, ['网址', '原文', '地址', 'URL', '链接'])}：${link(draw)}`, host(draw)]),
  ],
  offer: (draw) => [
    pick(draw, [
      `${pick(draw, ['成为会员', '扫码关注', '加好友', '开通VIP'])}，${pick(draw, ['海量', '十万篇', '全站'])}${goods(draw)}${pick(draw, ['免费看', '随意下载', '任你挑'])}`,
      `${pick(draw, ['专业代写', '定制', '一对一修改'])}${goods(draw)} ${pick(draw, ['微信', 'QQ', '电话'])} ${count(draw, 1_000_000, 99_999_999)}`,
      `${pick(draw, ['原价', '特价', '仅需'])}${count(draw, 3, 60)}元 ${pick(draw, ['立即抢购', '马上开通', '去看看'])}`,
    ]),
  ],
  headlines: (draw) =>
    times(draw, 2, 6, (index) => `${bullet(draw, index)}${headline(draw)}${often(draw, 0.2) ? ` ${day(draw)}` : ''}`),
}

/** Between a title and its text. */
export const BYLINE_FORMS: Readonly<Record<string, SiteForm>> = {
  factsLine: HEAD_FORMS.factsLine!,
  factsColumn: HEAD_FORMS.factsColumn!,
  bareDate: HEAD_FORMS.bareDate!,
  summary: HEAD_FORMS.summary!,
  buttons: HEAD_FORMS.buttons!,
  offer: HEAD_FORMS.offer!,
}
