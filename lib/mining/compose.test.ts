import { describe, expect, test } from 'vitest'
import { toText } from '../export/text'
import { templateBlocks } from '../template/blocks'
import { parseTemplate } from '../template/parse'
import { templateProblems } from '../template/validate'
import { induce } from './induce'
import { OFFICE_CLOSING, OFFICE_OPENING, type RoledLine, speechOf } from './voter-fixture'

const speech = (
  subject: string,
  act: string,
  [call, task]: readonly [string, string],
  more: readonly RoledLine[] = [],
): readonly RoledLine[] => [
  ['title', `在全县${subject}工作会议上的讲话`],
  ['salutation', '同志们：'],
  ['opening', `今天，${call}，主要任务是${task}。刚才，${act}局作了通报。下面，我讲两点意见。`],
  ['heading', `一、认清形势，${call}`],
  ['situation', `当前，${subject}压力不小，${act}一线人手紧张。`],
  ['heading', `二、突出重点，${task}`],
  ['measures', `（一）排查要彻底。${task}。`],
  ['measures', `（二）处置要果断。${call}。`],
  ['measures', `（三）${act}要到位。人和物由${act}局备足。`],
  ...more,
  ['rally', `同志们，${task}。让我们${call}！`],
]
const publicity: RoledLine = ['publicity', '要把道理讲透。']
const SPEECHES = {
  甲: speech('防汛', '水利', ['我们召开专题会议', '压实巡查责任'], [publicity]),
  乙: speech('养蜂', '农业', ['大家在花田里碰头', '安排转场']),
  丙: speech('招商', '商务', ['县里请来各位老乡', '谈谈怎样把企业请回家'], [publicity]),
}
const documents = Object.entries(SPEECHES).map(([name, lines]) => speechOf(name, lines))
const { templates, skeletons, sections } = induce(documents)
const [template] = templates
const { source } = template!

describe('a template of three families', () => {
  test('holds what they say alike, and blanks where they differ', () => {
    expect(source).toContain('# 在{{会议名称}}上的讲话')
    expect(source).toContain(
      '今天，{{会议缘起}}，主要任务是{{会议任务}}。刚才，{{刚才的议程}}。下面，我讲{{count}}点意见。',
    )
    expect(source).toContain('## {{ordinal "一、"}}认清形势，{{形势分析标题}}')
    expect(source).toContain('同志们，{{收束语}}。让我们{{共同号召}}！')
  })

  test('repeats a point in the frame that all lists have', () => {
    expect(source).toContain('{{ordinal "（一）"}}{{要点}}要{{要点二}}。{{内容}}')
  })

  test('makes optional what some do without', () => {
    expect(source).toContain('{{#if 宣传引导一节}}\n{{#section "publicity"')
    expect(source).not.toContain('{{#if 工作措施一节}}')
  })

  test('is one of the language, and prints', () => {
    const { value, problems } = parseTemplate(source)
    expect([...problems, ...templateProblems(value)]).toEqual([])
    const blocks = templateBlocks(value, { 会议名称: '全县植树会议' }, 'mark')
    expect(blocks.ok && toText(blocks.value)).toContain('在全县植树会议上的讲话\n同志们：\n今天，〔会议缘起〕')
  })

  test('names two families or more for all its words', () => {
    expect(template!.evidence.length).toBeGreaterThan(5)
    for (const { text, places } of template!.evidence) {
      expect(new Set(places.map(({ piece }) => piece)).size, text).toBeGreaterThanOrEqual(2)
      expect(source).toContain(text)
    }
  })

  test('says of each part why it is there', () => {
    const parts = template!.explanation.filter(({ section }) => section !== null)
    expect(parts.map(({ section }) => section)).toEqual(['opening', 'situation', 'measures', 'publicity', 'rally'])
    expect(parts.find(({ role }) => role === 'publicity')).toMatchObject({ families: 2, share: 0.67, optional: true })
    expect(parts.find(({ role }) => role === 'opening')?.literal).toContain('主要任务是')
    expect(parts.find(({ role }) => role === 'measures')?.series).not.toBeNull()
  })

  test('stands on a skeleton, whose parts know what comes before them', () => {
    const skeleton = skeletons.find(({ key }) => key === template!.skeleton)
    expect(skeleton).toMatchObject({ genre: 'deployment', occasion: null, families: 3, sources: 3 })
    expect(skeleton?.parts.find(({ role }) => role === 'rally')?.after).toContain('measures')
  })
})

