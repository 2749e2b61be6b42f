import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, change } from '@/lib/server/route'

export const POST = change<ById>(async ({ params, storage }) =>
  (await storage.meetings.restore(params.id))
    ? answer({ meeting: await storage.meetings.get(params.id) })
    : answerRefusal({ code: 'not-found' }),
)
