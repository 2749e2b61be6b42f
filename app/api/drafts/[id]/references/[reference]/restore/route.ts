import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, change } from '@/lib/server/route'

export const POST = change<ById & { readonly reference: string }>(async ({ params, storage }) =>
  (await storage.references.restore(params.id, params.reference))
    ? answer({ references: await storage.references.list(params.id) })
    : answerRefusal({ code: 'not-found' }),
)
