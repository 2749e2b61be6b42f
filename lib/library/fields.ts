import type { StripPart } from '../speech/strip'
import type { TemplateFields } from '../storage/record/template'
import { parseTemplate } from '../template/parse'
import type { SlotDeclarations, Template, TemplateNode } from '../template/syntax'

/** What the library lists of a template, computed from its source alone. A name may be '': then it has none. */
export function templateFields(source: string): TemplateFields {
  const template = parseTemplate(source).value
  const { front, body, slots } = template
  return {
    name: front.name ?? titleOf(template),
    genre: front.genre,
    occasions: front.occasions,
    source,
    strip: stripOf(body),
    slotCount: countSlots(slots),
    support: front.support,
  }
}

/** The text of the first title line, blanks left out. */
const titleOf = ({ source, bodyStart }: Template): string =>
  (/^# (.*)$/m.exec(source.slice(bodyStart))?.[1] ?? '').replace(/\{\{[^{}]*\}\}/g, '').trim()

/** Places a clerk fills; flags only show or hide. */
const countSlots = (slots: SlotDeclarations): number =>
  Object.values(slots).filter(({ type }) => type !== 'flag').length

/** Sections in text order with their literal characters; neighbours of one role are one part. */
function stripOf(nodes: readonly TemplateNode[]): readonly StripPart[] {
  const strip: { role: StripPart['role']; characters: number }[] = []
  const walk = (list: readonly TemplateNode[]): void => {
    for (const node of list) {
      if (node.type === 'section' || node.type === 'partial') addPart(node.role, countCharacters(node.body ?? []))
      else if (node.type === 'condition') walk([...node.then, ...node.otherwise])
      else if (node.type === 'each') walk(node.body)
    }
  }
  const addPart = (role: StripPart['role'], characters: number): void => {
    const last = strip.at(-1)
    if (last?.role === role) last.characters += characters
    else if (characters > 0) strip.push({ role, characters })
  }
  walk(nodes)
  return strip
}

/** Literal characters without white space; a blank counts as the four characters of a short value. */
const countCharacters = (nodes: readonly TemplateNode[]): number =>
  nodes.reduce((sum, node) => sum + charactersOf(node), 0)

const BLANK_CHARACTERS = 4

function charactersOf(node: TemplateNode): number {
  switch (node.type) {
    case 'text':
    case 'literal':
      return node.value.replace(/\s+/g, '').length
    case 'slot':
      return BLANK_CHARACTERS
    case 'ordinal':
      return node.scheme.length
    case 'count':
      return 1
    case 'comment':
      return 0
    case 'condition':
      return countCharacters([...node.then, ...node.otherwise])
    case 'each':
    case 'section':
      return countCharacters(node.body)
    case 'partial':
      return countCharacters(node.body ?? [])
  }
}
