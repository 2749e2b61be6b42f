import type { continuation as chinese } from '../zh-CN/continuation'

export const continuation: typeof chinese = {
  name: 'Continuation',
  on: 'Continuation on',
  off: 'Continuation off',
  hint: 'At a pause, offers in grey how the office has gone on before',
  from: (source) => `From ${source}`,
  families: (count) => `In ${count} speeches`,
  whole: 'all',
  word: 'a word',
  none: 'no',
  announced: (text, source) => `Continuation: ${text}. From ${source}. Tab takes it`,
}
