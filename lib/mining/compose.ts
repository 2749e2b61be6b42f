import type { ContentRole } from '../role/role'
import { printFrontMatter, printLine } from '../template/print'
import type { FrontMatter, Genre, SlotDeclaration } from '../template/syntax'
import type { Evidence, InducedTemplate, Phrase } from './report'
import { findLayout, type Layout } from './series'
import type { SkeletonPart } from './skeleton'
import { compareText, type Voter } from './voter'

/** Words of composite templates by role: names of blanks, and the question asked of the clerk. */
const ROLE_WORDS: Readonly<Record<ContentRole, { readonly name: string; readonly hint: string }>> = {
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

const GENRE_WORDS: Readonly<Record<Genre, string>> = {
  deployment: '工作部署讲话',
  mobilisation: '动员讲话',
  summary: '总结讲话',
  'host-script': '会议主持词',
  pledge: '表态发言',
  address: '致辞',
  report: '汇报',
  discussion: '座谈讲话',
}

const MOST_FORMULAE = 3
const SHORTEST_FORMULA = 8

export interface Group {
  readonly genre: Genre
  readonly voters: readonly Voter[]
  readonly parts: readonly SkeletonPart[]
  readonly phrases: readonly Phrase[]
  readonly minimumFamilies: number
}

const printText = (text: string): string => printLine('', [{ type: 'text', text }])

interface Line {
  readonly text: string
  readonly places: readonly Evidence[]
}

/**
 * A composite template: the order of roles, the salutation and the formulae that at least `minimumFamilies` families
 * share, a repeated part where their series recur, and one block-sized blank for each body that does not recur.
 */
export function composeTemplate(group: Group): Omit<InducedTemplate, 'key'> {
  const slots: Record<string, SlotDeclaration> = {}
  const evidence: Line[] = []
  const title = composeTitle(group, slots, evidence)
  const sections = group.parts.map((part) => composeSection(part, group, slots, evidence))
  const salutation = composeSalutation(group, slots, evidence)
  const name = `${GENRE_WORDS[group.genre]}（归纳自 ${group.voters.length} 个家族）`
  const files = new Set(group.voters.map(({ described }) => described.document.path))
  const support = { families: group.voters.length, sources: files.size }
  const front: Partial<FrontMatter> = { name, genre: group.genre, slots, support }
  const body = [title, '', salutation, '', ...sections.flatMap((section) => [section, ''])].join('\n')
  return {
    name,
    genre: group.genre,
    occasion: null,
    source: `${printFrontMatter(front)}${body.trimEnd()}\n`,
    strip: group.parts.map(({ role, characters }) => ({ role, characters })),
    slotCount: Object.keys(slots).length,
    support,
    pieces: group.voters.map(({ piece }) => piece.id),
    evidence,
    explanation: [],
    skeleton: '',
  }
}

/** How titles end in which the meeting stands between 在 and the ending. */
const TITLE_ENDING = /^在.+(上的?(?:动员讲话|讲话|发言|致辞|主持词))$/u

/** 在…上的讲话 where half of the families or more end their titles alike; else one blank for the whole title. */
function composeTitle(group: Group, slots: Record<string, SlotDeclaration>, evidence: Line[]): string {
  const endings = new Map<string, Evidence[]>()
  for (const voter of group.voters) {
    const line = voter.piece.paragraphs.find(({ role }) => role === 'title')
    const ending = line && TITLE_ENDING.exec(voter.textOf(line.range))?.[1]
    if (ending) endings.set(ending, [...(endings.get(ending) ?? []), voter.evidence(line.range)])
  }
  const least = Math.max(group.minimumFamilies, group.voters.length / 2)
  const shared = [...endings].find(([, places]) => places.length >= least)
  if (!shared) {
    slots.标题 = { type: 'text', label: '标题', hint: '讲话的题目', required: true }
    return '# {{标题}}'
  }
  slots.会议名称 = { type: 'event', label: '会议名称', hint: '会议全称是什么', required: true, from: 'meeting' }
  evidence.push({ text: shared[0], places: shared[1] })
  return `# 在{{会议名称}}${shared[0]}`
}

function composeSalutation(group: Group, slots: Record<string, SlotDeclaration>, evidence: Line[]): string {
  const said = new Map<string, Evidence[]>()
  for (const voter of group.voters) {
    const line = voter.piece.paragraphs.find(({ role }) => role === 'salutation')
    if (!line) continue
    const place = voter.evidence(line.range)
    said.set(place.text, [...(said.get(place.text) ?? []), place])
  }
  const [shared] = [...said]
    .filter(([, places]) => places.length >= group.minimumFamilies)
    .sort((a, b) => b[1].length - a[1].length)
  if (shared && /[:：]$/u.test(shared[0])) {
    evidence.push({ text: shared[0], places: shared[1] })
    return printText(shared[0])
  }
  slots.称谓 = { type: 'text', label: '称谓', hint: '怎么称呼听众', default: '同志们' }
  return '{{称谓}}：'
}

function composeSection(
  part: SkeletonPart,
  group: Group,
  slots: Record<string, SlotDeclaration>,
  evidence: Line[],
): string {
  const { name, hint } = ROLE_WORDS[part.role]
  const series = findLayout(
    part.paragraphs.map(({ voter }) => voter),
    part.role,
    group.minimumFamilies,
  )
  const heading = part.headed ? composeHeading(name, slots) : []
  const body = series ? composeSeries(series, name, hint, slots) : composeBody(name, hint, slots)
  const formulae = formulaeOf(part.role, group)
  for (const { text, places } of formulae) evidence.push({ text, places })
  const closing = formulae.length > 0 ? ['', printText(`${formulae.map(({ text }) => text).join('，')}。`)] : []
  const section = [`{{#section "${part.role}" id="${part.role}"}}`, ...heading, ...body, ...closing, '{{/section}}']
  if (!part.optional) return section.join('\n')
  const flag = `${name}一节`
  slots[flag] = { type: 'flag', label: flag, default: 2 * part.families >= group.voters.length }
  return [`{{#if ${flag}}}`, ...section, '{{/if}}'].join('\n')
}

function composeHeading(name: string, slots: Record<string, SlotDeclaration>): readonly string[] {
  const slot = `${name}标题`
  slots[slot] = { type: 'text', label: slot, hint: '这一部分的小标题', required: true }
  return [`## {{ordinal "一、"}}{{${slot}}}`, '']
}

function composeBody(name: string, hint: string, slots: Record<string, SlotDeclaration>): readonly string[] {
  slots[name] = { type: 'text', label: name, hint, required: true }
  return [`{{${name}}}`]
}

function composeSeries(
  series: Layout,
  name: string,
  hint: string,
  slots: Record<string, SlotDeclaration>,
): readonly string[] {
  slots[name] = {
    type: 'list',
    label: name,
    hint: `${hint}（见过 ${series.points.fewest === series.points.most ? '' : `${series.points.fewest} 到 `}${series.points.most} 点）`,
    of: {
      要点: { type: 'text', label: '要点', required: true },
      内容: { type: 'text', label: '内容', required: true },
    },
  }
  const ordinal = `{{ordinal "${series.scheme}"}}{{要点}}`
  const item = series.headed ? [`### ${ordinal}`, '', '{{内容}}'] : [`${ordinal}。{{内容}}`]
  return [`{{#each ${name}}}`, ...item, '', '{{/each}}']
}

/** The formulae that belong to a role: most of their uses stand in its paragraphs. The weightiest first, none holds another. */
function formulaeOf(role: ContentRole, { phrases }: Group): readonly Phrase[] {
  const chosen: Phrase[] = []
  const weighty = [...phrases].sort((a, b) => weight(b) - weight(a) || compareText(a.text, b.text))
  for (const phrase of weighty) {
    if (chosen.length === MOST_FORMULAE) break
    if (phrase.text.length < SHORTEST_FORMULA) continue
    const uses = Object.values(phrase.roles).reduce((sum, count) => sum + count, 0)
    if (2 * (phrase.roles[role] ?? 0) <= uses) continue
    if (!chosen.some(({ text }) => sharesClause(text, phrase.text))) chosen.push(phrase)
  }
  return chosen
}

/** Characters that a dictionary entry would save: each family after the first. */
const weight = ({ text, families }: Phrase): number => (families - 1) * text.length

function sharesClause(a: string, b: string): boolean {
  const clauses = new Set(a.split(/[，、：]/u))
  return b.split(/[，、：]/u).some((clause) => clauses.has(clause))
}
