import { isShown } from '../document/line'
import { accept, type Result } from '../problem'
import { printTemplate, templateLines } from './blocks'
import type { Template } from './syntax'
import type { ValueProblem } from './value-problem'
import type { Values } from './values'

/** A template with its values in place. */
export interface Expansion {
  readonly text: string
  /** Texts of ordinals and counts in the order in which they are printed. */
  readonly numbers: readonly string[]
}

/**
 * The string that Handlebars gives for this template and these values (noEscape, compat): the law that ties our
 * interpreter to the language. Markers and escapes are still in it; writers work from blocks. An empty slot is nothing.
 */
export function expandTemplate(template: Template, values: Values): Result<Expansion, readonly ValueProblem[]> {
  const lines = templateLines(template, values)
  if (!lines.ok) return lines
  const { events, flags, shown } = lines.value
  const numbers = [...printTemplate(shown, null).numbers.values()]
  let next = 0
  let text = ''
  for (const event of events) {
    if (!isShown(event.when, flags)) continue
    if (event.type === 'text') text += event.value
    else if (event.type === 'slot') text += event.value ?? ''
    else if (event.type === 'ordinal' || event.type === 'count') text += numbers[next++]
  }
  return accept({ text, numbers })
}
