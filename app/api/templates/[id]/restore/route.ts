import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, change } from '@/lib/server/route'

export const POST = change<ById>(async ({ params, storage }) =>
  (await storage.templates.restore(params.id))
    ? answer({ template: await storage.templates.get(params.id) })
    : answerRefusal({ code: 'not-found' }),
)
