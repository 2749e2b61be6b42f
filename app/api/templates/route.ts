import { templateFields } from '@/lib/library/fields'
import { answer, answerRefusal } from '@/lib/server/answer'
import { changeBy, read } from '@/lib/server/route'
import { isTooLarge, newTemplate } from '@/lib/server/schema'
import { findTemplates, viewTemplate } from '@/lib/server/templates'

export const GET = read(async ({ request, storage }) => {
  const query = new URL(request.url).searchParams.get('q') ?? ''
  return answer({ templates: await findTemplates(storage.templates, query) })
})

export const POST = changeBy(newTemplate, async ({ source }, { storage }) => {
  if (isTooLarge(source)) return answerRefusal({ code: 'too-large' })
  return answer(viewTemplate(await storage.templates.add(templateFields(source))), 201)
})
