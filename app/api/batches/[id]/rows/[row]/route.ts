import { viewRow } from '@/lib/batch/view'
import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, read } from '@/lib/server/route'

export const GET = read<ById & { readonly row: string }>(async ({ params, batches }) => {
  const batch = batches.get(params.id)
  if (!batch || !/^\d{1,7}$/.test(params.row)) return answerRefusal({ code: 'not-found' })
  return answer({ row: viewRow(batch, Number(params.row)) })
})
