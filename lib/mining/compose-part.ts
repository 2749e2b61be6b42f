import type { ContentRole } from '../role/role'
import type { Paragraph } from '../speech/speech'
import { printLine } from '../template/print'
import type { SlotDeclaration } from '../template/syntax'
import type { Range } from '../text/range'
import type { Group, Printed } from './compose'
import { type Literal, printMoves } from './compose-move'
import { ROLE_WORDS } from './compose-words'
import { findMoves } from './move'
import type { Phrase, Series, Span } from './report'
import { findLayout, type Layout } from './series'
import type { Part } from './skeleton'
import type { SlotBook } from './slot-book'
import type { Voter } from './voter'

/** Share of the families with headings whose headings must begin alike. */
const HEADING_SHARE = 0.2
const MOST_SAMPLES = 3
const LONGEST_SAMPLE = 30

/** A heading with the words that headings of this role share; else a blank, with headings that were seen. */
export function composeHeading(part: Part, group: Group, book: SlotBook): Printed {
  const { name } = ROLE_WORDS[part.role]
  const headings = part.paragraphs.flatMap(({ voter, paragraphs }) => {
    const ranges = headingsOf(voter, paragraphs)
    return ranges.length > 0 ? [{ voter, paragraphs: ranges.map((range) => ({ range })) }] : []
  })
  const least = Math.max(group.least, Math.ceil(HEADING_SHARE * headings.length))
  const general = group.occasion === null
  const [move] = findMoves(headings, { least, most: 1, cohesion: group.cohesion, general })
  const samples = headings
    .flatMap(({ voter, paragraphs }) => paragraphs.map(({ range }) => voter.textOf(range)))
    .filter((text) => text.length <= LONGEST_SAMPLE && !/[{}]/u.test(text))
    .slice(0, MOST_SAMPLES)
  const ordinal = '## {{ordinal "一、"}}'
  if (move && move.before !== '' && (move.first || move.leads)) {
    const { lines, literals } = printMoves([move], { name: `${name}标题`, book, stop: '', counts: false })
    return { lines: [`${ordinal}${lines[0]}`], literals, series: null }
  }
  const hint = `这一部分的小标题${samples.length > 0 ? `，见过：${samples.join('；')}` : ''}`
  const slot = book.declare(`${name}标题`, { type: 'text', hint, required: true, ...exampleOf(samples[0]) })
  return { lines: [`${ordinal}{{${slot}}}`], literals: [], series: null }
}

const exampleOf = (example: string | undefined): Pick<SlotDeclaration, 'example'> =>
  example === undefined ? {} : { example }

/** The headings of outermost points that begin one of the paragraphs, or stand on the line before one. */
function headingsOf({ piece }: Voter, paragraphs: Part['paragraphs'][number]['paragraphs']) {
  const outermost = new Map(
    piece.points.filter(({ level }) => level === 1).map(({ marker, heading }) => [marker.start, heading]),
  )
  return paragraphs.flatMap((paragraph) => {
    const before = piece.paragraphs[piece.paragraphs.indexOf(paragraph) - 1]
    const line = before?.role === 'heading' ? before : paragraph
    return outermost.get(line.range.start) ?? []
  })
}

/** A list where the families have one, else one blank; then the formulae that close sentences of this role. */
export function composeBody(part: Part, group: Group, book: SlotBook): Printed {
  const voters = part.paragraphs.map(({ voter }) => voter)
  const layout = findLayout(voters, { role: part.role, least: group.least, level: part.headed ? 2 : 1 })
  const closing = closingFormulae(part, group)
  return layout ? composeList(part.role, layout, closing, group, book) : composeBlock(part, closing, group, book)
}

/** Share of the families with this part whose first clause must begin alike. */
const LEAD_SHARE = 0.15

/** One blank, behind the words with which most families begin it and before those that close it. */
function composeBlock({ role, paragraphs }: Part, closing: readonly Literal[], group: Group, book: SlotBook): Printed {
  const { name, hint } = ROLE_WORDS[role]
  const least = Math.max(group.least, Math.ceil(LEAD_SHARE * paragraphs.length))
  const general = group.occasion === null
  const firsts = paragraphs.map(({ voter, paragraphs: own }) => ({ voter, paragraphs: [firstClause(voter, own[0]!)] }))
  const [lead] = findMoves(firsts, { least, most: 1, cohesion: group.cohesion, general })
  const [formula] = closing
  const words = lead && lead.after === '' ? `${lead.before}${lead.whole ? '，' : ''}` : ''
  const around = [
    ...(words === '' ? [] : [`接在“${words}”后面`]),
    ...(formula ? [`末尾不加标点，后面是“${formula.text}”`] : []),
  ]
  const whole = around.length > 0 ? `${hint}（${around.join('；')}）` : hint
  const slot = book.declare(name, { type: 'text', hint: whole, required: true })
  const parts = [
    ...(words === '' ? [] : [{ type: 'text', text: words } as const]),
    { type: 'slot', name: slot } as const,
    ...(formula ? [tail(formula)] : []),
  ]
  const literals = [...(words === '' ? [] : [{ text: words, places: lead!.places }]), ...(formula ? [formula] : [])]
  return { lines: [printLine('', parts)], literals, series: null }
}

/** The paragraph from its text, after a marker, to its first mark. */
function firstClause({ piece, textOf }: Voter, { range }: Paragraph): { readonly range: Range } {
  const point = piece.points.find(({ marker }) => marker.start === range.start)
  const start = point ? point.marker.end : range.start
  const at = textOf({ start, end: range.end }).search(/[，。：；！？]/u)
  return { range: { start, end: at < 0 ? range.end : start + at + 1 } }
}

