import type { ContentRole } from '../role/role'
import { printLine, type SourcePart } from '../template/print'
import type { SlotDeclaration } from '../template/syntax'
import type { Group, Printed } from './compose'
import { ROLE_WORDS } from './compose-words'
import type { Series, Span } from './report'
import type { Layout } from './series'
import type { SlotBook } from './slot-book'

/** A series' words are fixed where so many of the families with a list have them; else they are only told. */
const SERIES_SHARE = 0.4

/** A repeated point: its number, its heading in the frame that such headings share, and what is said under it. */
export function composeList(
  role: ContentRole,
  layout: Layout,
  usual: readonly string[],
  group: Group,
  book: SlotBook,
): Printed {
  const { name, hint } = ROLE_WORDS[role]
  const known = group.series.filter(
    (series) => series.role === role && series.families >= group.least && !group.isForeign(frameText(series)),
  )
  const framed = known.find((series) => hasWords(series) && series.families >= SERIES_SHARE * layout.families)
  const told = framed ? undefined : known.find(hasWords)
  const fields: Record<string, SlotDeclaration> = {}
  const heading = framed ? framedHeading(framed, group, fields) : plainHeading(known, group, fields)
  fields.内容 = { type: 'text', label: '内容', hint: '这一点怎么办、谁来办', required: true }
  const frame = told ? `；可用句式“${frameText(told)}”${alike(samplesOf(told, 2, group))}` : ''
  const points = `见过 ${spanText(layout.points)} 点`
  const list = book.declare(name, {
    type: 'list',
    hint: `${hint}（${points}${frame}${usual.length > 0 ? `；常用：${usual.join('、')}` : ''}）`,
    of: fields,
  })
  const ordinal = `{{ordinal "${layout.scheme}"}}${heading}`
  const marker = layout.scheme === '一、' ? '##' : '###'
  const item = layout.headed ? [`${marker} ${ordinal}`, '', '{{内容}}'] : [`${ordinal}。{{内容}}`]
  return {
    lines: [[`{{#each ${list}}}`, ...item, '', '{{/each}}'].join('\n')],
    literals: framed ? literalsOf(framed) : [],
    series: framed?.key ?? null,
  }
}

const hasWords = ({ before, inner, after }: Series): boolean => before !== '' || after !== '' || inner.length > 0

const frameText = ({ before, inner, after }: Series): string => [before, ...inner, after].join('…')

const spanText = ({ fewest, most }: Span): string => (fewest === most ? String(most) : `${fewest} 到 ${most}`)

/** Headings that show a series, at most so many, none about another thing. */
const samplesOf = ({ examples }: Series, most: number, { isForeign }: Group): readonly string[] =>
  examples.flatMap(({ headings }) => headings.filter((heading) => !isForeign(heading)).slice(0, most)).slice(0, most)

/** As part of a hint; nothing where there is no example. */
const alike = (samples: readonly string[]): string => (samples.length === 0 ? '' : `，如：${samples.join('、')}`)

const FIELDS = ['要点', '要点二', '要点三', '要点四']

function framedHeading(series: Series, group: Group, fields: Record<string, SlotDeclaration>): string {
  const { before, inner, after } = series
  const names = [before, ...inner].map((_, index) => FIELDS[index] ?? `要点${index + 1}`)
  const seen = alike(samplesOf(series, 2, group))
  for (const name of names)
    fields[name] = { type: 'text', label: name, hint: `填进句式“${frameText(series)}”${seen}`, required: true }
  const parts: readonly SourcePart[] = names.flatMap((name, index) => [
    ...textPart(index === 0 ? before : inner[index - 1]!),
    { type: 'slot', name } as const,
  ])
  return printLine('', [...parts, ...textPart(after)])
}

const textPart = (text: string): readonly SourcePart[] => (text === '' ? [] : [{ type: 'text', text }])

function plainHeading(known: readonly Series[], group: Group, fields: Record<string, SlotDeclaration>): string {
  const even = known.find(({ lengths }) => lengths.length > 0)
  const seen = even ? samplesOf(even, 3, group) : []
  const hint = even ? `各条字数相近${alike(seen)}` : '一句话说清这一点'
  const [example] = known.flatMap((series) => samplesOf(series, 1, group))
  fields.要点 = { type: 'text', label: '要点', hint, required: true, ...(example === undefined ? {} : { example }) }
  return '{{要点}}'
}

const literalsOf = ({ before, inner, after, places }: Series): Printed['literals'] =>
  [before, ...inner, after].filter((text) => text !== '').map((text) => ({ text, places }))
