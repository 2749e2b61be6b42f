import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import { isContentRole } from '../role/role'
import { VALUE_TYPES } from '../slot/type'
import { lineIndexAt, lineStarts, type Range } from '../text/range'
import { isName, nearestName, toName } from './name'
import { type FrontMatter, GENRES, type Genre, type SlotDeclaration, type SlotDeclarations } from './syntax'
import type { FieldShape, TemplateProblem } from './template-problem'

export interface ReadFrontMatter {
  readonly front: FrontMatter
  readonly bodyStart: number
  readonly slotRanges: Readonly<Record<string, Range>>
  readonly problems: readonly TemplateProblem[]
}

export const LONGEST_FRONT_MATTER = 256 * 1024

const NO_FRONT: FrontMatter = { name: null, genre: null, occasions: [], slots: {}, support: null, role: null }
const SLOT_TYPES: readonly string[] = [...VALUE_TYPES, 'list', 'flag', 'choice']
const FIELDS = ['name', 'genre', 'occasions', 'slots', 'support', 'role', 'description', 'source', 'version']
const SLOT_FIELDS = ['type', 'label', 'hint', 'example', 'default', 'required', 'from', 'of', 'choices', 'placeholder']

/** Reads the YAML head between two lines of ---. Source without one has none. Numbers in text fields keep their source text. */
export function readFrontMatter(source: string): ReadFrontMatter {
  const none = { front: NO_FRONT, bodyStart: 0, slotRanges: {}, problems: [] }
  const opening = /^---[ \t]*\n/.exec(source)
  if (opening === null) return none
  const start = opening[0].length
  const closing = /^---[ \t]*(?:\n|(?![\s\S]))/m
  const found = closing.exec(source.slice(start, start + LONGEST_FRONT_MATTER))
  if (found === null) {
    const range = { start: 0, end: 3 }
    const limit = LONGEST_FRONT_MATTER
    return {
      ...none,
      problems: [
        source.length > start + limit
          ? { code: 'front-matter-too-large', range, limit }
          : { code: 'front-matter-unclosed', range },
      ],
    }
  }
  return { ...readYaml(source, start, start + found.index), bodyStart: start + found.index + found[0].length }
}

function readYaml(source: string, start: number, end: number): Omit<ReadFrontMatter, 'bodyStart'> {
  const reader = new FrontReader(start, end)
  const document = parseSafely(source.slice(start, end))
  if (document === null) {
    reader.problems.push({ code: 'front-matter-too-large', range: { start, end }, limit: LONGEST_FRONT_MATTER })
    return { front: NO_FRONT, slotRanges: {}, problems: reader.problems }
  }
  for (const error of document.errors) {
    const range = { start: Math.min(start + error.pos[0], end), end: Math.min(start + error.pos[1], end) }
    const line = lineIndexAt(lineStarts(source), range.start) + 1
    reader.problems.push({ code: 'front-matter-syntax', range, line, detail: error.code })
  }
  const syntax = [...reader.problems]
  const front = document.contents === null ? NO_FRONT : reader.readFront(document.contents)
  // What a broken head seems to say of its fields would only hide where it is broken.
  const problems = syntax.length > 0 ? syntax : reader.problems
  return { front, slotRanges: Object.fromEntries(reader.slotRanges), problems }
}

