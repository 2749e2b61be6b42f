import { templateFields } from '../library/fields'
import { freeName, renameTemplate } from '../library/rename'
import { type Result, refuse } from '../problem'
import type { TemplateRecord } from '../storage/record/template'
import type { Storage } from '../storage/storage'
import { parseTemplate } from '../template/parse'
import type { TemplateProblem } from '../template/template-problem'
import type { Refusal } from './answer'

type Templates = Storage['templates']

/** A template as its room shows it: the problems are computed from the source each time. */
export interface TemplateView {
  readonly template: TemplateRecord
  readonly problems: readonly TemplateProblem[]
}

export const viewTemplate = (template: TemplateRecord): TemplateView => ({
  template,
  problems: parseTemplate(template.source).problems,
})

export const findTemplates = (templates: Templates, query: string): Promise<readonly TemplateRecord[]> =>
  query.trim() === '' ? templates.list() : templates.search(query)

/** The same source under a name that no other template bears. */
export async function copyTemplate(templates: Templates, id: string): Promise<TemplateRecord | null> {
  const original = await templates.get(id)
  if (!original) return null
  const taken = new Set((await templates.list()).map(({ name }) => name))
  return templates.add(templateFields(renameTemplate(original.source, freeName(original.name, taken))))
}

/** Another name, in the source as in the list. */
export async function saveName(
  templates: Templates,
  id: string,
  { revision, name }: { readonly revision: number; readonly name: string },
): Promise<Result<TemplateRecord, Refusal>> {
  const stored = await templates.get(id)
  if (!stored) return refuse({ code: 'not-found' })
  return templates.save(id, revision, templateFields(renameTemplate(stored.source, name)))
}
