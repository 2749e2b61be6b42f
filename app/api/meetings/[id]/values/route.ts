import type { z } from 'zod'
import { answer, answerRefusal } from '@/lib/server/answer'
import { shareValue } from '@/lib/server/meetings'
import { type ById, changeBy } from '@/lib/server/route'
import { sharedValue } from '@/lib/server/schema'

export const POST = changeBy<z.infer<typeof sharedValue>, ById>(sharedValue, async (input, { params, storage }) => {
  const shared = await shareValue(storage, params.id, input)
  return shared.ok ? answer({ meeting: shared.value }) : answerRefusal(shared.error)
})
