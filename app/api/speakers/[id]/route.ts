import type { z } from 'zod'
import { answer, answerNothing, answerRefusal } from '@/lib/server/answer'
import { type ById, change, changeBy } from '@/lib/server/route'
import { savedSpeaker } from '@/lib/server/schema'

export const PUT = changeBy<z.infer<typeof savedSpeaker>, ById>(
  savedSpeaker,
  async ({ revision, ...fields }, { params, storage }) => {
    const saved = await storage.speakers.save(params.id, revision, fields)
    return saved.ok ? answer({ speaker: saved.value }) : answerRefusal(saved.error)
  },
)

export const DELETE = change<ById>(async ({ params, storage }) =>
  (await storage.speakers.remove(params.id)) ? answerNothing() : answerRefusal({ code: 'not-found' }),
)
