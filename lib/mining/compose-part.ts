import type { ContentRole } from '../role/role'
import { printLine } from '../template/print'
import type { SlotDeclaration } from '../template/syntax'
import type { Range } from '../text/range'
import { type Group, type Printed, searchIn } from './compose'
import { composeList } from './compose-list'
import { printMoves } from './compose-move'
import { type ChosenStanding, literalsOf } from './compose-standing'
import { type BlankWords, ROLE_WORDS } from './compose-words'
import type { SiblingList } from './list'
import type { PartText } from './masked-clause'
import { findMoves, type Move } from './move'
import { findLayout } from './series'
import type { Part, RolePart } from './skeleton'
import type { SlotBook } from './slot-book'
import { type Standing, standingText } from './standing'
import { compareText, type Voter } from './voter'

const HEADING_SCHEME = '一、'
const MOST_SAMPLES = 3
const LONGEST_SAMPLE = 30

/** A heading with the words that headings of this role share; else a blank, with headings that were seen. */
export function composeHeading(part: Part, group: Group, book: SlotBook): Printed {
  const name = `${ROLE_WORDS[part.role].name}标题`
  const headings = part.paragraphs.flatMap(({ voter, paragraphs }) =>
    headingsOf(voter, paragraphs).map((range) => ({ voter, paragraphs: [{ range }] })),
  )
  const families = new Set(headings.map(({ voter }) => voter.family)).size
  const moves = findMoves(headings, { ...searchIn(group, families), most: 2 })
  const samples = headings
    .flatMap(({ voter, paragraphs }) => paragraphs.map(({ range }) => voter.textOf(range)))
    .filter((text) => text.length <= LONGEST_SAMPLE && !/[{}X]/u.test(text) && !group.isForeign(text))
  const seen = mostTypical([...new Set(samples)]).slice(0, MOST_SAMPLES)
  const hint = `这一部分的小标题${seen.length > 0 ? `，见过：${seen.join('；')}` : ''}`
  const words: BlankWords = { name, type: 'text', hint }
  const ordinal = `## {{ordinal "${HEADING_SCHEME}"}}`
  const rivals = rivalClauses(headings, group)
  if (rivals.length > 1) {
    const choices = rivals.map(({ text }) => text)
    const lead = book.declare(`${name}前半句`, {
      type: 'choice',
      hint: '小标题怎么开头',
      choices,
      default: choices[0]!,
    })
    const rest = book.declare(name, { type: 'text', hint, required: true })
    return { lines: [`${ordinal}{{${lead}}}，{{${rest}}}`], literals: rivals, series: null }
  }
  if (moves[0]?.first && moves[0].before !== '') {
    const { lines, literals } = printMoves(moves, { words: () => words, lead: words, book, stop: '', counts: false })
    return { lines: [`${ordinal}${lines[0]}`], literals, series: null }
  }
  const slot = book.declare(name, { type: 'text', hint, required: true, ...exampleOf(seen[0]) })
  return { lines: [`${ordinal}{{${slot}}}`], literals: [], series: null }
}

const MOST_RIVALS = 4

/** Whole first clauses of headings that two families or more have, and on two occasions where the template is for any; the commonest first. */
function rivalClauses(headings: readonly PartText[], { occasion, isForeign }: Group): Printed['literals'] {
  const found = new Map<string, Map<string, { readonly voter: Voter; readonly range: Range }>>()
  for (const { voter, paragraphs } of headings)
    for (const { range } of paragraphs) {
      const clause = /^([\u4e00-\u9fff]{3,8})，/u.exec(voter.textOf(range))?.[1]
      if (clause === undefined) continue
      const uses = found.get(clause) ?? new Map()
      found.set(clause, uses.has(voter.family) ? uses : uses.set(voter.family, { voter, range }))
    }
  return [...found]
    .map(([text, uses]) => ({ text, uses: [...uses.values()] }))
    .filter(({ text, uses }) => {
      const occasions = new Set(uses.map(({ voter }) => voter.occasion ?? voter.family))
      return uses.length >= 2 && !isForeign(text) && (occasion !== null || occasions.size > 1)
    })
    .sort((a, b) => b.uses.length - a.uses.length || compareText(a.text, b.text))
    .slice(0, MOST_RIVALS)
    .map(({ text, uses }) => ({ text, places: uses.map(({ voter, range }) => voter.evidence(range)) }))
}

/** Those first that have most pairs of characters in common with the others, a pair counted by how many have it. */
function mostTypical(texts: readonly string[]): readonly string[] {
  const pairsOf = (text: string): readonly string[] => [
    ...new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))),
  ]
  const counts = new Map<string, number>()
  for (const text of texts) for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return texts
    .map((text) => {
      const pairs = pairsOf(text)
      return { text, typical: pairs.reduce((sum, pair) => sum + counts.get(pair)!, 0) / (pairs.length || 1) }
    })
    .sort((a, b) => b.typical - a.typical || compareText(a.text, b.text))
    .map(({ text }) => text)
}

const exampleOf = (example: string | undefined): Pick<SlotDeclaration, 'example'> =>
  example === undefined ? {} : { example }

