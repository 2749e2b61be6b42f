import type { ContentRole } from '../role/role'
import type { Genre, SlotDeclaration } from '../template/syntax'

/** Words of composite templates by role: names of blanks, and the question asked of the clerk. */
export const ROLE_WORDS: Readonly<Record<ContentRole, { readonly name: string; readonly hint: string }>> = {
  opening: { name: '开场', hint: '为什么开会、听了什么、下面讲什么' },
  directive: { name: '上级要求', hint: '上级有什么新要求，怎么领会' },
  review: { name: '工作回顾', hint: '做了哪些事，成效如何，感谢谁' },
  situation: { name: '形势分析', hint: '眼下是什么形势，有哪些数字和风险' },
  problems: { name: '存在问题', hint: '还有哪些短板' },
  measures: { name: '工作措施', hint: '要办哪些事，谁来办，什么时候办成' },
  accountability: { name: '责任落实', hint: '谁负责，怎么督查，怎么追责' },
  publicity: { name: '宣传引导', hint: '怎么宣传，怎么回应关切' },
  rally: { name: '号召结尾', hint: '最后号召什么' },
  agenda: { name: '会议议程', hint: '有哪几项议程，请谁做什么' },
}

export const GENRE_WORDS: Readonly<Record<Genre, string>> = {
  deployment: '工作部署讲话',
  mobilisation: '动员讲话',
  summary: '总结讲话',
  'host-script': '会议主持词',
  pledge: '表态发言',
  address: '致辞',
  report: '汇报',
  discussion: '座谈讲话',
}

/** A blank whose fixed words beside it say what it is. */
export interface BlankWords extends SlotDeclaration {
  readonly name: string
  readonly hint: string
  /** The blank behind the mark after this one. */
  readonly next?: BlankWords
}

const GREETING: BlankWords = { name: '致意', type: 'text', hint: '向谁表示什么：欢迎、感谢、问候、祝贺' }

/** By the fixed words before a blank; the first that matches wins. A role, where the words mean another thing in it. */
const AFTER_WORDS: readonly (readonly [RegExp, BlankWords, ContentRole?])[] = [
  [/召开$/u, { name: '会议名称', type: 'event', hint: '会议全称是什么', from: 'meeting' }],
  [/任务(?:就)?是?$/u, { name: '会议任务', type: 'text', hint: '这次会议要办哪几件事' }],
  [/(?:目的|主题)(?:就)?是?$/u, { name: '会议目的', type: 'text', hint: '为什么开这次会' }],
  [/^今天$/u, { name: '会议缘起', type: 'text', hint: '我们为什么事聚到一起，开什么会' }],
  [/^(?:这次|本次)会议$/u, { name: '会议由来', type: 'text', hint: '会议由谁决定召开，有什么来由' }, 'opening'],
  [/^今天的会议$/u, { name: '会议评价', type: 'text', hint: '会开得怎样，达到了什么目的' }, 'opening'],
  [/刚才$/u, { name: '刚才的议程', type: 'text', hint: '刚才谁通报了什么、谁作了发言，怎么评价' }],
  [/^会前$/u, { name: '会前情况', type: 'text', hint: '会前做了什么准备' }],
  [/^(?:下面|首先|接下来|现在)$/u, { name: '下一项议程', type: 'text', hint: '请谁做什么' }, 'agenda'],
  [/下面$/u, { name: '过渡语', type: 'text', hint: '怎样引出下面要讲的几点' }],
  [/(?:让我们|掌声)$/u, { name: '欢迎', type: 'text', hint: '欢迎谁做什么' }, 'agenda'],
  [/(?:让我们|让我们共同)$/u, { name: '共同号召', type: 'text', hint: '号召大家一起做什么' }],
  [/希望大家$/u, { name: '希望', type: 'text', hint: '希望大家做到什么' }],
  [/我谨?代表$/u, { name: '代表单位', type: 'org', hint: '代表哪个单位', from: 'office', next: GREETING }],
  [/^(?:各位|老师们|同志们|同学们)/u, { name: '收束语', type: 'text', hint: '收尾前点一点意义' }, 'rally'],
  [/最后$/u, { name: '祝愿', type: 'text', hint: '最后祝愿什么' }],
  [/^首先$/u, { name: '首先要说的', type: 'text', hint: '先说什么，例如向谁致意' }],
  [/^会后$/u, { name: '会后要求', type: 'text', hint: '会后各单位要做什么' }],
  [/请大家$/u, { name: '对大家的要求', type: 'text', hint: '请大家做什么' }],
  [/参加.*会议的/u, { name: '参会人员', type: 'text', hint: '哪些单位、哪些人参加' }],
  [/今天的会议$/u, { name: '议程安排', type: 'text', hint: '会议有几项议程' }, 'agenda'],
  [/掌声$/u, { name: '欢迎', type: 'text', hint: '欢迎谁做什么' }],
]

/** By the fixed words after a blank. */
const BEFORE_WORDS: readonly (readonly [RegExp, BlankWords])[] = [
  [/贯彻落实$|抓好落实$/u, { name: '请谁落实', type: 'text', hint: '请谁、把什么', example: '请大家' }],
  [/^\ue001[点个条]/u, { name: '讲法', type: 'text', hint: '我讲、我强调、我谈' }],
]

/** What stands before the first fixed words of a role. */
const LEAD_WORDS: Readonly<Partial<Record<ContentRole, BlankWords>>> = {
  opening: { name: '会议缘起', type: 'text', hint: '今天为什么事、开什么会' },
  rally: { name: '收束语', type: 'text', hint: '收尾前点一点意义' },
}

/** What to call the blank between fixed words, and what to ask. */
export const blankWords =
  (role: ContentRole) =>
  (before: string, after: string): BlankWords => {
    const left = AFTER_WORDS.find(([words, , only]) => words.test(before) && (only ?? role) === role)
    const right = BEFORE_WORDS.find(([words]) => before === '' && words.test(after))
    const told = left?.[1] ?? right?.[1]
    if (told) return told
    if (before === '' && after === '') return { ...ROLE_WORDS[role], type: 'text' }
    const hint = before === '' ? `写在“${readable(after)}”前面` : `接在“${readable(before)}”后面`
    return { name: ROLE_WORDS[role].name, type: 'text', hint }
  }

export const leadWords = (role: ContentRole): BlankWords =>
  LEAD_WORDS[role] ?? { name: ROLE_WORDS[role].name, type: 'text', hint: ROLE_WORDS[role].hint }

const readable = (words: string): string => words.replaceAll('\ue001', '几')
