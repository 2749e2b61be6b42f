import type { ValueState } from '../document/block'
import type { Line, Piece } from '../document/line'
import { type Numbering, printCount } from '../document/number'
import { accept, type Result } from '../problem'
import { printTemplate, templateLines } from '../template/blocks'
import type { TemplateEvent } from '../template/evaluate'
import { uniqueName } from '../template/name'
import { own } from '../template/own'
import type { Template } from '../template/syntax'
import type { ValueProblem } from '../template/value-problem'
import { completeValues, type Values } from '../template/values'
import type {
  BlockNode,
  DraftDocument,
  DraftSlot,
  FrontLine,
  FrontNode,
  InlineMark,
  InlineNode,
  SectionNode,
  ValuesNode,
} from './draft'

export interface DraftStart {
  /** Template and version that sections name as theirs; null for a text that comes from elsewhere. */
  readonly from: { readonly template: string; readonly version: number } | null
  /** State of the given values by key; `typed` where nothing is said. */
  readonly state?: Exclude<ValueState, 'empty'> | ((key: string) => Exclude<ValueState, 'empty'>)
  /** Where carried values come from, in words. */
  readonly source?: string | null
}

/**
 * A draft from a template: slots stay atoms, `if` becomes `when`, each list is written out once with the keys
 * list.k.field. Untouched, it prints what the template prints with these values.
 */
export function instantiate(
  template: Template,
  values: Values,
  start: DraftStart = { from: null },
): Result<DraftDocument, readonly ValueProblem[]> {
  const lines = templateLines(template, withoutBlank(values))
  if (!lines.ok) return lines
  const { all, events, flags, shown } = lines.value
  const counts = new CountTargets(events, printTemplate(shown, 'mark').numbering)
  const front = all.filter((line) => line.section === null && FRONT_TYPES[line.type] !== undefined)
  const body = all.filter((line) => !front.includes(line))
  const slots = slotsOf(template, withoutBlank(values), events, start)
  return accept({
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots, flags } },
      frontNode(front, counts),
      ...sectionNodes(body, events, counts, start),
    ],
  })
}

/** In a draft an empty text is an empty blank. */
function withoutBlank(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (Array.isArray(value)) return [name, (value as readonly Values[]).map(withoutBlank)]
      return [name, value === '' ? null : value]
    }),
  )
}

const FRONT_TYPES: Readonly<Partial<Record<Line['type'], FrontLine['type']>>> = {
  title: 'titleLine',
  subtitle: 'subtitleLine',
  date: 'dateLine',
  speaker: 'speakerLine',
  salutation: 'salutation',
}

