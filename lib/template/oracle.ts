import Handlebars from 'handlebars'
import { expandTemplate } from './expand'
import { readFrontMatter } from './front-matter'
import { parseTemplate } from './parse'
import { readSource } from './read'
import type { GeneratedTemplate } from './template-generator'
import type { TemplateProblem } from './template-problem'
import { completeValues, type Values } from './values'

/** Test support: Handlebars itself, compiled. Ordinals and counts print the given texts, call by call. */
export function renderByHandlebars(
  source: string,
  sections: ReadonlyMap<string, string>,
  values: Values,
  numbers: readonly string[],
): string {
  const handlebars = Handlebars.create()
  let next = 0
  const number = (): string => numbers[next++] ?? '〔too many numbers〕'
  handlebars.registerHelper('section', function (this: unknown, ...args: unknown[]) {
    return (args.at(-1) as Handlebars.HelperOptions).fn(this)
  })
  handlebars.registerHelper('ordinal', number)
  handlebars.registerHelper('count', number)
  for (const [path, text] of sections) handlebars.registerPartial(path, bodyOf(text))
  return handlebars.compile(bodyOf(source), { noEscape: true, compat: true })(values)
}

const bodyOf = (text: string): string => readSource(text).slice(readFrontMatter(readSource(text)).bodyStart)

/** Problems that leave every statement a statement; generated text holds some names and places that nobody declared. */
const HARMLESS: readonly TemplateProblem['code'][] = [
  'slot-unused',
  'slot-unknown',
  'text-outside-section',
  'count-target-unknown',
]

export interface BothWays {
  readonly refused: readonly TemplateProblem[]
  readonly ours: string
  readonly theirs: string
}

/** The law: our expansion, and what Handlebars makes of the same source and values. */
export function expandBothWays({ source, sections, values }: GeneratedTemplate): BothWays {
  const { value: template, problems } = parseTemplate(source, sections)
  const expansion = expandTemplate(template, values)
  if (!expansion.ok) throw new Error('generated templates stay small')
  const completed = completeValues(template.slots, values)
  return {
    refused: problems.filter(({ code }) => !HARMLESS.includes(code)),
    ours: expansion.value.text,
    theirs: renderByHandlebars(source, sections, completed, expansion.value.numbers),
  }
}
