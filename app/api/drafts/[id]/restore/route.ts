import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, change } from '@/lib/server/route'

export const POST = change<ById>(async ({ params, storage }) =>
  (await storage.drafts.restore(params.id))
    ? answer({ draft: await storage.drafts.get(params.id) })
    : answerRefusal({ code: 'not-found' }),
)
