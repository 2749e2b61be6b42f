import type { z } from 'zod'
import { answer } from '@/lib/server/answer'
import { changeBy, read } from '@/lib/server/route'
import { newMeeting } from '@/lib/server/schema'

export const GET = read(async ({ storage }) => answer({ meetings: await storage.meetings.list() }))

export const POST = changeBy<z.infer<typeof newMeeting>>(newMeeting, async (input, { storage }) =>
  answer({ meeting: await storage.meetings.add({ ...input, values: [] }) }, 201),
)
