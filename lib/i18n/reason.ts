import { isContentRole } from '../role/role'
import type { Language } from './language'
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
  readonly quoted: (words: string) => string
}

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
    since: '说的是过去一段时间',
    'said-above': '转述上级的话',
    'turns-to-problems': '转而说问题',
    please: '有“请”谁做什么',
    'stage-direction': '整行是括号里的提示',
    'ends-with-colon': '以冒号结尾',
    'ends-with-call': '以叹号结尾',
    dash: '以破折号开头',
    'host-script': '全文像主持词',
  },
  ofRole: {
    own: (role) => `本点的标题像${role}`,
    parent: (role) => `上一级标题像${role}`,
    grandparent: (role) => `再上一级标题像${role}`,
    lead: (role) => `开头的话像${role}`,
    cue: (role) => `用语像${role}`,
    share: (role) => `用语多像${role}`,
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
    must: (value) => (value === '0' ? '没有“要”“必须”' : '“要”“必须”的多少'),
    done: (value) => (value === '0' ? '没有“了”“已”' : '“了”“已”的多少'),
    rate: (value) =>
      ({
        digit: '数字的多少',
        call: '叹号的多少',
        we: '“我们”的多少',
        some: '“有的”“个别”的多少',
        quote: '引号的多少',
      })[value] ?? '用字的多少',
    'run-in': () => '段内有编号',
    'whole-must': () => '全文“要”“必须”的多少',
  },
  begins: (words) => `开头有“${words}”`,
  ends: (words) => `结尾有“${words}”`,
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
    since: 'speaks of a time past',
    'said-above': 'reports words from above',
    'turns-to-problems': 'turns to problems',
    please: 'asks somebody to act',
    'stage-direction': 'a direction in brackets',
    'ends-with-colon': 'ends with a colon',
    'ends-with-call': 'ends with an exclamation mark',
    dash: 'begins with a dash',
    'host-script': 'the whole is like a host script',
  },
  ofRole: {
    own: (role) => `its heading is like ${role}`,
    parent: (role) => `the heading above is like ${role}`,
    grandparent: (role) => `the heading two above is like ${role}`,
    lead: (role) => `begins like ${role}`,
    cue: (role) => `wording like ${role}`,
    share: (role) => `much wording like ${role}`,
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
    must: (value) => (value === '0' ? 'no 要 or 必须' : 'frequency of 要 and 必须'),
    done: (value) => (value === '0' ? 'no 了 or 已' : 'frequency of 了 and 已'),
    rate: (value) =>
      ({
        digit: 'frequency of digits',
        call: 'frequency of ！',
        we: 'frequency of 我们',
        some: 'frequency of 有的, 个别',
        quote: 'frequency of quotes',
      })[value] ?? 'frequency of words',
    'run-in': () => 'numbers inside the paragraph',
    'whole-must': () => 'frequency of 要 and 必须 in the whole',
  },
  begins: (words) => `begins with “${words}”`,
  ends: (words) => `ends with “${words}”`,
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
  const colon = reason.indexOf(':')
  const [name, value] = [reason.slice(0, colon), reason.slice(colon + 1)]
  const role = isContentRole(value) ? wordsOf(language).names.roles[value] : null
  if (role !== null && own(words.ofRole, name)) return words.ofRole[name]!(role)
  return own(words.ofValue, name)?.(value) ?? words.quoted(reason)
}
