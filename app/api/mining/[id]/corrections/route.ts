import type { z } from 'zod'
import { answer, answerRefusal } from '@/lib/server/answer'
import { addCorrection } from '@/lib/server/minings'
import { type ById, changeBy } from '@/lib/server/route'
import { newCorrection } from '@/lib/server/schema'

export const POST = changeBy<z.infer<typeof newCorrection>, ById>(newCorrection, async (input, { params, storage }) => {
  const mining = await addCorrection(storage.mining, params.id, input.file, input.correction)
  return mining ? answer({ mining }) : answerRefusal({ code: 'not-found' })
})
