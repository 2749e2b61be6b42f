import type { z } from 'zod'
import { answer, answerNothing, answerRefusal } from '@/lib/server/answer'
import { openMeeting } from '@/lib/server/meetings'
import { type ById, change, changeBy, read } from '@/lib/server/route'
import { savedMeeting } from '@/lib/server/schema'

export const GET = read<ById>(async ({ params, storage }) => {
  const opened = await openMeeting(storage, params.id)
  return opened ? answer(opened) : answerRefusal({ code: 'not-found' })
})

export const PUT = changeBy<z.infer<typeof savedMeeting>, ById>(
  savedMeeting,
  async ({ revision, ...fields }, { params, storage }) => {
    const stored = await storage.meetings.get(params.id)
    if (!stored) return answerRefusal({ code: 'not-found' })
    const saved = await storage.meetings.save(params.id, revision, { ...fields, values: stored.values })
    return saved.ok ? answer({ meeting: saved.value }) : answerRefusal(saved.error)
  },
)

export const DELETE = change<ById>(async ({ params, storage }) =>
  (await storage.meetings.remove(params.id)) ? answerNothing() : answerRefusal({ code: 'not-found' }),
)