test('where three families are about one thing, they have a template of their own', () => {
  const more = ['丁', '戊', '己'].map((name, index) =>
    speechOf(name, speech('防汛', `水利${'一二三'[index]}`, ['我们到坝上开会', '查漏补缺'])),
  )
  const found = induce([...documents, ...more]).templates
  expect(found.map(({ occasion }) => occasion)).toEqual([null, '防汛抗旱'])
  expect(found[1]?.source).toContain('防汛抗旱')
})

test('a date line and a choice of salutations stand where families have them', () => {
  const named = (index: number): readonly RoledLine[] => [
    ['title', `在第${'一二三四'[index]}届养蜂大会上的讲话`],
    ['title', `（2026年6月${index + 1}日）`],
    ['salutation', index % 2 === 0 ? '同志们：' : '蜂友们：'],
    OFFICE_OPENING,
    ['measures', '蜂农要抱团，技术要进村。'],
    OFFICE_CLOSING,
  ]
  const [found] = induce([0, 1, 2, 3].map((index) => speechOf(`庚${index}`, named(index)))).templates
  expect(found?.source).toContain('# 在{{会议名称}}上的讲话\n\n（{{日期}}）\n\n{{称谓}}：')
  expect(parseTemplate(found!.source).value.front.slots.称谓).toMatchObject({
    type: 'choice',
    choices: ['同志们', '蜂友们'],
  })
})

test('every section of a bank has a rank in its role', () => {
  for (const role of new Set(sections.map((section) => section.role)))
    expect(sections.filter((section) => section.role === role).map(({ rank }) => rank)).toEqual(
      sections.filter((section) => section.role === role).map((_, index) => index + 1),
    )
})

test('where families begin a heading in several ways, the clerk has the choice', () => {
  const headed = (begin: string, subject: string): readonly RoledLine[] => [
    ['title', `在${subject}大会上的讲话`],
    OFFICE_OPENING,
    ['heading', `一、${begin}，把${subject}办好`],
    ['measures', `${subject}要早动手。`],
    OFFICE_CLOSING,
  ]
  const begins = ['突出重点', '突出重点', '突出重点', '狠抓落实', '狠抓落实', '只此一家']
  const [found] = induce(
    begins.map((begin, index) => speechOf(`辛${index}`, headed(begin, `花节${'甲乙丙丁戊己'[index]}`))),
  ).templates
  expect(found?.source).toContain('## {{ordinal "一、"}}{{工作措施标题前半句}}，{{工作措施标题}}')
  expect(parseTemplate(found!.source).value.front.slots.工作措施标题前半句).toMatchObject({
    type: 'choice',
    choices: ['突出重点', '狠抓落实'],
    default: '突出重点',
  })
  expect(found!.evidence.find(({ text }) => text === '狠抓落实')?.places.length).toBe(2)
})

test('where families open in two ways, the commoner stands and the other is a switch away', () => {
  const opened = (opening: string): readonly RoledLine[] => [
    ['title', '在花节大会上的讲话'],
    ['opening', opening],
    ['measures', '花要早剪。'],
    OFFICE_CLOSING,
  ]
  const first = (task: string) => opened(`这次会议的主要任务是${task}。下面，我强调几点要求。`)
  const second = (cause: string) => opened(`刚才看了大家的苗圃，${cause}。借这个机会，我谈点体会。`)
  const [found] = induce([
    ...['剪枝', '浇水', '除虫'].map((task, index) => speechOf(`壬${index}`, first(task))),
    ...['长势喜人', '底子不错'].map((cause, index) => speechOf(`癸${index}`, second(cause))),
  ]).templates
  const { value } = parseTemplate(found!.source)
  const places = ['{{#if 开场换成第二种}}', '刚才看了大家的苗圃', '{{else}}', '这次会议的主要任务是'].map((words) =>
    found!.source.indexOf(words, value.bodyStart),
  )
  expect(places[0]).toBeGreaterThan(0)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(value.front.slots.开场换成第二种).toMatchObject({ type: 'flag', default: false })
})
