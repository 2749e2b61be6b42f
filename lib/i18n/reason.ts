import { isContentRole } from '../role/role'
import type { Language } from './language'
import { moodWords, sortWords } from './sentence-sort'
import { wordsOf } from './words'

interface Words {
  /** Features without a value. */
  readonly plain: Readonly<Record<string, string>>
  /** Features `name:value`, where the value is a role. */
  readonly ofRole: Readonly<Record<string, (role: string) => string>>
  /** Features `name:value` with another value. */
  readonly ofValue: Readonly<Record<string, (value: string) => string>>
  readonly begins: (words: string) => string
  readonly ends: (words: string) => string
  readonly heading: (words: string) => string
  readonly headingAbove: (words: string) => string
  readonly quoted: (words: string) => string
}

const GATHERINGS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  anniversary: { 'zh-CN': '题目是纪念、庆祝', en: 'the title names an anniversary' },
  graduation: { 'zh-CN': '题目是毕业', en: 'the title names a graduation' },
  term: { 'zh-CN': '题目是开学', en: 'the title names the beginning of a term' },
  report: { 'zh-CN': '题目是报告、汇报', en: 'the title names a report' },
  mobilisation: { 'zh-CN': '题目是动员、部署', en: 'the title names a mobilisation' },
  chaired: { 'zh-CN': '题目是主持', en: 'the title names a chair' },
  greeting: { 'zh-CN': '题目是致辞、仪式', en: 'the title names a ceremony' },
  study: { 'zh-CN': '题目是学习、培训', en: 'the title names a study' },
  discussion: { 'zh-CN': '题目是座谈、发言', en: 'the title names a discussion' },
  work: { 'zh-CN': '题目是会议', en: 'the title names a meeting' },
  untold: { 'zh-CN': '题目看不出场合', en: 'the title names no gathering' },
}

/** `value` may go on after a colon. */
const gatheringWords = (value: string, language: Language): string =>
  GATHERINGS[value.split(':')[0] ?? '']?.[language] ?? GATHERINGS.untold![language]

const zhCN: Words = {
  plain: {
    person: '人工核定',
    form: '写在称谓或题目的位置',
    addressees: '称呼听众',
    'front-line': '在正文之前',
    signature: '像落款',
    'short-line': '单独的短行',
    'numbered-line': '单独的编号行',
    'first-paragraph': '第一段',
    'second-paragraph': '第二段',
    'last-paragraph': '最后一段',
    'paragraph-before-last': '倒数第二段',
    unnumbered: '没有编号',
    'stage-direction': '整行是括号里的提示',
    'ends-with-colon': '以冒号结尾',
    'ends-with-call': '以叹号结尾',
    dash: '以破折号开头',
    'host-script': '全文像主持词',
    digits: '数字的多少',
    transition: '前后段落的次序',
  },
  ofRole: {
    own: (role) => `本点的标题像${role}`,
    parent: (role) => `上一级标题像${role}`,
    grandparent: (role) => `再上一级标题像${role}`,
    lead: (role) => `开头的话像${role}`,
    cue: (role) => `用语像${role}`,
    share: (role) => `用语多像${role}`,
    title: (role) => `上面的小标题像${role}`,
    'before-share': (role) => `上一段的用语像${role}`,
    'after-share': (role) => `下一段的用语像${role}`,
    'group-share': (role) => `并列各段的用语像${role}`,
    'whole-share': (role) => `全文的用语像${role}`,
  },
  ofValue: {
    intro: (value) =>
      ({ done: '引出句说做了什么', problems: '引出句说问题', must: '引出句说要做什么', situation: '引出句说形势' })[
        value
      ] ?? '引出句',
    phase: (value) => ({ '0': '在第一大点之前', '1': '在几大点中间', '2': '在最后一大点里' })[value] ?? '在全文的位置',
    outer: (value) =>
      ({ none: '不在大点里', first: '在第一大点里', middle: '在中间的大点里', last: '在最后一大点里' })[value] ??
      '在全文的位置',
    decile: (value) => `在全文约 ${value}0% 处`,
    level: (value) => (value === '0' ? '不在编号的点里' : `在第 ${value} 级的点里`),
    scheme: (value) => `编号是“${value}”`,
    length: (value) => ({ '0': '很短', '1': '较短', '2': '长短适中', '3': '较长', '4': '很长' })[value] ?? '长短',
    mood: (value) => `有“${moodWords(value)}”一类的话`,
    'first-mood': (value) => `首句有“${moodWords(value)}”一类的话`,
    sort: (value) => `有的句子${sortWords(value, 'zh-CN')}`,
    'first-sort': (value) => `首句${sortWords(value, 'zh-CN')}`,
    'before-sort': (value) => `上一段有的句子${sortWords(value, 'zh-CN')}`,
    'after-sort': (value) => `下一段有的句子${sortWords(value, 'zh-CN')}`,
    'group-sort': (value) => `并列各段有的句子${sortWords(value, 'zh-CN')}`,
    'whole-sort': (value) => `全文有的句子${sortWords(value, 'zh-CN')}`,
    gathering: (value) => gatheringWords(value, 'zh-CN'),
    'gathering-first': (value) =>
      `${gatheringWords(value, 'zh-CN')}，首句${sortWords(value.split(':')[1] ?? '', 'zh-CN')}`,
    'gathering-phase': (value) => `${gatheringWords(value, 'zh-CN')}，又在全文的这个位置`,
    since: (value) => (value === '0' ? '标题之后第一段' : '离标题的远近'),
    sentences: () => '句数的多少',
    'run-in': () => '段内有编号',
  },
  begins: (words) => `开头有“${words}”`,
  ends: (words) => `结尾有“${words}”`,
  heading: (words) => `标题有“${words}”`,
  headingAbove: (words) => `上面的标题有“${words}”`,
  quoted: (words) => `“${words}”`,
}

