import type { PieceKind } from '../../speech/speech'
import type { MiningFailure, MiningStage, MiningState } from '../../storage/storage'

const stages: Record<MiningStage, string> = {
  read: '读入',
  clean: '清洗',
  split: '切分',
  describe: '辨识',
  family: '归并近似稿',
  induce: '归纳',
}

const found: Record<MiningStage, (count: number) => string> = {
  read: (count) => `${count} 个文件`,
  clean: (count) => `${count} 处`,
  split: (count) => `${count} 段`,
  describe: (count) => `${count} 篇`,
  family: (count) => `${count} 家`,
  induce: (count) => `${count} 个模板`,
}

const states: Record<MiningState, string> = {
  waiting: '排队等着',
  running: '正在挖掘',
  done: '已挖完',
  stopped: '已停止',
  failed: '没有挖成',
}

const failures: Record<MiningFailure, string> = {
  'out-of-memory': '内存不够，没有挖成。文件都没有动，请分成几次。',
  'timed-out': '用时太长，没有挖成。文件都没有动，请分成几次。',
  crashed: '挖掘中途出错。文件都没有动，请再试一次；还不行，就把文件分开，找出是哪一个。',
}

const kinds: Record<PieceKind, string> = {
  speech: '讲话',
  'host-script': '主持词',
  essay: '文章',
  teaser: '目录摘要',
  boilerplate: '网站文字',
}

/** Features that can decide a role; other reasons are words of the text. */
const reasons: Readonly<Record<string, string>> = {
  person: '人工核定',
  'first-paragraph': '第一段',
  'last-paragraph': '最后一段',
}

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

export const mining = {
  title: '挖掘',
  lead: '把以前的讲话放进来，多乱都行。分出每一篇、每一段和每个空，归纳出可以收进模板库的骨架。',
  drop: '把文件或文件夹拖到这里',
  dropNow: '松手就放进来',
  chooseFiles: '选文件',
  chooseFolder: '选文件夹',
  paste: '粘贴文字',
  pasted: '要挖掘的文字',
  pasteHint: '可以是一篇，也可以是从网上整页复制下来的。',
  start: '开始挖掘',
  formats: (formats: string) => `可以读：${formats}。`,
  limits: (fileMegabytes: number, archiveMegabytes: number, files: number) =>
    `每个文件不超过 ${fileMegabytes} MB；压缩包解开后不超过 ${archiveMegabytes} MB、${number(files)} 个文件，不能套压缩包。`,
  localOnly: '都在这台服务器上处理，不连外网。',
  sending: (done: string) => `正在送到服务器，${done}`,
  nothingDropped: '里面没有文件。',
  runs: '挖过的',
  noRuns: '还没有挖过。可以先放一篇试试。',
  states,
  stages,
  found,
  kinds,
  failures,
  stop: '停止，留下已有结果',
  stopping: '正在停…',
  progress: '进度',
  stageCount: (done: number, total: number) => `${number(done)} / ${number(total)}`,
  elsewhere: '这次挖掘不在了。',
  addMore: '再挖一批',
  files: '文件',
  fileCounts: (speeches: number, aside: number) => `${speeches} 篇讲话，${aside} 段搁置`,
  pieceCount: (count: number) => `${count} 篇`,
  readAs: (encoding: string) => `按 ${encoding} 读入`,
  edits: (count: number) => `清洗 ${number(count)} 处`,
  noSpeechInFile: '没有找到讲话',
  setAside: '搁置',
  setAsideNote: '没有丢，随时能取回',
  nothingSetAside: '没有搁置的。',
  takeBack: '取回',
  allSpeeches: '全部讲话',
  speeches: '讲话',
  untitled: '无题',
  doubtsFirst: '拿不准的在前',
  doubts: (count: number) => `${count} 处拿不准`,
  noDoubts: '没有拿不准的',
  lines: (from: number, to: number) => `${from}—${to} 行`,
  characters: (count: number) => `${number(count)} 字`,
  slotCount: (count: number) => `${count} 个空`,
  pointCount: (count: number) => `${count} 点`,
  backToAll: '看全部讲话',
  draftFrom: '用这篇起草',
  keepAsTemplate: '转成模板收入',
  keptAsTemplate: (name: string) => `已收入“${name}”。`,
  openLibrary: '到模板库看',
  original: '原文',
  showEdits: '显示清洗',
  editTitle: (removed: string, inserted: string) =>
    inserted === '' ? `清洗时去掉“${removed}”` : `清洗时把“${removed}”换成“${inserted}”`,
  lineBreak: '换行',
  findings: '本篇',
  views: { doubts: '疑处', paragraphs: '段落', outline: '提纲', slots: '空' },
  noDoubtsHere: '这一篇没有拿不准的。可以看全部段落。',
  noPoints: '这一篇没有编号的点。',
  noSlots: '这一篇没有找到空。',
  lineNumber: (line: number) => `${line} 行`,
  confidence: (percent: number) => `${percent}%`,
  because: (reasons: readonly string[]) => (reasons.length === 0 ? '没有明显依据' : `依据：${reasons.join('、')}`),
  reasons,
  byPerson: '已由人核定',
  roleOf: '这一段是',
  right: '对',
  roleKeys: '回车 = 对；数字键 1—0 改成另一种；↑↓ 走段落。',
  lostBefore: '前面缺一点',
  announced: (said: number, counted: number) => `说有 ${said} 点，数出来 ${counted} 点`,
  announcedRight: (said: number) => `说有 ${said} 点，对得上`,
  places: (count: number) => `${count} 处`,
  implicit: '换一场就要改',
  explicit: '原来就空着',
  templates: '模板',
  phrases: '短语',
  frames: '句式',
  sections: '范例',
  templatesNote: '一个家族的近似稿只算一票。',
  support: (families: number, sources: number) => `见于 ${families} 个家族、${sources} 个来源`,
  familyCount: (families: number) => `${families} 家`,
  choose: '收',
  chosen: '已选',
  accepted: '已收入',
  accept: '收入模板库',
  acceptCount: (count: number) => `已选 ${count}`,
  acceptNone: '先在右边选要收的模板。',
  acceptedCount: (count: number) => `已收 ${count} 个模板。`,
  showSource: '看骨架',
  evidence: (count: number) => `看 ${count} 行的佐证`,
  showPlaces: (count: number) => `看 ${count} 处出处`,
  seenAt: (file: string, line: number) => `${file} ${line} 行`,
  noTemplates: '没有归纳出模板。',
  noTemplatesReason: (speeches: number): string =>
    speeches === 0
      ? '这批文件里没有找到讲话。'
      : speeches === 1
        ? '只有一篇讲话，归纳至少要两个家族。可以把这一篇转成模板。'
        : '这些讲话的骨架不相同，没有两个家族共有的。可以把某一篇转成模板。',
  noPhrases: '没有找到两个家族都用的短语。',
  noFrames: '没有找到两个家族都用的句式。',
  noSections: '没有范例。',
  fillers: (fillers: readonly string[]) => `填过：${fillers.join('、')}`,
  onlyFrom: (file: string, line: number) => `只见于 ${file} ${line} 行`,
  notYet: '还没有结果，读完就显示。',
  sourceGone: '读不到这个文件的结果。',
}
