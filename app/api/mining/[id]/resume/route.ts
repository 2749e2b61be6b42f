import { answer, answerRefusal } from '@/lib/server/answer'
import { resumeMining } from '@/lib/server/minings'
import { type ById, change } from '@/lib/server/route'

export const POST = change<ById>(async (call) => {
  const resumed = await resumeMining(call, call.params.id)
  return resumed.ok ? answer({ mining: resumed.value }, 202) : answerRefusal(resumed.error)
})
