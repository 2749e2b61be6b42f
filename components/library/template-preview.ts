import type { Problem } from '@/lib/problem'
import { templateBlocks } from '@/lib/template/blocks'
import { parseTemplate } from '@/lib/template/parse'
import type { SlotDeclaration, SlotDeclarations } from '@/lib/template/syntax'
import type { Value, Values } from '@/lib/template/values'
import type { TemplatePreview } from './template-summary'

/** What a source would print and what is wrong with it. Runs on the server: the parser is no part of a page's scripts. */
export function previewSource(source: string): {
  readonly problems: readonly Problem[]
  readonly preview: TemplatePreview | null
} {
  const { value: template, problems } = parseTemplate(source)
  const withExamples = templateBlocks(template, exampleValues(template.slots), 'mark')
  const withBlanks = templateBlocks(template, {}, 'mark')
  if (!withExamples.ok || !withBlanks.ok) return { problems, preview: null }
  return { problems, preview: { withExamples: withExamples.value, withBlanks: withBlanks.value } }
}

const exampleValues = (slots: SlotDeclarations): Values =>
  Object.fromEntries(Object.entries(slots).map(([name, declaration]) => [name, exampleOf(declaration)]))

/** Null leaves the blank to its default. */
function exampleOf({ type, example, choices, of, default: given }: SlotDeclaration): Value {
  if (type === 'list') return given === undefined ? [exampleValues(of ?? {})] : null
  if (type === 'flag') return given === undefined ? true : null
  return example ?? (given === undefined ? (choices?.[0] ?? null) : null)
}
