import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, change } from '@/lib/server/route'

export const POST = change<ById>(async ({ params, storage }) =>
  (await storage.speakers.restore(params.id))
    ? answer({ speaker: await storage.speakers.get(params.id) })
    : answerRefusal({ code: 'not-found' }),
)
