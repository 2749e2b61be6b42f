import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, read } from '@/lib/server/route'

export const GET = read<ById>(async ({ params, batches }) => {
  const batch = batches.get(params.id)
  return batch ? answer({ progress: batch.progress }) : answerRefusal({ code: 'not-found' })
})
