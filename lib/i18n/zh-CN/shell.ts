import type { ApiErrorCode } from '../api-error'

const errors: Record<ApiErrorCode, string> = {
  'bad-request': '服务器没有看懂这次请求，什么都没有改。请刷新页面再试。',
  'not-found': '这一项已经不在了，可能在别处删掉了。',
  'stale-revision': '另一处先改过了，这次没有存。已换成较新的内容，请看过再改。',
  'too-large': '内容太大，服务器没有收。请分成几次。',
  busy: '服务器正忙，这次没有做。请过一会儿再试。',
  server: '服务器出了错，这次没有做成。请再试一次。',
  offline: '连不上服务器。你打的字还在，连上后再试。',
}

export const shell = {
  product: '讲稿台',
  skip: '跳到正文',
  rooms: '房间',
  workbench: '工作台',
  mining: '挖掘',
  library: '模板库',
  phrases: '语料',
  settings: '设置',
  switchLanguage: 'English',
  undo: '撤销',
  close: '关闭',
  cancel: '不改了',
  save: '存',
  retry: '再试',
  back: '返回',
  loading: '正在读取…',
  errors,
  notFound: { title: '没有这一页', text: '地址可能写错了，或者这一项已经删掉。', home: '回工作台' },
  crashed: { title: '这一页出了错', text: '已存的稿子和模板都在。可以再试一次，或者回工作台。', retry: '再试一次' },
  strip: (parts: readonly (readonly [role: string, percent: number])[]) =>
    `结构：${parts.map(([role, percent]) => `${role} ${percent}%`).join('、')}`,
  /** Short facts side by side. */
  facts: (parts: readonly string[]) => parts.join('，'),
  labelled: (label: string, text: string) => `${label}：${text}`,
  yesterday: '昨天',
  monthDay: (month: number, day: number) => `${month} 月 ${day} 日`,
  yearMonthDay: (year: number, month: number, day: number) => `${year} 年 ${month} 月 ${day} 日`,
}
