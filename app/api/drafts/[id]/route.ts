import type { z } from 'zod'
import { answer, answerNothing, answerRefusal } from '@/lib/server/answer'
import { deliverDraft, saveDraft } from '@/lib/server/drafts'
import { type ById, change, changeBy, read } from '@/lib/server/route'
import { changedDelivery, savedDraft } from '@/lib/server/schema'

export const GET = read<ById>(async ({ params, storage }) => {
  const draft = await storage.drafts.get(params.id)
  return draft ? answer({ draft }) : answerRefusal({ code: 'not-found' })
})

export const PUT = changeBy<z.infer<typeof savedDraft>, ById>(savedDraft, async (input, { params, storage }) => {
  const saved = await saveDraft(storage, params.id, input)
  return saved.ok ? answer({ draft: saved.value }) : answerRefusal(saved.error)
})

export const PATCH = changeBy<z.infer<typeof changedDelivery>, ById>(
  changedDelivery,
  async (input, { params, storage }) => {
    const delivered = await deliverDraft(storage, params.id, input)
    return delivered.ok ? answer({ draft: delivered.value }) : answerRefusal(delivered.error)
  },
)

export const DELETE = change<ById>(async ({ params, storage }) =>
  (await storage.drafts.remove(params.id)) ? answerNothing() : answerRefusal({ code: 'not-found' }),
)
