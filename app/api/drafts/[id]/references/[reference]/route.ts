import { answer, answerNothing, answerRefusal } from '@/lib/server/answer'
import { type ById, change, read } from '@/lib/server/route'

type ByReference = ById & { readonly reference: string }

export const GET = read<ByReference>(async ({ params, storage }) => {
  const reference = await storage.references.get(params.id, params.reference)
  return reference ? answer({ reference }) : answerRefusal({ code: 'not-found' })
})

export const DELETE = change<ByReference>(async ({ params, storage }) =>
  (await storage.references.remove(params.id, params.reference))
    ? answerNothing()
    : answerRefusal({ code: 'not-found' }),
)
