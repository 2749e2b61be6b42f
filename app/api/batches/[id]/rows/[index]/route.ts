import { answer, answerRefusal } from '@/lib/server/answer'
import { viewRow } from '@/lib/server/batch-view'
import { type ById, read } from '@/lib/server/route'

export const GET = read<ById & { readonly index: string }>(async ({ params, batches }) => {
  const batch = batches.get(params.id)
  const row = batch && /^\d{1,6}$/.test(params.index) ? viewRow(batch, Number(params.index)) : null
  return row ? answer({ row }) : answerRefusal({ code: 'not-found' })
})
