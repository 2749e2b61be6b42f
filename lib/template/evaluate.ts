import { accept, type Result, refuse } from '../problem'
import type { ContentRole } from '../role/role'
import type { Range } from '../text/range'
import { uniqueName } from './name'
import { own } from './own'
import type {
  ConditionNode,
  CountNode,
  EachNode,
  SlotDeclaration,
  SlotDeclarations,
  Template,
  TemplateNode,
} from './syntax'
import type { ValueProblem } from './value-problem'
import { completeValues, type Value, type Values } from './values'

interface Shown {
  /** Flags that must hold for this to be shown, `flag` or `!flag`, outermost first. */
  readonly when: readonly string[]
}

/** What a template says with its values, in order: both branches of a flag, every item of a list. */
export type TemplateEvent = Shown &
  (
    | { readonly type: 'text'; readonly value: string; readonly literal: boolean; readonly range: Range }
    | {
        readonly type: 'slot'
        /** The name, within a list list.k.field with k from 1. */
        readonly key: string
        readonly declaration: SlotDeclaration
        readonly value: string | null
        readonly range: Range
      }
    | { readonly type: 'ordinal'; readonly scheme: string; readonly start: number | null; readonly range: Range }
    | {
        readonly type: 'count'
        readonly of: string | null
        readonly digit: boolean
        /** The list it counts, with its length; null counts points. */
        readonly list: { readonly key: string; readonly length: number } | null
        readonly range: Range
      }
    | { readonly type: 'each'; readonly key: string }
    | { readonly type: 'open'; readonly id: string; readonly role: ContentRole }
    | { readonly type: 'close' }
  )

export const MOST_EVENTS = 200_000
export const LONGEST_OUTPUT = 20_000_000

/** Walks a template with its values, which must fit (lib/template/check-values). */
export function evaluateTemplate(
  template: Template,
  values: Values,
): Result<readonly TemplateEvent[], readonly ValueProblem[]> {
  const evaluation = new Evaluation()
  const scope = [
    { prefix: '', slots: template.slots, values: completeValues(template.slots, values), first: false, last: false },
  ]
  evaluation.nodes(template.body, { scope, when: [] })
  if (evaluation.isTooLarge) return refuse([{ code: 'output-too-large', limit: LONGEST_OUTPUT }])
  return accept(evaluation.events)
}

/** Flags by key as they hold at the start: declared ones, and those of items. */
export function flagsOf(slots: SlotDeclarations, values: Values, prefix = ''): readonly (readonly [string, boolean])[] {
  return Object.entries(slots).flatMap(([name, declaration]) => {
    const value = own(values, name)
    if (declaration.type === 'flag') return [[prefix + name, value === true] as const]
    if (declaration.type !== 'list' || !Array.isArray(value)) return []
    return (value as readonly Values[]).flatMap((item, index) =>
      flagsOf(declaration.of ?? {}, item, `${prefix}${name}.${index + 1}.`),
    )
  })
}

interface Frame {
  readonly prefix: string
  readonly slots: SlotDeclarations
  readonly values: Values
  readonly first: boolean
  readonly last: boolean
}

interface Context {
  /** Innermost first. */
  readonly scope: readonly Frame[]
  readonly when: readonly string[]
}

interface Found {
  readonly key: string
  readonly declaration: SlotDeclaration
  readonly value: Value
}

class Evaluation {
  readonly events: TemplateEvent[] = []
  isTooLarge = false
  private characters = 0
  private readonly ids = new Set<string>()

  nodes(nodes: readonly TemplateNode[], context: Context): void {
    for (const node of nodes) {
      if (this.isTooLarge) return
      this.node(node, context)
    }
  }