const en: Words = {
  plain: {
    person: 'confirmed by a person',
    form: 'its place is that of a title or salutation',
    addressees: 'addresses the audience',
    'front-line': 'before the text',
    signature: 'like a signature',
    'short-line': 'a short line by itself',
    'numbered-line': 'a numbered line by itself',
    'first-paragraph': 'first paragraph',
    'second-paragraph': 'second paragraph',
    'last-paragraph': 'last paragraph',
    'paragraph-before-last': 'last paragraph but one',
    unnumbered: 'not numbered',
    'stage-direction': 'a direction in brackets',
    'ends-with-colon': 'ends with a colon',
    'ends-with-call': 'ends with an exclamation mark',
    dash: 'begins with a dash',
    'host-script': 'the whole is like a host script',
    digits: 'frequency of digits',
    transition: 'the order of paragraphs',
  },
  ofRole: {
    own: (role) => `its heading is like ${role}`,
    parent: (role) => `the heading above is like ${role}`,
    grandparent: (role) => `the heading two above is like ${role}`,
    lead: (role) => `begins like ${role}`,
    cue: (role) => `wording like ${role}`,
    share: (role) => `much wording like ${role}`,
    title: (role) => `the heading line above is like ${role}`,
    'before-share': (role) => `the paragraph before is worded like ${role}`,
    'after-share': (role) => `the paragraph after is worded like ${role}`,
    'group-share': (role) => `parallel paragraphs are worded like ${role}`,
    'whole-share': (role) => `the whole is worded like ${role}`,
  },
  ofValue: {
    intro: (value) =>
      ({
        done: 'the lead speaks of what was done',
        problems: 'the lead speaks of problems',
        must: 'the lead speaks of what to do',
        situation: 'the lead speaks of the situation',
      })[value] ?? 'the lead',
    phase: (value) =>
      ({ '0': 'before the first main point', '1': 'between main points', '2': 'in the last main point' })[value] ??
      'place in the speech',
    outer: (value) =>
      ({
        none: 'outside the main points',
        first: 'in the first main point',
        middle: 'in a middle main point',
        last: 'in the last main point',
      })[value] ?? 'place in the speech',
    decile: (value) => `about ${value}0% into the speech`,
    level: (value) => (value === '0' ? 'in no numbered point' : `in a point of level ${value}`),
    scheme: (value) => `numbered ${value}`,
    length: (value) =>
      ({ '0': 'very short', '1': 'short', '2': 'of middle length', '3': 'long', '4': 'very long' })[value] ?? 'length',
    mood: (value) => `words such as ${moodWords(value)}`,
    'first-mood': (value) => `first sentence with words such as ${moodWords(value)}`,
    sort: (value) => `sentences of this sort: ${sortWords(value, 'en')}`,
    'first-sort': (value) => `first sentence: ${sortWords(value, 'en')}`,
    'before-sort': (value) => `in the paragraph before: ${sortWords(value, 'en')}`,
    'after-sort': (value) => `in the paragraph after: ${sortWords(value, 'en')}`,
    'group-sort': (value) => `in parallel paragraphs: ${sortWords(value, 'en')}`,
    'whole-sort': (value) => `in the whole: ${sortWords(value, 'en')}`,
    gathering: (value) => gatheringWords(value, 'en'),
    'gathering-first': (value) =>
      `${gatheringWords(value, 'en')}, first sentence: ${sortWords(value.split(':')[1] ?? '', 'en')}`,
    'gathering-phase': (value) => `${gatheringWords(value, 'en')}, at this place of the speech`,
    since: (value) => (value === '0' ? 'first after a heading' : 'distance from the heading'),
    sentences: () => 'number of sentences',
    'run-in': () => 'numbers inside the paragraph',
  },
  begins: (words) => `begins with “${words}”`,
  ends: (words) => `ends with “${words}”`,
  heading: (words) => `heading with “${words}”`,
  headingAbove: (words) => `heading above with “${words}”`,
  quoted: (words) => `“${words}”`,
}

const TABLES: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Why a role was given: a feature in words, or words of the text in quotes. */
export function reasonText(reason: string, language: Language): string {
  const words = TABLES[language]
  const plain = own(words.plain, reason)
  if (plain !== undefined) return plain
  if (reason.startsWith('^')) return words.begins(reason.slice(1))
  if (reason.startsWith('$')) return words.ends(reason.slice(1))
  if (reason.startsWith('=')) return words.heading(reason.slice(1))
  if (reason.startsWith('/')) return words.headingAbove(reason.slice(1))
  const colon = reason.indexOf(':')
  const [name, value] = [reason.slice(0, colon), reason.slice(colon + 1)]
  const role = isContentRole(value) ? wordsOf(language).names.roles[value] : null
  if (role !== null && own(words.ofRole, name)) return words.ofRole[name]!(role)
  return own(words.ofValue, name)?.(value) ?? words.quoted(reason)
}
