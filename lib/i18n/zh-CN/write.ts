import type { ApiErrorCode } from '../api-error'
import { outline } from './outline'

const blocks = {
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  cue: '舞台提示',
  titleLine: '题目',
  subtitleLine: '副题',
  dateLine: '日期',
  speakerLine: '讲话人',
  salutation: '称谓',
}

const conditions = { checked: '已核', typed: '已填', carried: '待核', misfit: '不合', empty: '空' }

const refusals: Record<ApiErrorCode, string> = {
  'bad-request': '服务器没有看懂这份稿子',
  'not-found': '这份稿子在服务器上已经删掉',
  'stale-revision': '另一处先改过了',
  'too-large': '稿子太大，服务器没有收',
  busy: '服务器正忙',
  server: '服务器出了错',
  offline: '服务器连不上',
}

const saving = {
  label: '存稿状态',
  saving: '正在存…',
  saved: (time: string) => `已存到本机和服务器 ${time}`,
  serverOnly: (time: string) => `已存到服务器 ${time}，本机不让存`,
  localOnly: '已存到本机，服务器连不上',
  failed: (reason: string, local: boolean) => `没有存上：${reason}${local ? '。本机留了一份' : ''}`,
  conflict: '另一处改过这份稿子',
  retry: '再存',
  compare: '看两版',
  refusals,
}

const conflict = {
  title: '另一处改过这份稿子',
  text: '两版都在，什么都没有丢。选一版接着写，另一版的不同之处在下面。',
  mine: '这里的',
  theirs: (time: string) => `另一处的，${time} 存`,
  keepMine: '留这里的',
  takeTheirs: '用另一处的',
  later: '先不定',
  same: '没有不同的段落',
  takeNote: '换过来以后，可以按 Ctrl Z 找回这里的。',
}

const tools = {
  label: '编辑工具',
  block: '段落样式',
  undo: '撤销',
  redo: '重做',
  lead: '段首句加粗',
  ordinal: '编号',
  ordinals: '插入编号',
  makeSlot: '设为填空',
  makeSlotHint: '先选中一段里的几个字',
  slotToText: '变回文字',
  view: '看法',
  print: '版面',
  read: '通读',
  zoom: '缩放',
  fit: '合宽',
  lock: '锁定本节',
  unlock: '解锁本节',
}

const page = {
  label: '讲稿正文',
  back: '回工作台',
  head: '稿子和导出',
  loading: '正在打开稿子',
  gone: '这份稿子打不开',
  goneText: '可能在别处删掉了。工作台里能找到别的稿子。',
  offlineText: '服务器连不上。连上后再试。',
  retry: '再试',
  minutes: (minutes: number, seconds: number) => (minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds} 秒`),
  side: '侧栏',
  panels: { fill: '填空', material: '素材', history: '版本' },
  panelFailed: '这一栏没有打开。页面照常可用。',
  panelRetry: '再试',
  untitled: '没有题目的稿子',
  pageNumber: (page: number) => `第 ${page} 页`,
}

const fill = {
  title: '填空',
  total: (total: number) => ({ before: '共 ', total, after: ' 个空' }),
  todo: (open: number) => ({ before: '，还有 ', open, after: ' 个要办' }),
  done: '，都办好了',
  next: '下一处',
  here: '本节',
  meeting: '会议共用',
  front: '题目和称谓',
  flags: '要不要这部分',
  places: (count: number) => `${count} 处`,
  noPlace: '文中没有用到',
  missing: '还没有填',
  question: (label: string) => `${label}填什么？`,
  example: (example: string) => `例：${example}`,
  useExample: '先用这个',
  fallback: (text: string) => `默认：${text}`,
  exampleSource: '例子',
  defaultSource: '模板的默认值',
  today: (date: string) => `今天：${date}`,
  from: (source: string) => `沿用：${source}`,
  carriedNote: (source: string | null) => `${source === null ? '沿用来的' : `沿用：${source}`}。还没有人核过。`,
  confirm: '已核',
  confirmOf: (label: string) => `${label}：已核`,
  clear: '清空',
  edit: '改',
  fill: '填',
  editOf: (label: string) => `改${label}`,
  fillOf: (label: string) => `填${label}`,
  enter: '填入，看下一处',
  previous: '上一处',
  choose: '请选',
  misfits: {
    date: '这里要写日期，如 2026年11月26日',
    month: '这里要写月份，如 11月',
    year: '这里要写年份，如 2026年',
    time: '这里要写时间，如 上午9时',
    count: '这里要写个数，如 3；说不准就清空',
    percent: '这里要写百分比，如 96% 或 六成',
    amount: '这里要写金额，如 3.2亿元',
    place: '这里要写地点',
    org: '这里要写单位名称',
    person: '这里要写人名',
    document: '这里要写文件名，带书名号',
    event: '这里要写会议或活动名称',
    text: '这里不合要求',
    list: '这里要写列表',
    flag: '这里只能是开或关',
    choice: '这里要从给出的选项里选',
  },
  none: '没有空要填',
  noneText: '可以通读一遍，或选中文字设为填空。',
  popover: (label: string) => `填空：${label}`,
  close: '关上',
  keys: 'Enter 填入并往下，Ctrl Enter 已核',
  modes: '起草方式',
}

const slotName = {
  title: '设为填空',
  label: '这个空叫什么',
  hint: '四十字以内的汉字、字母、数字，中间不留空格',
  exists: '已有同名的空，会跟它填一样的值。',
  make: '设为填空',
}

const exporting = {
  open: '导出',
  openCount: (count: number) => `${count} 处未完`,
  title: '导出',
  clean: '没有空着、不合或待核的地方。',
  todo: (count: number) => `还有 ${count} 处没有办完，点一处就回到原文：`,
  format: '格式',
  formats: { docx: 'Word 文档 .docx', md: '纯文本标记 .md' },
  keep: '留着〔〕导出',
  keepText: '空着的地方印成〔名称〕，一眼看得见。',
  source: '印成原来的记号，如 XX',
  empties: '空着的地方',
  go: '导出',
  saving: '先存稿，再导出…',
  failed: '稿子没有存到服务器，所以没有导出。',
  refused: '服务器没有给出文件。请再试一次。',
  fonts: '文件里用的字体是方正小标宋简体、仿宋_GB2312、楷体_GB2312 和黑体。没有装的，Word 会用别的代替，行数可能不同。',
}

const keys = {
  title: '快捷键',
  open: '快捷键',
}

const status = {
  characters: (count: string) => `${count} 字`,
  minutes: (minutes: string) => `约 ${minutes} 分钟`,
  grid: '每页 22 行，每行 28 字',
  pages: (at: number, count: number) => `第 ${at} 页，共 ${count} 页`,
  template: (name: string, version: number) => `模板《${name}》第 ${version} 版`,
  noTemplate: '没有用模板',
}

export const write = {
  blocks,
  conditions,
  saving,
  conflict,
  outline,
  tools,
  page,
  fill,
  slotName,
  exporting,
  keys,
  status,
}
