import { answer, answerRefusal } from '@/lib/server/answer'
import { readForm } from '@/lib/server/body'
import { filesOfForm } from '@/lib/server/files-of-form'
import { startMining } from '@/lib/server/minings'
import { change, read } from '@/lib/server/route'

export const GET = read(async ({ storage }) => answer({ minings: await storage.mining.list() }))

export const POST = change(async (call) => {
  const form = await readForm(call.request)
  if (!form.ok) return answerRefusal(form.error)
  const started = await startMining(call, await filesOfForm(form.value))
  return started.ok ? answer({ mining: started.value }, 202) : answerRefusal(started.error)
})
