import type { z } from 'zod'
import { viewBatch } from '@/lib/batch/view'
import { answer, answerRefusal } from '@/lib/server/answer'
import { changedBatch } from '@/lib/server/batch-schema'
import { isUsableMapping } from '@/lib/server/open-batch'
import { type ById, changeBy, read } from '@/lib/server/route'

export const GET = read<ById>(async ({ params, batches }) => {
  const batch = batches.get(params.id)
  return batch ? answer({ batch: viewBatch(batch) }) : answerRefusal({ code: 'not-found' })
})

export const PUT = changeBy<z.infer<typeof changedBatch>, ById>(changedBatch, async (input, { params, batches }) => {
  const batch = batches.get(params.id)
  if (!batch) return answerRefusal({ code: 'not-found' })
  if (!isUsableMapping(batch, input.columns, input.nameColumn)) return answerRefusal({ code: 'bad-request' })
  return answer({ batch: viewBatch(batches.change(batch, input)) })
})
