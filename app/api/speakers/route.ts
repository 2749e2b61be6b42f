import type { z } from 'zod'
import { answer } from '@/lib/server/answer'
import { changeBy, read } from '@/lib/server/route'
import { newSpeaker } from '@/lib/server/schema'

export const GET = read(async ({ storage }) => answer({ speakers: await storage.speakers.list() }))

export const POST = changeBy<z.infer<typeof newSpeaker>>(newSpeaker, async (input, { storage }) =>
  answer({ speaker: await storage.speakers.add(input) }, 201),
)