const tail = ({ text }: Literal) => ({ type: 'text', text: `，${text}。` }) as const

/** A list's frame is fixed where so many of the families with a list there have it; else it is only told. */
const SERIES_SHARE = 0.3

function composeList(
  role: ContentRole,
  layout: Layout,
  closing: readonly Literal[],
  group: Group,
  book: SlotBook,
): Printed {
  const { name, hint } = ROLE_WORDS[role]
  const known = group.series.filter((series) => series.role === role && series.families >= group.least)
  const framed = known.find((series) => hasWords(series) && series.families >= SERIES_SHARE * layout.families)
  const told = known.find(hasWords)
  const fields: Record<string, SlotDeclaration> = {}
  const heading = framed ? framedHeading(framed, fields) : plainHeading(known, fields)
  fields.内容 = { type: 'text', label: '内容', required: true }
  const points = `见过 ${spanText(layout.points)} 点`
  const frame =
    !framed && told ? `；可用句式“${frameText(told)}”，如：${told.examples[0]?.headings.slice(0, 2).join('、')}` : ''
  const list = book.declare(name, { type: 'list', hint: `${hint}（${points}${frame}）`, of: fields })
  const ordinal = `{{ordinal "${layout.scheme}"}}${heading}`
  const item = layout.headed
    ? [`${layout.scheme === '一、' ? '##' : '###'} ${ordinal}`, '', '{{内容}}']
    : [`${ordinal}。{{内容}}`]
  const lines = [[`{{#each ${list}}}`, ...item, '', '{{/each}}'].join('\n')]
  const literals = framed ? literalsOf(framed) : []
  const [formula] = closing
  if (!formula) return { lines, literals, series: framed?.key ?? null }
  return {
    lines: [...lines, printLine('', [{ type: 'text', text: `${formula.text}。` }])],
    literals: [...literals, formula],
    series: framed?.key ?? null,
  }
}

const hasWords = ({ before, inner, after }: Series): boolean => before !== '' || after !== '' || inner.length > 0

const frameText = ({ before, inner, after }: Series): string => [before, ...inner, after].join('…')

const spanText = ({ fewest, most }: Span): string => (fewest === most ? String(most) : `${fewest} 到 ${most}`)

const FIELDS = ['要点', '要点二', '要点三', '要点四']

function framedHeading({ before, inner, after, examples }: Series, fields: Record<string, SlotDeclaration>): string {
  const example = examples[0]?.headings[0] ?? ''
  const names = [before, ...inner].map((_, index) => FIELDS[index] ?? `要点${index + 1}`)
  for (const name of names) fields[name] = { type: 'text', label: name, hint: `例如：${example}`, required: true }
  const parts = names.flatMap((name, index) => [
    { type: 'slot', name } as const,
    ...(inner[index] === undefined ? [] : [{ type: 'text', text: inner[index]! } as const]),
  ])
  const whole = [
    ...(before === '' ? [] : [{ type: 'text', text: before } as const]),
    ...parts,
    ...(after === '' ? [] : [{ type: 'text', text: after } as const]),
  ]
  return printLine('', whole)
}

function plainHeading(known: readonly Series[], fields: Record<string, SlotDeclaration>): string {
  const even = known.find(({ lengths }) => lengths.length > 0)
  const hint = even ? `各条字数相近，如：${even.examples[0]?.headings.slice(0, 3).join('、')}` : '一句话说清这一点'
  fields.要点 = { type: 'text', label: '要点', hint, required: true }
  return '{{要点}}'
}

const literalsOf = ({ before, inner, after, places }: Series): readonly Literal[] =>
  [before, ...inner, after].filter((text) => text !== '').map((text) => ({ text, places }))

const SHORTEST_FORMULA = 8
const MOST_CLOSING = 1

/** Formulae that stand in this role, and end a sentence in most of their uses there: what may follow anything that was said. */
function closingFormulae({ role, paragraphs }: Part, group: Group): readonly Literal[] {
  const general = group.occasion === null
  const texts = paragraphs.map(({ voter, paragraphs: own }) => ({
    voter,
    lines: own.map(({ range }) => ({ range, text: voter.textOf(range) })),
  }))
  const found = group.phrases
    .filter((phrase) => isOfRole(phrase, role) && phrase.text.length >= SHORTEST_FORMULA)
    .flatMap((phrase) => {
      const uses = texts.flatMap(({ voter, lines }) => {
        const closing = lines.flatMap(({ range, text }) => {
          const at = text.indexOf(`${phrase.text}。`)
          const begins = at > 0 && /[，。；]/u.test(text[at - 1]!)
          return begins ? [{ start: range.start + at, end: range.start + at + phrase.text.length }] : []
        })
        return closing[0] ? [{ voter, range: closing[0] }] : []
      })
      const occasions = new Set(uses.map(({ voter }) => voter.occasion ?? voter.family))
      if (uses.length < group.least || (general && occasions.size < 2)) return []
      return [{ text: phrase.text, places: uses.map(({ voter, range }) => voter.evidence(range)) }]
    })
  return found
    .sort((a, b) => b.places.length * b.text.length - a.places.length * a.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_CLOSING)
}

function isOfRole(phrase: Phrase, role: ContentRole): boolean {
  const uses = Object.values(phrase.roles).reduce((sum, count) => sum + count, 0)
  return 2 * (phrase.roles[role] ?? 0) > uses
}
