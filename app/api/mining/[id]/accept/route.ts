import type { z } from 'zod'
import { answer, answerRefusal } from '@/lib/server/answer'
import { acceptPiece, acceptTemplates } from '@/lib/server/minings'
import { type ById, changeBy } from '@/lib/server/route'
import { acceptance } from '@/lib/server/schema'

export const POST = changeBy<z.infer<typeof acceptance>, ById>(acceptance, async (input, { params, storage }) => {
  const accepted =
    'keys' in input ? acceptTemplates(storage, params.id, input.keys) : acceptPiece(storage, params.id, input.pieceId)
  const templates = await accepted
  return templates ? answer({ templates }, 201) : answerRefusal({ code: 'not-found' })
})
