import type { Range } from '../text/range'
import { evaluateTemplate } from './evaluate'
import { nearestName } from './name'
import { own } from './own'
import { readLines } from './structure'
import type { ConditionNode, CountNode, EachNode, SlotDeclarations, SlotNode, Template, TemplateNode } from './syntax'
import type { TemplateProblem } from './template-problem'
import { emptyValues } from './values'

/** What a template says against its own declarations and the layout of the language. Reading finds the rest. */
export function templateProblems(template: Template): readonly TemplateProblem[] {
  const check = new Check(template)
  check.nodes(template.body, [template.slots], { inEach: false, inSection: false, inPartial: false })
  check.finish()
  return check.problems
}

interface Around {
  readonly inEach: boolean
  readonly inSection: boolean
  /** Nodes of a section file have their places elsewhere. */
  readonly inPartial: boolean
}

class Check {
  readonly problems: TemplateProblem[] = []
  private readonly used = new Set<string>()
  private readonly sectionIds: ReadonlySet<string>

  constructor(private readonly template: Template) {
    this.sectionIds = new Set(sectionIds(template.body))
  }

  /** `scope` holds the declarations in reach, innermost first. */
  nodes(nodes: readonly TemplateNode[], scope: readonly SlotDeclarations[], around: Around): void {
    for (const node of nodes) this.node(node, scope, around)
  }

  private node(node: TemplateNode, scope: readonly SlotDeclarations[], around: Around): void {
    switch (node.type) {
      case 'slot':
        this.slot(node, scope, around)
        break
      case 'count':
        this.count(node, scope, around)
        break
      case 'condition':
        this.condition(node, scope, around)
        this.nodes(node.then, scope, around)
        this.nodes(node.otherwise, scope, around)
        break
      case 'each':
        this.each(node, scope, around)
        break
      case 'section':
        this.standsAlone(node.tags, 'section', around, true)
        if (around.inSection) this.add({ code: 'section-nested', range: node.tags[0]! }, around)
        this.nodes(node.body, scope, { ...around, inSection: true })
        break
      case 'partial':
        this.standsAlone([node.range], 'partial', around, true)
        if (around.inSection) this.add({ code: 'section-nested', range: node.range }, around)
        this.nodes(node.body ?? [], scope, { ...around, inSection: true, inPartial: true })
        break
    }
  }

  private slot(node: SlotNode, scope: readonly SlotDeclarations[], around: Around): void {
    const { name, nameRange: range } = node
    const type = this.find(name, scope)?.type
    if (type === undefined) this.add({ code: 'slot-unknown', range, name, nearest: this.nearest(name, scope) }, around)
    else if (type === 'list' || type === 'flag') this.add({ code: 'slot-type', range, name, type }, around)
  }

  private condition(node: ConditionNode, scope: readonly SlotDeclarations[], around: Around): void {
    const { keyword, test: name, nameRange: range } = node
    this.layout(node, keyword, around)
    if (name.startsWith('@')) {
      if (!around.inEach) this.add({ code: 'data-outside-each', range, name }, around)
      return
    }
    const type = this.find(name, scope)?.type
    if (type === undefined) {
      this.add({ code: 'condition-unknown', range, keyword, name, nearest: this.nearest(name, scope) }, around)
    } else if (type !== 'flag' && type !== 'list')
      this.add({ code: 'condition-type', range, keyword, name, type }, around)
  }

  private each(node: EachNode, scope: readonly SlotDeclarations[], around: Around): void {
    const { list: name, nameRange: range } = node
    this.layout(node, 'each', around)
    const list = this.find(name, scope)
    if (list === undefined) {
      const nearest = this.nearest(name, scope)
      this.add({ code: 'condition-unknown', range, keyword: 'each', name, nearest }, around)
    } else if (list.type !== 'list') {
      this.add({ code: 'condition-type', range, keyword: 'each', name, type: list.type }, around)
    }
    this.nodes(node.body, [list?.of ?? {}, ...scope], { ...around, inEach: true })
  }