  private node(node: TemplateNode, context: Context): void {
    const { when } = context
    switch (node.type) {
      case 'text':
      case 'literal':
        this.add(
          { type: 'text', value: node.value, literal: node.type === 'literal', range: node.range, when },
          node.value,
        )
        break
      case 'slot': {
        const { key, declaration, value } = find(node.name, context.scope)
        const text = typeof value === 'string' ? value : null
        this.add({ type: 'slot', key, declaration, value: text, range: node.range, when }, text ?? '')
        break
      }
      case 'ordinal':
        this.add({ type: 'ordinal', scheme: node.scheme, start: node.start, range: node.range, when }, '')
        break
      case 'count':
        this.count(node, context)
        break
      case 'condition':
        this.condition(node, context)
        break
      case 'each':
        this.each(node, context)
        break
      case 'section':
        this.section(node.id, node.role, node.body, context)
        break
      case 'partial':
        this.partial(node, context)
        break
    }
  }

  private add(event: TemplateEvent, text: string): void {
    this.characters += text.length
    if (this.events.length >= MOST_EVENTS || this.characters > LONGEST_OUTPUT) this.isTooLarge = true
    else this.events.push(event)
  }

  private count(node: CountNode, context: Context): void {
    const found = node.of === null ? null : find(node.of, context.scope)
    const items = found?.value
    const list = found !== null && Array.isArray(items) ? { key: found.key, length: items.length } : null
    this.add({ type: 'count', of: node.of, digit: node.digit, list, range: node.range, when: context.when }, '')
  }

  private condition(node: ConditionNode, context: Context): void {
    const { test } = node
    const { scope } = context
    const negated = node.keyword === 'unless'
    const found = test.startsWith('@') ? null : find(test, scope)
    if (found === null || typeof found.value === 'string' || Array.isArray(found.value)) {
      const holds =
        found === null ? (test === '@first' ? scope[0]!.first : scope[0]!.last) : (found.value as string).length > 0
      this.nodes(holds === negated ? node.otherwise : node.then, context)
      return
    }
    const { key } = found
    this.nodes(node.then, { scope, when: [...context.when, negated ? `!${key}` : key] })
    this.nodes(node.otherwise, { scope, when: [...context.when, negated ? key : `!${key}`] })
  }

  private each(node: EachNode, context: Context): void {
    const { key, declaration, value } = find(node.list, context.scope)
    if (!Array.isArray(value)) return
    this.add({ type: 'each', key, when: context.when }, '')
    const items = value as readonly Values[]
    items.forEach((item, index) => {
      const frame: Frame = {
        prefix: `${key}.${index + 1}.`,
        slots: declaration.of ?? {},
        values: item,
        first: index === 0,
        last: index === items.length - 1,
      }
      this.nodes(node.body, { ...context, scope: [frame, ...context.scope] })
    })
  }

  private section(id: string, role: ContentRole, body: readonly TemplateNode[], context: Context): void {
    const unique = uniqueName(id, this.ids)
    this.ids.add(unique)
    this.add({ type: 'open', id: unique, role, when: context.when }, '')
    this.nodes(body, context)
    this.add({ type: 'close', when: context.when }, '')
  }

  private partial(node: Extract<TemplateNode, { type: 'partial' }>, context: Context): void {
    if (node.body !== null) {
      this.section(node.path, node.role, node.body, context)
      return
    }
    const value = `{{> ${node.path}}}\n`
    this.add({ type: 'text', value, literal: true, range: node.range, when: context.when }, value)
  }
}

/** The innermost value that is neither absent nor null; else the innermost declaration; else a text of the template. */
function find(name: string, scope: readonly Frame[]): Found {
  const valued = scope.find(({ values }) => (own(values, name) ?? null) !== null)
  const frame = valued ?? scope.find(({ slots }) => own(slots, name) !== undefined) ?? scope.at(-1)!
  const declaration = scope.map(({ slots }) => own(slots, name))
  return {
    key: frame.prefix + name,
    declaration: own(frame.slots, name) ?? declaration.find((found) => found !== undefined) ?? { type: 'text' },
    value: own(frame.values, name) ?? null,
  }
}
