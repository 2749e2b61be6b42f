import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, change } from '@/lib/server/route'
import { copyTemplate } from '@/lib/server/templates'

export const POST = change<ById>(async ({ params, storage }) => {
  const template = await copyTemplate(storage.templates, params.id)
  return template ? answer({ template }, 201) : answerRefusal({ code: 'not-found' })
})
