import { answer, answerRefusal } from '@/lib/server/answer'
import { readForm } from '@/lib/server/body'
import { filesOfForm } from '@/lib/server/files-of-form'
import { readReturnedFile } from '@/lib/server/returned'
import { type ById, change } from '@/lib/server/route'

export const POST = change<ById>(async ({ request, params, storage }) => {
  const form = await readForm(request)
  if (!form.ok) return answerRefusal(form.error)
  const [file] = await filesOfForm(form.value)
  if (!file) return answerRefusal({ code: 'bad-request' })
  const draft = await storage.drafts.get(params.id)
  return draft ? answer(await readReturnedFile(storage, draft, file)) : answerRefusal({ code: 'not-found' })
})
