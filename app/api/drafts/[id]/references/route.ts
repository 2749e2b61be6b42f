import { answer, answerRefusal } from '@/lib/server/answer'
import { readForm } from '@/lib/server/body'
import { filesOfForm } from '@/lib/server/files-of-form'
import { addReferences } from '@/lib/server/references'
import { type ById, change, read } from '@/lib/server/route'

export const GET = read<ById>(async ({ params, storage }) =>
  answer({ references: await storage.references.list(params.id) }),
)

export const POST = change<ById>(async ({ request, params, storage }) => {
  const form = await readForm(request)
  if (!form.ok) return answerRefusal(form.error)
  if (!(await storage.drafts.get(params.id))) return answerRefusal({ code: 'not-found' })
  return answer(await addReferences(storage, params.id, await filesOfForm(form.value)), 201)
})
