import { fileName } from '@/lib/library/file-name'
import { answerFile, answerRefusal } from '@/lib/server/answer'
import { type ById, read } from '@/lib/server/route'

export const GET = read<ById>(async ({ params, storage }) => {
  const template = await storage.templates.get(params.id)
  if (!template) return answerRefusal({ code: 'not-found' })
  return answerFile(template.source, 'text/x-handlebars-template; charset=utf-8', fileName(template.name, 'hbs'))
})
