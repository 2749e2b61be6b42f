import { answer, answerRefusal } from '@/lib/server/answer'
import { type ById, changeBy } from '@/lib/server/route'
import { rename } from '@/lib/server/schema'
import { saveName } from '@/lib/server/templates'

export const POST = changeBy<{ revision: number; name: string }, ById>(rename, async (input, { params, storage }) => {
  const saved = await saveName(storage.templates, params.id, input)
  return saved.ok ? answer({ template: saved.value }) : answerRefusal(saved.error)
})
