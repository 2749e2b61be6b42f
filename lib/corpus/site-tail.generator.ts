import { facts, HEAD_FORMS, type SiteForm } from './site-head.generator'
import { LINK_FORMS } from './site-link.generator'
import {
  bar,
  clock,
  count,
  type Draw,
  day,
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

const many = (draw: Draw): number => count(draw, 0, 9_999)

/** Made-up lines that a site puts below a text, by the family of their form. */
export const TAIL_FORMS: Readonly<Record<string, SiteForm>> = {
  ...LINK_FORMS,
  credit: (draw) => [
    pick(draw, [
      `（${pick(draw, ['责任编辑', '编辑', '责编', '校对', '初审', '终审', '值班编辑'])}${pick(draw, ['：', ' ', ':'])}${person(draw)}）`,
      `${pick(draw, ['编辑', '审稿', '责编', '校对', '监制', '初审', '复审', '统筹', '文字', '摄影', '供图'])}${pick(draw, ['：', '丨', ' | ', '/', ' '])}${person(draw)}`,
      `${pick(draw, ['文', '图', '文/图', '记者', '通讯员', '供稿'])}${pick(draw, ['：', '/', ' '])}${person(draw)}`,
      some(draw, ['编辑', '校对', '审核', '签发', '来源'], 2, 3)
        .map((name) => `${name}：${person(draw)}`)
        .join(pick(draw, [' ', '  ', ' | ', '；'])),
    ]),
  ],
  creditColumn: (draw) =>
    some(draw, ['编辑', '校对', '初审', '复审', '终审', '记者', '摄影', '供稿', '来源', '制作'], 2, 4).map(
      (name) => `${name}${pick(draw, ['：', '丨', '|', ' '])}${person(draw)}`,
    ),
  copyright: (draw) => [
    pick(draw, [
      `${pick(draw, ['©', 'Copyright', 'Copyright ©', '(C)', 'CopyRight'])} ${count(draw, 2001, 2015)}-${count(draw, 2016, 2025)} ${pick(draw, [host(draw), site(draw), `${host(draw)} All Rights Reserved`, `${site(draw)} 版权所有`])}`,
      `${site(draw)}${pick(draw, ['版权所有', '保留所有权利', '运营', '主办'])}${pick(draw, ['', ` ${pick(draw, ['京', '沪', '湘', '粤', '鲁'])}ICP备${count(draw, 10_000_000, 99_999_999)}号`])}`,
      `${pick(draw, ['主办', '承办', '主管', '技术支持', '维护'])}：${place(draw)}${pick(draw, ['人民政府办公室', '信息中心', '网络公司'])}`,
    ]),
    ...(often(draw, 0.5)
      ? [
          pick(draw, [
            `${pick(draw, ['京', '苏', '皖', '川'])}${pick(draw, ['ICP备', '公网安备'])} ${count(draw, 10_000_000, 999_999_999)}号${pick(draw, ['', '-1'])}`,
            `${pick(draw, ['电话', '传真', '热线', '客服'])}：0${count(draw, 10, 999)}-${count(draw, 1_000_000, 8_999_999)}`,
            `${pick(draw, ['邮箱', 'Email', 'E-mail', '投稿信箱'])}：${pick(draw, ['web', 'service', 'tougao'])}@${host(draw)}`,
            `地址：${place(draw)}${pick(draw, ['中山路', '建设大道', '文化街'])}${count(draw, 1, 300)}号${pick(draw, ['', ` 邮编：${count(draw, 100_000, 899_999)}`])}`,
          ]),
        ]
      : []),
  ],
  statement: (draw) => [
    pick(draw, [
      `${pick(draw, ['免责说明', '声明', '版权说明', '郑重声明', '提醒', '注', '本站声明', '温馨提醒', '说明'])}：${pick(draw, ['本页内容', '以上文字', '该文', '站内文章'])}${pick(draw, ['由网友提供', '系转载', '取自互联网', '仅代表作者观点', '为用户自发上传'])}，${pick(draw, ['如有侵权请来信告知', '不代表本站立场', '版权属于原作者', '如有异议请与我们联系', '请勿用于商业用途'])}${pick(draw, ['。', '，我们会尽快处理。', '！', ''])}`,
      `${pick(draw, ['上面', '以上', '本篇', '这篇'])}${pick(draw, ['就是', '是', '便是'])}${pick(draw, ['关于', '本站分享的', '为你整理的', '编者找来的'])}${draw.title}${pick(draw, ['的全部内容', '全文', '的介绍'])}，${pick(draw, ['希望能帮到你。', '感谢您的阅读！', '更多内容请继续浏览本站。', '喜欢就分享给朋友吧。'])}`,
      `${pick(draw, ['转载', '引用', '复制'])}${pick(draw, ['请注明来自', '须保留出处', '务必标明'])}：${pick(draw, [link(draw), site(draw)])}`,
    ]),
  ],
  share: (draw) => [
    `${pick(draw, ['分享到', '转发', '分享给好友', '一键分享', '欢迎转发', 'Share', ''])}${pick(draw, ['：', ' ', ':', ''])}${some(draw, ['微信', '微博', 'QQ空间', 'QQ好友', '朋友圈', '人人网', '豆瓣', '更多', '复制链接', '抖音'], 2, 6).join(pick(draw, [' ', '|', ' | ', '、', '']))}`,
  ],
  buttons: (draw) =>
    some(
      draw,
      [
        '打印本页',
        '关闭',
        '收藏',
        '顶一下',
        '踩一下',
        '回到顶部',
        '返回上级',
        '加入书签',
        '赞',
        '在看',
        '喜欢',
        '打赏作者',
        '不感兴趣',
        '投诉',
        '纠错',
        '下载文档',
        '立即下载',
        '展开剩余',
        '收起',
        'TOP',
        '写评论',
      ],
      1,
      5,
    ).map((word) => pick(draw, [word, wrap(draw, word), `${word} ${many(draw)}`, `${word}(${many(draw)})`])),
  buttonLine: (draw) => [
    some(
      draw,
      [
        '打印',
        '关闭',
        '收藏',
        '顶',
        '踩',
        '顶部',
        '返回',
        '书签',
        '赞',
        '在看',
        '喜欢',
        '打赏',
        '举报',
        '投诉',
        '纠错',
        '下载',
      ],
      2,
      6,
    )
      .map((word) => pick(draw, [word, wrap(draw, word), `${word}${many(draw)}`]))
      .join(bar(draw)),
  ],
  comments: (draw) => [
    pick(draw, ['网友评论', '全部回复', '评论区', '热评', '我要评论', '发表看法', '留言板', '参与讨论']) +
      pick(draw, ['', `（${count(draw, 0, 99)}）`, `(${count(draw, 0, 99)}条)`, '：']),
    ...times(
      draw,
      0,
      3,
      () =>
        `${person(draw)}${pick(draw, ['：', ' ', `  ${day(draw)} `])}${pick(draw, ['写得真好', '学习了，谢谢分享', '不错', '顶', '求完整版', '很有用', '沙发', '收藏了', '楼主辛苦'])}`,
    ),
    ...(often(draw, 0.4)
      ? [
          pick(draw, [
            '昵称： 邮箱： 验证码：',
            '请文明发言，理性评论',
            '提交',
            '还可以输入200字',
            '登录后才能发表',
            '匿名 提交 重置',
          ]),
        ]
      : []),
  ],
  document: (draw) => [
    pick(draw, [
      `${pick(draw, ['附件', '下载', '文件', '附'])}${pick(draw, ['：', ' ', '1：'])}${draw.title}${pick(draw, ['.doc', '.pdf', '.docx', '.zip', ''])}`,
      `${pick(draw, ['全文', '文档', '本文', '完整版'])}${pick(draw, ['下载', '获取', '获得'])}${pick(draw, ['地址', '方式', '入口'])}${pick(draw, ['', `：${link(draw)}`])}`,
      `${pick(draw, ['Word', 'PDF', 'DOC'])}${pick(draw, ['版', '格式', ' '])}${pick(draw, ['下载', '导出', '免费下载'])}`,
    ]),
  ],
  end: (draw) => [
    pick(draw, [
      '（全文结束）',
      '—— 完 ——',
      'END',
      '- THE END -',
      '（未完待续）',
      '(完)',
      '■',
      '本文结束',
      '（略有删节）',
      '【全文完】',
      '——正文结束——',
      '(有删改)',
      '～END～',
    ]),
  ],
  note: (draw) => [
    wrap(
      draw,
      pick(draw, [
        `${pick(draw, ['本文', '此文', '文字', '原文', '内容', '发表时', '刊登时'])}${pick(draw, ['有', '略有', '已作', '稍有', '有所'])}${pick(draw, ['删减', '删节', '删改', '改动', '压缩', '节选'])}`,
        `${pick(draw, ['根据', '以上据', '本文据', '由'])}${pick(draw, ['会议录音', '录音', '速记', '现场记录'])}整理${pick(draw, ['', '，未经本人审定', '，未经审核', '，有删节', '，题目为编者所加'])}`,
        `${pick(draw, ['本文', '此文', '这'])}${pick(draw, ['系', '是', '为'])}${pick(draw, ['作者', `${person(draw)}同志`])}在${place(draw)}${pick(draw, ['会议上的讲话', '座谈会上的发言'])}${pick(draw, ['', '摘要', '，有删改', '节选'])}`,
        `${pick(draw, ['作者', '发言者', '作者单位'])}${pick(draw, ['系', '：', '为'])}${place(draw)}${pick(draw, ['负责人', '党委书记', '主任'])}`,
        `${pick(draw, ['此件', '本件'])}${pick(draw, ['主动公开', '发至各乡镇', '不公开'])}`,
      ]),
    ),
  ],
  scan: (draw) => [
    pick(draw, [
      `${pick(draw, ['扫描', '长按', '识别', '扫一扫'])}${pick(draw, ['上方', '下方', '左侧', '图中', ''])}${pick(draw, ['二维码', '小程序码'])}${pick(draw, ['，', ''])}${pick(draw, ['关注我们', '手机阅读', '下载客户端', '进群交流', '查看更多'])}`,
      `${pick(draw, ['关注', '订阅', '星标'])}${pick(draw, ['公众号', '微信号', '本号'])}${pick(draw, ['：', '“', ' '])}${site(draw)}${pick(draw, ['', '”', '，不错过每一篇'])}`,
      `${site(draw)}${pick(draw, ['客户端', 'APP', '小程序', '微信公众平台'])}`,
    ]),
  ],
  source: (draw) => [
    pick(draw, [
      `${pick(draw, ['（', '(', ''])}${pick(draw, ['来源', '转自', '原载', '摘自', '选自', '原载于', '据'])}${pick(draw, ['：', ':', '', ' '])}${pick(draw, [site(draw), `《${site(draw)}》`])}${pick(draw, ['', ` ${day(draw)}`])}`,
      ...facts(draw, 1, 1),
      facts(draw, 2, 4).join(bar(draw)),
      link(draw),
      `${host(draw)} ${pick(draw, ['整理', '收集', '发布', '原创'])}`,
    ]),
  ],
  distribution: (draw) => [
    `${pick(draw, ['报', '送', '抄送', '发', '印发', '分送'])}：${place(draw)}${pick(draw, ['各部门', '各乡镇党委', '领导班子成员', '直属单位'])}${pick(draw, ['。', '，存档。', ''])}`,
    ...(often(draw, 0.5) ? [`${place(draw)}办公室 ${day(draw)}${pick(draw, ['印', '印发', ''])}`] : []),
  ],
  statistics: (draw) => [
    some(draw, ['阅读', '点赞', '评论', '转发', '在看', '收藏', '下载', '浏览'], 2, 4)
      .map((name) => `${name}${pick(draw, [' ', '', ':', '：'])}${many(draw)}`)
      .join(bar(draw)),
    ...(often(draw, 0.3) ? [`${pick(draw, ['发布于', '编辑于', '最后更新'])} ${day(draw)} ${clock(draw)}`] : []),
  ],
  offer: HEAD_FORMS.offer!,
  ornament: HEAD_FORMS.ornament!,
}
