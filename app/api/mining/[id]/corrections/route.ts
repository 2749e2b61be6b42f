import type { z } from 'zod'
import { answer, answerFile, answerRefusal } from '@/lib/server/answer'
import { addCorrections } from '@/lib/server/minings'
import { packCorrections } from '@/lib/server/reviewed'
import { type ById, changeBy, read } from '@/lib/server/route'
import { newCorrections } from '@/lib/server/schema'

export const POST = changeBy<z.infer<typeof newCorrections>, ById>(
  newCorrections,
  async (input, { params, storage }) => {
    const files = await addCorrections(storage.mining, params.id, input.corrections)
    return files ? answer({ files }) : answerRefusal({ code: 'not-found' })
  },
)

/** What people said of the run's files, in the annotation form, as a zip. */
export const GET = read<ById>(async ({ params, storage }) => {
  const packed = await packCorrections(storage.mining, params.id)
  return packed ? answerFile(packed.contents, 'application/zip', packed.name) : answerRefusal({ code: 'not-found' })
})
