import type { Block } from '../document/block'
import { type Line, type Piece, type Printed, printLines, type SlotPrint, shownLines } from '../document/line'
import { accept, type Result, refuse } from '../problem'
import { evaluateTemplate, flagsOf, type TemplateEvent } from './evaluate'
import { readLines } from './structure'
import type { SlotDeclaration, Template } from './syntax'
import type { ValueProblem } from './value-problem'
import { completeValues, type Values } from './values'

/** How an empty slot prints: 〔label〕, as it stood in the source (XX by default), or not at all: the text is refused. */
export type EmptyForm = 'mark' | 'keep' | 'fail'

export const DEFAULT_PLACEHOLDER = 'XX'

const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1)

/** What stands for an empty slot. `fail` prints like `mark`; the refusal is the caller's. */
export const printEmpty = (key: string, declaration: SlotDeclaration, empty: EmptyForm): string =>
  empty === 'keep' ? (declaration.placeholder ?? DEFAULT_PLACEHOLDER) : `〔${declaration.label ?? lastOf(key)}〕`

/** The finished speech that a template and values give. Values must fit the declarations (lib/template/check-values). */
export function templateBlocks(
  template: Template,
  values: Values,
  empty: EmptyForm,
): Result<readonly Block[], readonly ValueProblem[]> {
  const lines = templateLines(template, values)
  if (!lines.ok) return lines
  const missing = empty === 'fail' ? emptySlots(lines.value.shown) : []
  if (missing.length > 0) return refuse(missing)
  return accept(printTemplate(lines.value.shown, empty).blocks)
}

export interface TemplateLines {
  readonly events: readonly TemplateEvent[]
  /** With both branches of every flag. */
  readonly all: readonly Line[]
  readonly shown: readonly Line[]
  readonly flags: Readonly<Record<string, boolean>>
}

export function templateLines(template: Template, values: Values): Result<TemplateLines, readonly ValueProblem[]> {
  const events = evaluateTemplate(template, values)
  if (!events.ok) return events
  const flags = Object.fromEntries(flagsOf(template.slots, completeValues(template.slots, values)))
  const all = readLines(events.value)
  return accept({ events: events.value, all, shown: shownLines(all, flags), flags })
}

/** Empty prints as `empty` says; null prints nothing, as in Handlebars. */
export const printTemplate = (shown: readonly Line[], empty: EmptyForm | null): Printed =>
  printLines(shown, ({ key, declaration, value }): SlotPrint => {
    if (value !== null) return { text: value, state: 'typed' }
    return { text: empty === null ? '' : printEmpty(key, declaration, empty), state: 'empty' }
  })

function emptySlots(lines: readonly Line[]): readonly ValueProblem[] {
  const found = new Map<string, ValueProblem>()
  for (const piece of lines.flatMap((line): readonly Piece[] => line.pieces)) {
    if (piece.type !== 'slot' || piece.value !== null) continue
    found.set(piece.key, { code: 'value-empty', name: piece.key, label: piece.declaration.label ?? lastOf(piece.key) })
  }
  return [...found.values()]
}
