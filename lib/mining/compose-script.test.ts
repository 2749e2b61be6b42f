import { expect, test } from 'vitest'
import { parseTemplate } from '../template/parse'
import { templateProblems } from '../template/validate'
import { induce } from './induce'
import { scriptOf } from './script'
import { type RoledLine, speechOf, votersOf } from './voter-fixture'

const script = (subject: string, chief: string): readonly RoledLine[] => [
  ['title', `全县${subject}工作会议主持词`],
  ['salutation', '同志们：'],
  ['agenda', '现在开会。'],
  ['agenda', `参加今天会议的有：各乡镇和${subject}办的同志。`],
  ['agenda', '今天的会议共有两项议程，下面逐项进行。'],
  ['agenda', `首先，请${subject}办通报情况。`],
  ['agenda', '（通报）'],
  ['agenda', '下面，请各乡镇作表态发言。'],
  ['agenda', '（依次发言）'],
  ['agenda', `下面，让我们以热烈的掌声欢迎${chief}讲话。`],
  ['agenda', `刚才，${chief}讲得很实，请大家认真抓好落实。`],
  ['measures', `会后，${subject}要连夜安排。`],
  ['agenda', '今天的会议到此结束，散会！'],
]
const SCRIPTS = { 甲: script('养蜂', '老县长'), 乙: script('修路', '新局长'), 丙: script('征兵', '部队首长') }

test('a script has items, each with what then happens, and words before, between and after them', () => {
  const [voter] = votersOf({ 甲: script('养蜂', '老县长') })
  const found = scriptOf(voter!)!
  const words = (lines: (typeof found)['opening']) => lines.map(({ range }) => voter!.textOf(range))
  expect(words(found.opening)[0]).toBe('现在开会。')
  expect(found.acts.map(({ cue }) => cue !== null)).toEqual([true, true, false])
  expect(words(found.summary)).toEqual(['刚才，老县长讲得很实，请大家认真抓好落实。'])
  expect(words(found.close)).toEqual(['今天的会议到此结束，散会！'])
})

test('who calls up one item only hosts nothing', () => {
  const [voter] = votersOf({
    甲: [
      ['agenda', '下面，请大家鼓掌欢迎。'],
      ['measures', '河堤要加高。'],
    ],
  })
  expect(scriptOf(voter!)).toBeNull()
})

test('scripts share a template of cue lines and alternating acts, counted and closed as they close', () => {
  const documents = Object.entries(SCRIPTS).map(([name, lines]) => speechOf(name, lines, { kind: 'host-script' }))
  const [template] = induce(documents).templates
  const { value, problems } = parseTemplate(template!.source)
  expect([...problems, ...templateProblems(value)]).toEqual([])
  expect(template!.source).toContain('有{{count 议程}}项议程')
  expect(template!.source).toContain(
    '{{#each 议程}}\n{{引语}}，请{{谁}}{{做什么}}。\n\n（{{谁}}{{做什么}}）\n\n{{/each}}',
  )
  expect(value.front.slots.议程?.of?.引语?.choices).toEqual(['下面', '首先'])
  const ids = [...template!.source.matchAll(/id="([^"]+)"/gu)].map(([, id]) => id)
  expect(ids).toEqual(['agenda', 'agenda-items', 'agenda-summary', 'measures', 'agenda-close'])
  expect(template!.source.slice(template!.source.indexOf('agenda-close'))).toContain('今天的会议到此结束')
  for (const { places } of template!.evidence) expect(new Set(places.map(({ piece }) => piece)).size).toBeGreaterThan(1)
})
