import type { z } from 'zod'
import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, changeBy, read } from '@/lib/server/route'
import { newVersion } from '@/lib/server/schema'
import { keepVersion } from '@/lib/server/versions'

export const GET = read<ById>(async ({ params, storage }) =>
  answer({ versions: await storage.versions.list(params.id) }),
)

export const POST = changeBy<z.infer<typeof newVersion>, ById>(newVersion, async (input, { params, storage }) => {
  const kept = await keepVersion(storage, params.id, input)
  return kept.ok ? answer({ version: kept.value }, 201) : answerRefusal(kept.error)
})