function slotsOf(
  template: Template,
  values: Values,
  events: readonly TemplateEvent[],
  start: DraftStart,
): ValuesNode['attrs']['slots'] {
  const completed = completeValues(template.slots, values)
  const slots = new Map<string, DraftSlot>()
  for (const [name, declaration] of Object.entries(template.slots)) {
    const isText = declaration.type !== 'list' && declaration.type !== 'flag'
    if (isText) slots.set(name, { declaration, ...slotValue(name, textOf(own(completed, name)), start) })
  }
  for (const event of events) {
    if (event.type !== 'slot') continue
    slots.set(event.key, { declaration: event.declaration, ...slotValue(event.key, event.value, start) })
  }
  return Object.fromEntries(slots)
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function slotValue(key: string, value: string | null, start: DraftStart): Omit<DraftSlot, 'declaration'> {
  if (value === null || value === '') return { value: '', state: 'empty', source: null }
  const state = typeof start.state === 'function' ? start.state(key) : (start.state ?? 'typed')
  return { value, state, source: state === 'typed' ? null : (start.source ?? null) }
}

/** What a count of a list becomes: the count of the section that holds the list's first `each`, where it says the same. */
class CountTargets {
  private readonly sections = new Map<string, string | null>()

  constructor(
    events: readonly TemplateEvent[],
    private readonly numbering: Numbering,
  ) {
    let section: string | null = null
    for (const event of events) {
      if (event.type === 'open') section = event.id
      if (event.type === 'close') section = null
      if (event.type === 'each' && !this.sections.has(event.key)) this.sections.set(event.key, section)
    }
  }

  node(piece: Extract<Piece, { type: 'count' }>, marks: { marks?: readonly InlineMark[] }): InlineNode {
    const { of, digit, list } = piece
    if (list === null) return { type: 'count', attrs: { of, digit }, ...marks }
    const section = this.sections.get(list.key) ?? null
    const count = section === null ? null : (this.numbering.sections.get(section) ?? 0)
    if (count !== list.length) return { type: 'text', text: printCount(list.length, digit), ...marks }
    return { type: 'count', attrs: { of: section, digit }, ...marks }
  }
}

function frontNode(lines: readonly Line[], counts: CountTargets): FrontNode {
  const content = lines.map((line) => ({ type: FRONT_TYPES[line.type]!, ...inlineContent(line.pieces, 0, counts) }))
  return { type: 'front', content: content.length === 0 ? [{ type: 'titleLine' }] : content }
}

function sectionNodes(
  lines: readonly Line[],
  events: readonly TemplateEvent[],
  counts: CountTargets,
  start: DraftStart,
): readonly SectionNode[] {
  const opened = events.filter((event) => event.type === 'open')
  const taken = new Set(opened.map(({ id }) => id))
  const nodes: { readonly node: SectionNode; readonly blocks: BlockNode[] }[] = []
  let next = 0
  for (const line of lines) {
    if (line.section === null) {
      const last = nodes.at(-1)?.node.attrs.id
      if (last === undefined || taken.has(last)) nodes.push({ node: looseSection(nodes.length, taken), blocks: [] })
    } else {
      while (nodes.at(-1)?.node.attrs.id !== line.section.id) {
        nodes.push({ node: sectionNode(opened[next++]!, start), blocks: [] })
      }
    }
    nodes.at(-1)!.blocks.push(blockNode(line, counts))
  }
  for (const event of opened.slice(next)) nodes.push({ node: sectionNode(event, start), blocks: [] })
  if (nodes.length === 0) nodes.push({ node: looseSection(0, taken), blocks: [] })
  return nodes.map(({ node, blocks }) => ({ ...node, content: blocks.length === 0 ? [EMPTY_PARAGRAPH] : blocks }))
}

const EMPTY_PARAGRAPH: BlockNode = { type: 'paragraph', attrs: { cue: false, when: [] } }

function sectionNode(event: Extract<TemplateEvent, { type: 'open' }>, start: DraftStart): SectionNode {
  const { id, role, when } = event
  return { type: 'section', attrs: { id, role, from: start.from, locked: false, when }, content: [] }
}

/** For text that stands in no section of its template. */
function looseSection(index: number, taken: ReadonlySet<string>): SectionNode {
  const id = uniqueName(`text-${index + 1}`, taken)
  return { type: 'section', attrs: { id, role: 'opening', from: null, locked: false, when: [] }, content: [] }
}

function blockNode(line: Line, counts: CountTargets): BlockNode {
  const inherited = line.section?.when.length ?? 0
  const shared = sharedWhen(line.pieces)
  const when = shared.slice(inherited)
  const content = inlineContent(line.pieces, shared.length, counts)
  if (line.type === 'heading') return { type: 'heading', attrs: { level: line.level!, when }, ...content }
  return { type: 'paragraph', attrs: { cue: line.type === 'cue', when }, ...content }
}

function sharedWhen(pieces: readonly Piece[]): readonly string[] {
  const first = pieces[0]?.when ?? []
  const at = first.findIndex((flag, index) => pieces.some(({ when }) => when[index] !== flag))
  return at < 0 ? first : first.slice(0, at)
}

function inlineContent(
  pieces: readonly Piece[],
  shared: number,
  counts: CountTargets,
): { content?: readonly InlineNode[] } {
  const nodes: InlineNode[] = []
  for (const piece of pieces) {
    const node = inlineNode(piece, piece.when.slice(shared), counts)
    const last = nodes.at(-1)
    const joins =
      last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (joins) nodes[nodes.length - 1] = { ...last, text: last.text + node.text }
    else nodes.push(node)
  }
  return nodes.length === 0 ? {} : { content: nodes }
}

function inlineNode(piece: Piece, flags: readonly string[], counts: CountTargets): InlineNode {
  const list: InlineMark[] = []
  if (piece.lead) list.push({ type: 'lead' })
  if (flags.length > 0) list.push({ type: 'when', attrs: { flags } })
  const marks = list.length === 0 ? {} : { marks: list }
  switch (piece.type) {
    case 'text':
      return { type: 'text', text: piece.text, ...marks }
    case 'slot':
      return { type: 'slot', attrs: { name: piece.key }, ...marks }
    case 'ordinal':
      return { type: 'ordinal', attrs: { scheme: piece.scheme, start: piece.start }, ...marks }
    case 'count':
      return counts.node(piece, marks)
  }
}
