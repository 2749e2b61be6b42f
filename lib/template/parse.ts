import Handlebars from 'handlebars'
import type { Checked } from '../problem'
import { CONTENT_ROLES, type ContentRole, isContentRole } from '../role/role'
import { lineStarts, type Range } from '../text/range'
import { readFrontMatter } from './front-matter'
import { nearestName, uniqueName } from './name'
import { readSource } from './read'
import { type Scan, scanStatements, type Token } from './scan'
import { hasErrors } from './severity'
import type { LiteralNode, PartialNode, SlotDeclarations, Template, TemplateNode, TextNode } from './syntax'
import type { TemplateProblem } from './template-problem'
import { templateProblems } from './validate'

/** Sources of section files by path, as in {{> 结尾/号召}}. */
export type SectionSources = ReadonlyMap<string, string>

export const LONGEST_TEMPLATE = 1_000_000

/**
 * Reads a template. It always yields one: what is no statement of the language stays as text, and each problem has its
 * place. Handlebars parses what remains, so white-space control is its own; nothing is ever compiled.
 */
export function parseTemplate(text: string, sections: SectionSources = new Map()): Checked<Template, TemplateProblem> {
  const read = readTemplate(text, sections, [])
  const reported = new Set(read.problems.map(({ range }) => range.start))
  const meaning = templateProblems(read.value).filter(
    ({ code, range }) => code !== 'text-outside-section' || !reported.has(range.start),
  )
  return { value: read.value, problems: [...read.problems, ...meaning].sort(byPlace) }
}

const byPlace = (a: TemplateProblem, b: TemplateProblem): number => a.range.start - b.range.start

function readTemplate(
  text: string,
  sections: SectionSources,
  path: readonly string[],
): Checked<Template, TemplateProblem> {
  const source = readSource(text)
  const { front, bodyStart, slotRanges, problems } = readFrontMatter(source)
  const template = { source, front, bodyStart, slotRanges, slots: front.slots }
  if (source.length > LONGEST_TEMPLATE) {
    const range = { start: bodyStart, end: source.length }
    const body: LiteralNode[] = [{ type: 'literal', value: source.slice(bodyStart), range }]
    const tooLarge: TemplateProblem = {
      code: 'template-too-large',
      range: { start: 0, end: 0 },
      limit: LONGEST_TEMPLATE,
    }
    return { value: { ...template, body }, problems: [...problems, tooLarge] }
  }
  const scan = scanStatements(source, bodyStart)
  const reader = new BodyReader(source, bodyStart, scan, sections, path)
  const body = reader.read()
  return {
    value: { ...template, body, slots: { ...Object.fromEntries(reader.slots), ...front.slots } },
    problems: [...problems, ...scan.problems, ...reader.problems],
  }
}

/** Turns Handlebars' tree into ours. Only statements that the scan has accepted are left in what Handlebars sees. */
class BodyReader {
  readonly problems: TemplateProblem[] = []
  readonly slots = new Map<string, SlotDeclarations[string]>()
  private readonly tokens: ReadonlyMap<number, Token>
  private readonly used = new Set<string>()
  private readonly mask: string
  private readonly starts: readonly number[]
  private readonly masked: string
  private nextRefused = 0
  private takenOfRefused = 0

  constructor(
    private readonly source: string,
    private readonly bodyStart: number,
    private readonly scan: Scan,
    private readonly sections: SectionSources,
    private readonly path: readonly string[],
  ) {
    this.tokens = new Map(scan.tokens.map((token) => [token.range.start, token]))
    this.mask = unusedCharacter(source)
    this.masked = maskRanges(source, scan.refused, this.mask).slice(bodyStart)
    this.starts = lineStarts(this.masked)
  }

  read(): readonly TemplateNode[] {
    const program = Handlebars.parse(this.masked)
    return this.nodes(program.body, { start: this.bodyStart, end: this.source.length })
  }

  /** `within` is the source between the statements that enclose these nodes. */
  private nodes(statements: readonly hbs.AST.Statement[], within: Range): readonly TemplateNode[] {
    const nodes: TemplateNode[] = []
    let text = ''
    let from = within.start
    const flush = (to: number): void => {
      if (text !== '') nodes.push(...this.textNodes(text, { start: from, end: to }))
      text = ''
    }
    for (const statement of statements) {
      if (statement.type === 'ContentStatement') {
        text += (statement as hbs.AST.ContentStatement).value
        continue
      }
      const token = this.tokenOf(statement)
      flush(token.range.start)
      nodes.push(this.node(statement, token))
      from = (token.close ?? token).range.end
    }
    flush(within.end)
    return nodes
  }

  private tokenOf(statement: hbs.AST.Statement): Token {
    const { line, column } = statement.loc.start
    const token = this.tokens.get(this.bodyStart + this.starts[line - 1]! + column)
    if (token === undefined) throw new Error(`Handlebars sees a statement at ${line}:${column} that the scan does not`)
    return token
  }