/** Null where brackets nest so deep that the YAML reader gives up. */
function parseSafely(text: string): ReturnType<typeof parseDocument> | null {
  try {
    return parseDocument(text, { version: '1.2', logLevel: 'silent', prettyErrors: false, keepSourceTokens: false })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Walks YAML nodes instead of plain values, so that text keeps its spelling and each problem its place. */
class FrontReader {
  readonly problems: TemplateProblem[] = []
  readonly slotRanges = new Map<string, Range>()

  constructor(
    private readonly start: number,
    private readonly end: number,
  ) {}

  readFront(node: Node): FrontMatter {
    const fields = this.fields(node, 'front matter')
    this.reportUnknown(fields, FIELDS, '')
    return {
      name: this.text(fields, 'name'),
      genre: this.oneOf<Genre>(fields, 'genre', GENRES, 'genre'),
      occasions: this.texts(fields, 'occasions') ?? [],
      slots: this.slots(fields.get('slots')?.value ?? null, 'slots', true),
      support: this.support(fields.get('support')?.value ?? null),
      role: this.role(fields),
    }
  }

  private role(fields: Fields): FrontMatter['role'] {
    const role = this.text(fields, 'role')
    if (role === null || isContentRole(role)) return role
    this.refuse(fields.get('role')!.value, 'role', 'role')
    return null
  }

  private support(node: Node | null): FrontMatter['support'] {
    if (node === null) return null
    const fields = this.fields(node, 'support')
    const families = Number(this.text(fields, 'families') ?? Number.NaN)
    const sources = Number(this.text(fields, 'sources') ?? Number.NaN)
    if (Number.isInteger(families) && Number.isInteger(sources)) return { families, sources }
    this.refuse(node, 'support', 'number')
    return null
  }

  private slots(node: Node | null, path: string, record: boolean): SlotDeclarations {
    if (node === null) return {}
    const declarations: [string, SlotDeclaration][] = []
    for (const [name, { key, value }] of this.fields(node, path)) {
      if (!isName(name)) {
        this.problems.push({ code: 'name-invalid', range: this.rangeOf(key), name, suggestion: toName(name) })
      }
      if (record) this.slotRanges.set(name, this.rangeOf(key))
      declarations.push([name, this.slot(value, `${path}.${name}`)])
    }
    return Object.fromEntries(declarations)
  }

  private slot(node: Node | null, path: string): SlotDeclaration {
    if (node === null) return { type: 'text' }
    const fields = this.fields(node, path)
    this.reportUnknown(fields, SLOT_FIELDS, path)
    const type = this.oneOf<SlotDeclaration['type']>(fields, 'type', SLOT_TYPES, 'slot-type', path) ?? 'text'
    const of = fields.get('of')?.value
    return withoutMissing({
      type,
      label: this.text(fields, 'label', path),
      hint: this.text(fields, 'hint', path),
      example: this.text(fields, 'example', path),
      default: this.defaultOf(fields.get('default')?.value ?? null, type, `${path}.default`) ?? null,
      required: this.boolean(fields.get('required')?.value ?? null, `${path}.required`),
      from: this.oneOf<'office' | 'speaker' | 'meeting'>(
        fields,
        'from',
        ['office', 'speaker', 'meeting'],
        'slot-source',
        path,
      ),
      of: of ? this.slots(of, `${path}.of`, false) : null,
      choices: this.texts(fields, 'choices', path),
      placeholder: this.text(fields, 'placeholder', path),
    })
  }

  private defaultOf(node: Node | null, type: SlotDeclaration['type'], path: string): SlotDeclaration['default'] | null {
    if (node === null) return null
    if (type === 'flag') return this.boolean(node, path)
    if (type !== 'list') return this.scalar(node, path)
    if (!isSeq(node)) {
      this.refuse(node, path, 'items')
      return null
    }
    return node.items.map((item) => {
      const fields = [...this.fields(item as Node, path)]
      return Object.fromEntries(fields.map(([name, { value }]) => [name, (value && this.scalar(value, path)) ?? '']))
    })
  }

  private fields(node: Node, path: string): Fields {
    if (isMap(node)) return this.pairs(node)
    this.refuse(node, path, 'map')
    return new Map()
  }

  private pairs(map: YAMLMap): Fields {
    const fields: Fields = new Map()
    for (const pair of map.items) {
      const key = pair.key as Node
      const name = isScalar(key) ? textOf(key) : null
      if (name === null) this.refuse(key, 'key', 'text')
      else
        fields.set(name, {
          key,
          value: isScalar(pair.value) && pair.value.value === null ? null : (pair.value as Node | null),
        })
    }
    return fields
  }

  private text(fields: Fields, name: string, path = ''): string | null {
    const node = fields.get(name)?.value ?? null
    return node === null ? null : this.scalar(node, path === '' ? name : `${path}.${name}`)
  }

  private texts(fields: Fields, name: string, path = ''): readonly string[] | null {
    const node = fields.get(name)?.value ?? null
    const place = path === '' ? name : `${path}.${name}`
    if (node === null) return null
    if (!isSeq(node)) {
      this.refuse(node, place, 'list')
      return null
    }
    return node.items.flatMap((item) => this.scalar(item as Node, place) ?? [])
  }

  private scalar(node: Node, path: string): string | null {
    const text = isScalar(node) ? textOf(node) : null
    if (text === null) this.refuse(node, path, 'text')
    return text
  }

  private boolean(node: Node | null, path: string): boolean | null {
    if (node === null) return null
    if (isScalar(node) && typeof node.value === 'boolean') return node.value
    this.refuse(node, path, 'boolean')
    return null
  }

  private oneOf<T extends string>(
    fields: Fields,
    name: string,
    allowed: readonly string[],
    expected: FieldShape,
    path = '',
  ): T | null {
    const text = this.text(fields, name, path)
    if (text === null || allowed.includes(text)) return text as T | null
    this.refuse(fields.get(name)!.value, path === '' ? name : `${path}.${name}`, expected)
    return null
  }

  private reportUnknown(fields: Fields, known: readonly string[], path: string): void {
    for (const [name, { key }] of fields) {
      if (known.includes(name)) continue
      const field = path === '' ? name : `${path}.${name}`
      const nearest = nearestName(name, known)
      this.problems.push({ code: 'front-matter-field-unknown', range: this.rangeOf(key), field, nearest })
    }
  }

  private refuse(node: Node | null, field: string, expected: FieldShape): void {
    const range = this.rangeOf(node)
    this.problems.push(
      isAlias(node) ? { code: 'front-matter-alias', range } : { code: 'front-matter-field', range, field, expected },
    )
  }

  private rangeOf(node: Node | null): Range {
    const [from, to] = node?.range ?? [0, 0]
    return { start: Math.min(this.start + from, this.end), end: Math.min(this.start + to, this.end) }
  }
}

type Fields = Map<string, { readonly key: Node; readonly value: Node | null }>

/** A number or a date as it is spelled; text without its quotes. */
function textOf(node: { value: unknown; source?: string }): string | null {
  if (typeof node.value === 'string') return node.value
  return node.source ?? null
}

type Given<T> = { [K in keyof T]: T[K] | null }

function withoutMissing(fields: Given<Required<SlotDeclaration>> & { type: SlotDeclaration['type'] }): SlotDeclaration {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(given) as unknown as SlotDeclaration
}
