import type { z } from 'zod'
import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, changeBy, read } from '@/lib/server/route'
import { renamedVersion } from '@/lib/server/schema'

type ByVersion = ById & { readonly version: string }

export const GET = read<ByVersion>(async ({ params, storage }) => {
  const version = await storage.versions.get(params.id, params.version)
  return version ? answer({ version }) : answerRefusal({ code: 'not-found' })
})

export const PATCH = changeBy<z.infer<typeof renamedVersion>, ByVersion>(
  renamedVersion,
  async ({ name }, { params, storage }) => {
    const version = await storage.versions.rename(params.id, params.version, name)
    return version ? answer({ version }) : answerRefusal({ code: 'not-found' })
  },
)
