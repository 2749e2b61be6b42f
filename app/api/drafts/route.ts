import type { z } from 'zod'
import { answer, answerRefusal } from '@/lib/server/answer'
import { changeBy, read } from '@/lib/server/route'
import { newDraft } from '@/lib/server/schema'
import { startDraft } from '@/lib/server/start-draft'

export const GET = read(async ({ storage }) => answer({ drafts: await storage.drafts.list() }))

export const POST = changeBy<z.infer<typeof newDraft>>(newDraft, async (input, { storage }) => {
  const started = await startDraft(storage, input)
  return started.ok ? answer({ draft: started.value }, 201) : answerRefusal(started.error)
})
