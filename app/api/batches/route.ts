import { viewBatch } from '@/lib/batch/view'
import { answer, answerRefusal } from '@/lib/server/answer'
import { newBatch } from '@/lib/server/batch-schema'
import { readForm } from '@/lib/server/body'
import { openBatch } from '@/lib/server/open-batch'
import { change } from '@/lib/server/route'

export const POST = change(async (call) => {
  const form = await readForm(call.request)
  if (!form.ok) return answerRefusal(form.error)
  const given = newBatch.safeParse(Object.fromEntries(form.value))
  if (!given.success) return answerRefusal({ code: 'bad-request', issues: given.error.issues })
  const { templateId, file, text } = given.data
  const template = await call.storage.templates.get(templateId)
  if (!template) return answerRefusal({ code: 'not-found' })
  const table = file ? new Uint8Array(await file.arrayBuffer()) : (text ?? '')
  const opened = await openBatch(call, template, table)
  if (!opened.ok) return answer({ batch: null, problem: opened.error })
  return answer({ batch: viewBatch(opened.value), problem: null }, 201)
})
