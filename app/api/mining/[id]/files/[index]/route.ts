import { answer, answerRefusal } from '@/lib/server/answer'
import { readFileOf } from '@/lib/server/minings'
import { type ById, read } from '@/lib/server/route'

export const GET = read<ById & { readonly index: string }>(async ({ params, storage }) => {
  const described = await readFileOf(storage.mining, params.id, Number(params.index))
  return described ? answer({ described }) : answerRefusal({ code: 'not-found' })
})
