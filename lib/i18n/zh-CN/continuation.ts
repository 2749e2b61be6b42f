export const continuation = {
  name: '续写',
  on: '续写 开',
  off: '续写 关',
  hint: '停一停时，用灰字接上本单位以前的说法',
  from: (source: string) => `出自 ${source}`,
  families: (count: number) => `见于 ${count} 篇`,
  whole: '整句',
  word: '一词',
  none: '不要',
  announced: (text: string, source: string) => `可以续写：${text}。出自 ${source}，按 Tab 用整句`,
}