/** The headings of outermost points that begin one of the paragraphs, or stand on the line before one. */
function headingsOf({ piece }: Voter, paragraphs: RolePart['paragraphs']): readonly Range[] {
  const outermost = new Map(
    piece.points.filter(({ level }) => level === 1).map(({ marker, heading }) => [marker.start, heading]),
  )
  return paragraphs.flatMap((paragraph) => {
    const before = piece.paragraphs[piece.paragraphs.indexOf(paragraph) - 1]
    const line = before?.role === 'heading' ? before : paragraph
    return outermost.get(line.range.start) ?? []
  })
}

/** The numbers of headings belong to headings: a list that bears them too would count on with them. */
const isBelowHeadings = ({ points: [first] }: SiblingList): boolean => first!.scheme !== HEADING_SCHEME

/** A list where the families have one; else one blank, between the words with which they begin and the formulae that close. */
export function composeBody(part: Part, { said, told }: ChosenStanding, group: Group, book: SlotBook): Printed {
  const { role } = part
  const lists = group.parts.some(({ headed }) => headed) ? group.lists.filter(isBelowHeadings) : group.lists
  const layout = findLayout(lists, {
    ...{ role, least: group.least, families: part.families },
    level: part.headed ? 2 : 1,
  })
  if (layout)
    return { ...composeList(role, layout, told.map(standingText), group, book), told: told.flatMap(literalsOf) }
  const formulae = formulaeOf(part, said, group)
  const body = composeBlock(part, { isFollowed: formulae.length > 0, told }, group, book)
  const after = printFormulae(formulae)
  const lines = [body.lines.join('') + after.lines.join('')]
  return { lines, literals: [...body.literals, ...after.literals], told: told.flatMap(literalsOf), series: body.series }
}

function composeBlock(
  part: Part,
  { isFollowed, told }: { readonly isFollowed: boolean; readonly told: readonly Standing[] },
  group: Group,
  book: SlotBook,
): Printed {
  const { name, hint } = ROLE_WORDS[part.role]
  const lead = leadOf(part, group)
  const words = lead ? `${lead.before}，` : ''
  const usual = [...told.map(standingText), ...usualPhrases(part.role, group)]
  const around = [
    ...(lead ? [`接在“${words}”后面`] : []),
    ...(isFollowed ? ['末尾不加句号，后面还有固定的话'] : []),
    ...(usual.length > 0 ? [`常用：${usual.join('、')}`] : []),
  ]
  const slot = book.declare(name, {
    type: 'text',
    hint: around.length > 0 ? `${hint}（${around.join('；')}）` : hint,
    required: true,
  })
  const parts = [...(lead ? [{ type: 'text', text: words } as const] : []), { type: 'slot', name: slot } as const]
  const literals = lead ? [{ text: lead.before, places: lead.places }] : []
  return { lines: [printLine('', parts)], literals, series: null }
}

const MOST_USUAL = 4
const SHORTEST_USUAL = 6

/** Phrases that stand in this role more than anywhere else, and are heard on this occasion; for all, only general ones. */
const usualPhrases = (role: ContentRole, { phrases, occasion, isForeign }: Group): readonly string[] =>
  phrases
    .filter(({ text, general, occasions }) => {
      const isHeard = occasion === null ? general : general || occasions.includes(occasion)
      return isHeard && !isForeign(text) && text.length >= SHORTEST_USUAL && !/[{}]/u.test(text)
    })
    .filter(({ roles }) => 2 * (roles[role] ?? 0) > Object.values(roles).reduce((sum, uses) => sum + uses, 0))
    .slice(0, MOST_USUAL)
    .map(({ text }) => text)

/** 当前， 疫情发生以来，: a whole clause with which unnumbered parts begin. */
function leadOf({ paragraphs }: Part, group: Group): Move | undefined {
  const firsts = paragraphs.flatMap(({ voter, paragraphs: own }) => firstClause(voter, own[0]!.range))
  return findMoves(firsts, { ...searchIn(group, paragraphs.length), most: 1, wholeFrom: 2 }).find(
    ({ mark }) => mark === '，',
  )
}

function firstClause(voter: Voter, { start, end }: Range) {
  const at = voter.textOf({ start, end }).search(/[，。：；！？]/u)
  const isNumbered = voter.piece.points.some(({ marker }) => marker.start === start)
  return isNumbered || at < 0 ? [] : [{ voter, paragraphs: [{ range: { start, end: start + at + 1 } }] }]
}

const SHORTEST_FORMULA = 6
const MOST_FORMULAE = 2
const SENTENCE_END = /[。！；]/u

/** Whole clauses of this role that end a sentence where most families say them: they may follow anything; not what the part says already. */
function formulaeOf({ paragraphs }: Part, said: readonly Standing[], group: Group): readonly Move[] {
  return findMoves(paragraphs, {
    ...searchIn(group, paragraphs.length),
    most: 2 * MOST_FORMULAE,
    wholeFrom: SHORTEST_FORMULA,
  })
    .filter(({ mark, before }) => SENTENCE_END.test(mark) && said.every((one) => one.before !== before))
    .slice(0, MOST_FORMULAE)
}

function printFormulae(formulae: readonly Move[]): Omit<Printed, 'series'> {
  if (formulae.length === 0) return { lines: [], literals: [] }
  const text = `，${formulae.map(({ before }) => before).join('，')}。`
  return {
    lines: [printLine('', [{ type: 'text', text }])],
    literals: formulae.map(({ before, places }) => ({ text: before, places })),
  }
}