  private node(statement: hbs.AST.Statement, token: Token): TemplateNode {
    const { range, statement: read } = token
    switch (read.type) {
      case 'slot':
      case 'ordinal':
      case 'count':
      case 'comment':
        return { ...read, range }
      case 'partial':
        return this.partial(read.path, range)
      case 'open':
        return this.block(statement as hbs.AST.BlockStatement, token)
      default:
        throw new Error(`Handlebars makes a node of ${read.type}`)
    }
  }

  private block(statement: hbs.AST.BlockStatement, token: Token): TemplateNode {
    const { statement: read, otherwise, close } = token
    if (read.type !== 'open' || close === null) throw new Error('The scan leaves only closed blocks')
    const range = { start: token.range.start, end: close.range.end }
    const tags = [token.range, ...(otherwise ? [otherwise.range] : []), close.range]
    const bodyEnd = (otherwise ?? close).range.start
    const then = this.nodes(statement.program?.body ?? [], { start: token.range.end, end: bodyEnd })
    if (read.keyword === 'each') {
      return { type: 'each', list: read.name, body: then, range, nameRange: read.nameRange, tags }
    }
    if (read.keyword === 'section') {
      const role = this.role(read.role, token.range)
      return { type: 'section', role, id: this.sectionId(read.id, role, token.range), body: then, range, tags }
    }
    const inverse = statement.inverse?.body ?? []
    const otherwiseNodes = otherwise ? this.nodes(inverse, { start: otherwise.range.end, end: close.range.start }) : []
    return {
      type: 'condition',
      keyword: read.keyword,
      test: read.name,
      then,
      otherwise: otherwiseNodes,
      range,
      nameRange: read.nameRange,
      tags,
    }
  }

  private role(role: string | null, range: Range): ContentRole {
    if (role !== null && isContentRole(role)) return role
    const nearest = nearestName(role ?? '', CONTENT_ROLES)
    this.problems.push({ code: 'role-unknown', range, role: role ?? '', nearest })
    return (nearest as ContentRole | null) ?? 'measures'
  }

  private sectionId(id: string | null, role: ContentRole, range: Range): string {
    if (id === null || id.trim() === '') this.problems.push({ code: 'section-id-missing', range })
    else if (this.used.has(id)) this.problems.push({ code: 'section-id-duplicate', range, id })
    const unique = uniqueName(id?.trim() || role, this.used)
    this.used.add(unique)
    return unique
  }

  private partial(path: string, range: Range): PartialNode {
    const refused: PartialNode = { type: 'partial', path, role: 'measures', body: null, range }
    const text = this.sections.get(path)
    const problem = this.partialProblem(path, range)
    if (problem !== null) this.problems.push(problem)
    this.used.add(path)
    if (text === undefined || problem?.code === 'partial-recursive') return refused
    const { value, problems } = readTemplate(text, this.sections, [...this.path, path])
    if (value.front.role === null) this.problems.push({ code: 'role-unknown', range, role: '', nearest: null })
    if (hasErrors(problems)) this.problems.push({ code: 'partial-faulty', range, path, count: problems.length })
    for (const [name, declaration] of Object.entries(value.slots)) this.slots.set(name, declaration)
    return { type: 'partial', path, role: value.front.role ?? 'measures', body: value.body, range }
  }

  private partialProblem(path: string, range: Range): TemplateProblem | null {
    if (this.path.includes(path)) return { code: 'partial-recursive', range, path }
    if (!this.sections.has(path)) return { code: 'partial-missing', range, path }
    return this.used.has(path) ? { code: 'partial-repeated', range, path } : null
  }

  /** Where the mask stands, the source stays as text. */
  private textNodes(value: string, range: Range): readonly (TextNode | LiteralNode)[] {
    const nodes: (TextNode | LiteralNode)[] = []
    for (let at = 0; at < value.length; ) {
      const isMasked = value[at] === this.mask
      let end = at + 1
      while (end < value.length && (value[end] === this.mask) === isMasked) end++
      if (isMasked) nodes.push(...this.takeRefused(end - at))
      else nodes.push({ type: 'text', value: value.slice(at, end), range })
      at = end
    }
    return nodes
  }

  private takeRefused(length: number): readonly LiteralNode[] {
    const nodes: LiteralNode[] = []
    for (let left = length; left > 0; ) {
      const refused = this.scan.refused[this.nextRefused]
      if (refused === undefined) break
      const start = refused.start + this.takenOfRefused
      const range = { start, end: Math.min(refused.end, start + left) }
      nodes.push({ type: 'literal', value: this.source.slice(range.start, range.end), range })
      left -= range.end - range.start
      this.takenOfRefused += range.end - range.start
      if (range.end === refused.end) {
        this.nextRefused++
        this.takenOfRefused = 0
      }
    }
    return nodes
  }
}

function unusedCharacter(source: string): string {
  const used = new Set(source)
  for (let code = 0xe000; code < 0xf900; code++) {
    const character = String.fromCharCode(code)
    if (!used.has(character)) return character
  }
  return '\uFDD0'
}

function maskRanges(source: string, ranges: readonly Range[], mask: string): string {
  let masked = ''
  let from = 0
  for (const range of ranges) {
    masked += source.slice(from, range.start) + mask.repeat(range.end - range.start)
    from = range.end
  }
  return masked + source.slice(from)
}