  private count(node: CountNode, scope: readonly SlotDeclarations[], around: Around): void {
    if (node.of === null || this.sectionIds.has(node.of) || this.find(node.of, scope)?.type === 'list') return
    const nearest = nearestName(node.of, [...this.sectionIds, ...namesIn(scope)])
    this.add({ code: 'count-target-unknown', range: node.range, name: node.of, nearest }, around)
  }

  finish(): void {
    for (const [name, range] of Object.entries(this.template.slotRanges)) {
      const isList = own(this.template.slots, name)?.type === 'list'
      if (isList && this.sectionIds.has(name)) this.problems.push({ code: 'list-named-as-section', range, name })
      if (!this.used.has(name) && this.template.front.role === null)
        this.problems.push({ code: 'slot-unused', range, name })
    }
    if (this.template.front.role === null) this.outsideSections()
  }

  private outsideSections(): void {
    const events = evaluateTemplate(this.template, emptyValues(this.template.slots))
    if (!events.ok) return
    for (const line of readLines(events.value)) {
      const isInside = line.section !== null
      if (isInside || (line.type !== 'paragraph' && line.type !== 'heading' && line.type !== 'cue')) continue
      this.problems.push({ code: 'text-outside-section', range: this.placeOf(line.places) })
    }
  }

  /** A text runs on over lines; the place is narrowed to its words where they stand in the source as they print. */
  private placeOf(places: readonly { readonly range: Range; readonly text: string }[]): Range {
    const first = places[0]
    if (first === undefined) return { start: this.template.bodyStart, end: this.template.bodyStart }
    const words = first.text.trim()
    const found = this.template.source.indexOf(words, first.range.start)
    const isInside = words !== '' && found >= 0 && found + words.length <= first.range.end
    return isInside ? { start: found, end: found + words.length } : first.range
  }

  private find(name: string, scope: readonly SlotDeclarations[]): SlotDeclarations[string] | undefined {
    this.used.add(name)
    for (const declarations of scope) {
      const found = own(declarations, name)
      if (found !== undefined) return found
    }
    return undefined
  }

  private nearest(name: string, scope: readonly SlotDeclarations[]): string | null {
    return nearestName(name, namesIn(scope))
  }

  private add(problem: TemplateProblem, around: Around): void {
    if (!around.inPartial) this.problems.push(problem)
  }

  /** A block stands alone on its lines around whole blocks, or opens and closes within one line. */
  private layout(node: ConditionNode | EachNode, keyword: 'if' | 'unless' | 'each', around: Around): void {
    const isOneLine = !this.template.source.slice(node.range.start, node.range.end).includes('\n')
    if (!isOneLine) this.standsAlone(node.tags, keyword, around, false)
  }

  private standsAlone(
    tags: readonly Range[],
    keyword: 'if' | 'unless' | 'each' | 'section' | 'partial',
    around: Around,
    unindented: boolean,
  ): void {
    if (around.inPartial) return
    const wrong = tags.find((tag) => !this.isAlone(tag, unindented))
    if (wrong !== undefined) this.problems.push({ code: 'block-layout', range: wrong, keyword })
  }

  private isAlone({ start, end }: Range, unindented: boolean): boolean {
    const { source, bodyStart } = this.template
    let before = start
    while (before > bodyStart && isSpace(source[before - 1]!)) before--
    let after = end
    while (after < source.length && isSpace(source[after]!)) after++
    const beginsLine = before === bodyStart || source[before - 1] === '\n'
    const endsLine = after === source.length || source[after] === '\n'
    return beginsLine && endsLine && !(unindented && before !== start)
  }
}

const isSpace = (character: string): boolean => character === ' ' || character === '\t'

const namesIn = (scope: readonly SlotDeclarations[]): readonly string[] => scope.flatMap((d) => Object.keys(d))

function sectionIds(nodes: readonly TemplateNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'section') return [node.id, ...sectionIds(node.body)]
    if (node.type === 'partial') return [node.path]
    if (node.type === 'condition') return [...sectionIds(node.then), ...sectionIds(node.otherwise)]
    return node.type === 'each' ? sectionIds(node.body) : []
  })
}
