import type { SiteForm } from './site-head.generator'
import {
  bar,
  bullet,
  channels,
  count,
  day,
  excerpt,
  goods,
  headline,
  often,
  pick,
  some,
  times,
  wrap,
} from './site-word.generator'

/** Made-up lists of links that a site puts below a text, by the family of their form. */
export const LINK_FORMS: Readonly<Record<string, SiteForm>> = {
  related: (draw) => [
    pick(draw, [
      pick(draw, [
        '相关内容',
        '更多阅读',
        '您可能还喜欢',
        '继续阅读',
        '同类文章',
        '精彩推荐',
        '大家都在看',
        '随便看看',
        '看了又看',
        '栏目热门',
        '编辑精选',
        '今日头条',
      ]),
      wrap(draw, `${draw.title}相关`),
      `与“${draw.title}”有关的${goods(draw)}`,
    ]) + pick(draw, ['', '：', ':', ' >>', ' 更多']),
    ...times(
      draw,
      2,
      8,
      (index) =>
        `${bullet(draw, index)}${headline(draw)}${often(draw, 0.2) ? pick(draw, [` ${day(draw)}`, ` (${count(draw, 0, 9_999)})`, '…']) : ''}`,
    ),
  ],
  bareLinks: (draw) => times(draw, 2, 7, () => headline(draw)),
  quotedLinks: (draw) => times(draw, 2, 5, () => `《${headline(draw)}》`),
  teasers: (draw) => [
    ...(often(draw, 0.6) ? [pick(draw, ['相关文档', '类似范文', '同类推荐', '更多同类', '其他版本'])] : []),
    ...times(draw, 2, 4, () => `${headline(draw)}${pick(draw, ['：', ' ', '\n'])}${excerpt(draw)}`).flatMap((line) =>
      line.split('\n'),
    ),
  ],
  neighbours: (draw) => [
    ...pick(draw, [
      ['上一篇', '下一篇'],
      ['上一条', '下一条'],
      ['前一篇', '后一篇'],
      ['上篇', '下篇'],
      ['Prev', 'Next'],
      ['←', '→'],
      ['上一章', '下一章'],
      ['上一主题', '下一主题'],
    ]).map(
      (side) =>
        `${side}${pick(draw, ['：', ':', ' ', '： '])}${often(draw, 0.2) ? pick(draw, ['没有了', '暂无', '已是最后一篇']) : headline(draw)}`,
    ),
  ],
  pages: (draw) => [
    pick(draw, [
      `${pick(draw, ['上一页', '上页', '首页'])} ${times(draw, 2, 6, (index) => index + 1).join(' ')} ${pick(draw, ['下一页', '下页', '末页'])}`,
      `${count(draw, 1, 3)}/${count(draw, 3, 12)}`,
      `共 ${count(draw, 2, 20)} 页 ${wrap(draw, '1')} ${wrap(draw, '2')}`,
      `本文共${count(draw, 2, 9)}页，当前第1页`,
      `第 1 页`,
    ]),
  ],
  menu: (draw) =>
    [
      pick(draw, ['关于我们', '网站声明', '联系方式']),
      ...some(
        draw,
        [
          '招聘信息',
          '广告服务',
          '版权声明',
          '网站导航',
          '友情链接',
          '投稿指南',
          '隐私政策',
          '意见反馈',
          '设为首页',
          '常见问题',
        ],
        1,
        5,
      ),
    ].slice(0, 5),
  menuLine: (draw) => [
    [
      ...some(
        draw,
        [
          '关于我们',
          '招聘信息',
          '广告服务',
          '版权声明',
          '网站导航',
          '友情链接',
          '投稿指南',
          '隐私政策',
          '意见反馈',
          '设为首页',
          '常见问题',
          '联系我们',
        ],
        3,
        6,
      ),
    ].join(bar(draw)),
  ],
  tags: (draw) => [
    `${pick(draw, ['标签', '关键词', '热词', '话题', 'Tag', '#'])}${pick(draw, ['：', ':', ' ', ''])}${some(draw, ['会议', '讲话稿', '工作', '领导', '范文', '安全', '党建', '动员', '致辞'], 2, 5).join(pick(draw, [' ', '，', ' #', '/', '、']))}`,
  ],
  ranking: (draw) => [
    pick(draw, ['本周排行', '24小时热文', '热榜', '下载排行', '新闻排行榜', '一周热点']),
    ...times(draw, 2, 6, (index) => `${index + 1}${pick(draw, [' ', '. ', '、', ''])}${headline(draw)}`),
  ],
  summaryPoints: (draw) => [
    pick(draw, ['内容总结', '要点提炼', '文章大意', '小结', '本文导图']),
    ...times(draw, 1, 4, (index) => `${bullet(draw, index)}${headline(draw)}`),
  ],
  navigation: (draw) => [pick(draw, ['栏目导航', '分类导航', '快速入口', '友情链接']), ...channels(draw, 2, 8)],
}
