import type { ImportNoteCode } from '../../import/note'

const note: Readonly<Record<ImportNoteCode, (count: number) => string>> = {
  'tracked-changes': (count) => `修订 ${count} 处，按接受后的文字读入`,
  table: (count) => `表格 ${count} 个，每格的文字成了段落`,
  'text-box': (count) => `文本框 ${count} 个，文字放在它所在的段落之后`,
  footnote: (count) => `脚注、尾注 ${count} 条，没有放进正文`,
  comment: (count) => `批注 ${count} 条，没有放进正文`,
  picture: (count) => `图片 ${count} 张，没有带过来`,
  object: (count) => `图表、对象 ${count} 个，没有带过来`,
  formula: (count) => `公式 ${count} 个，只留下字符`,
  reading: (count) => `拼音标注 ${count} 处，没有带过来`,
  symbol: (count) => `符号字体的字符 ${count} 个，离开原来的字体认不出，没有带过来`,
  bullet: (count) => `项目符号 ${count} 处，只留下文字`,
  'doubled-number': (count) => `编号重了 ${count} 处：自动编号之外又打了一遍`,
  'hidden-text': (count) => `隐藏文字 ${count} 处，没有放进正文`,
  link: (count) => `链接 ${count} 处，只留下文字，没有打开`,
  header: (count) => `页眉、页脚 ${count} 处，没有放进正文`,
  'embedded-document': (count) => `嵌入的文件 ${count} 个，没有读`,
  macro: () => '带有宏，没有读，也没有运行',
  'site-text': (count) => `网页或文件里不属于讲稿的 ${count} 行，没有放进来`,
  cleaned: (count) => `清洗了 ${count} 处：空格、标点、页码、断行`,
  'automatic-numbers': () => '.doc 的自动编号不是文字，读不出来。如果缺了序号，请用 WPS 另存为 .docx 再导入',
}

/** 导入文件成稿。 */
export const imports = {
  title: '手上有现成的稿子？',
  hint: 'Word、WPS、网页、文本都行，放到这里或者选文件。正文一字不动，序号、标题成为结构，XX 和〔…〕成为填空。',
  choose: '导入文件',
  carry: '旧稿翻新：日期、人名、数字也设为填空，标作“沿用待核”',
  reading: '正在读文件…',
  several: (count: number) => `这个文件里有 ${count} 篇，选一篇：`,
  speech: (title: string, characters: number) => `${title}（${characters.toLocaleString('en')} 字）`,
  untitled: '没有题目的一篇',
  made: (title: string, characters: number) => `“${title}”已成稿，${characters.toLocaleString('en')} 字。`,
  unkept: (count: number) => `有 ${count} 样没有原样带过来，请过目：`,
  open: '打开稿子',
  note,
  place: (paragraph: number, begins: string) => `第 ${paragraph} 段“${begins}”`,
  wholeFile: '整个文件',
  change: { inserted: '添', deleted: '删' },
  more: (count: number) => `另有 ${count} 处没有一一列出`,
}
